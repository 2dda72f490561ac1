package org.dramatis.profile.disclosure;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The one door through which figures of people leave. It gets how many customers stand behind the
 * cells of a figure and decides on all that would give one another back: the cells, everyone's
 * figure and the differences between them. Sizes of segments are published, and how many customers
 * of a segment have a value is taken to be known as well.
 */
public final class DisclosureControl {
  private final int minimumCell;

  /** Tells no figure with fewer customers behind it than {@code minimumCell}, 1 or more. */
  public DisclosureControl(int minimumCell) {
    this.minimumCell = minimumCell;
  }

  /** Releases a figure of groups that together are all customers with a value. */
  public <G> Release<G> release(SortedMap<G, Cell> cells) {
    return releaseValues(List.of(cells), Set.of()).get(0);
  }

  /** Whether the figures of two groups may be told that are all customers with a value. */
  public boolean isWhole(Cell one, Cell other) {
    return release(new TreeMap<>(Map.of(1, one, 2, other))).isWhole();
  }

  /**
   * Releases the proportions of several values of one feature.
   *
   * @param values by group; one element per value that is listed
   * @param complete the groups in which the listed values are all there are, so that their
   *     proportions add up to 1; of a single value that is the figure itself, and not known
   * @return one per value
   */
  public <G> List<Release<G>> releaseValues(List<SortedMap<G, Cell>> values, Set<G> complete) {
    Set<G> known = values.size() == 1 ? Set.of() : complete;
    List<Set<G>> withheld = Suppression.of(values, known, nothing(values), minimumCell);
    return releases(
        values, withheld, row -> Release.everyone(values.get(row)).isSmall(minimumCell));
  }

  /**
   * Releases counts of customers who are in one cell each. The sums of columns are known; those of
   * rows are released with their cells, and no cell without its row's sum.
   *
   * @param rows customers by column; every row has every column
   * @return one per row
   */
  public <G> List<Release<G>> releaseTable(List<SortedMap<G, Long>> rows) {
    List<SortedMap<G, Cell>> cells = cells(rows);
    List<Map<Optional<G>, Cell>> withTotals = new ArrayList<>();
    for (SortedMap<G, Cell> row : cells) {
      Map<Optional<G>, Cell> withTotal = new LinkedHashMap<>();
      row.forEach((column, cell) -> withTotal.put(Optional.of(column), cell));
      withTotal.put(Suppression.total(), Release.everyone(row));
      withTotals.add(withTotal);
    }
    List<Set<Optional<G>>> withheld = withheld(withTotals, nothing(rows));
    return releases(
        cells,
        withheld.stream()
            .map(row -> row.stream().flatMap(Optional::stream).collect(toSet()))
            .toList(),
        row -> withheld.get(row).contains(Suppression.<G>total()));
  }

  /**
   * Releases some cells of a table of counts whose sums of rows and columns are known.
   *
   * @param rows customers by column; every row has every column
   * @param untold of each row, the columns that are not told in any case
   * @return one per row
   */
  public <G> List<Release<G>> releaseCells(List<SortedMap<G, Long>> rows, List<Set<G>> untold) {
    List<SortedMap<G, Cell>> cells = cells(rows);
    return releases(cells, withheld(cells, untold), row -> false);
  }

  /** A part of some customers; empty when the part or the rest is too small to be told. */
  public OptionalLong releasePart(long part, long whole) {
    return new Cell(whole, part, Cell.Kind.PROPERTY).isSmall(minimumCell)
        ? OptionalLong.empty()
        : OptionalLong.of(part);
  }

  /** Whether a figure of so many customers may be told. */
  public boolean isEnough(long customers) {
    return customers >= minimumCell;
  }

  /** At least so many customers, and enough that a figure of each half of them may be told. */
  public int enoughForHalves(int customers) {
    return Math.max(customers, 2 * minimumCell);
  }

  private static <G> List<Set<G>> nothing(List<?> rows) {
    return Collections.nCopies(rows.size(), Set.of());
  }

  /** What is withheld of a table whose columns are complete. */
  private <G> List<Set<G>> withheld(List<? extends Map<G, Cell>> rows, List<Set<G>> untold) {
    Set<G> columns = rows.isEmpty() ? Set.of() : rows.get(0).keySet();
    return Suppression.of(rows, columns, untold, minimumCell);
  }

  private static <G> List<SortedMap<G, Cell>> cells(List<SortedMap<G, Long>> rows) {
    Map<G, Long> columns = new HashMap<>();
    rows.forEach(row -> row.forEach((column, n) -> columns.merge(column, n, Long::sum)));
    List<SortedMap<G, Cell>> cells = new ArrayList<>();
    for (SortedMap<G, Long> row : rows) {
      SortedMap<G, Cell> own = new TreeMap<>(row.comparator());
      row.forEach(
          (column, n) -> own.put(column, new Cell(columns.get(column), n, Cell.Kind.PROPERTY)));
      cells.add(own);
    }
    return cells;
  }

  private static <G> List<Release<G>> releases(
      List<SortedMap<G, Cell>> rows, List<Set<G>> withheld, IntPredicate isAllWithheld) {
    return IntStream.range(0, rows.size())
        .mapToObj(
            row ->
                isAllWithheld.test(row)
                    ? Release.ofNothing(rows.get(row))
                    : new Release<>(rows.get(row), withheld.get(row)))
        .toList();
  }
}
