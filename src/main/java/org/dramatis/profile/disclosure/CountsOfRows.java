package org.dramatis.profile.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.dramatis.profile.disclosure.Grain.Published;
import org.dramatis.profile.disclosure.Grain.Span;
import org.dramatis.profile.disclosure.Release.Precision;
import org.dramatis.profile.disclosure.Release.Told;

/**
 * Counts of customers who are in one row and one column each, and how finely they may be told. The
 * sums of columns are known, those of rows are printed beside their cells.
 *
 * @param <G> what names a column
 */
final class CountsOfRows<G> {
  private final List<SortedMap<G, Long>> rows;
  private final long all;
  private final KnownTotals known;
  private final int minimumCell;

  /**
   * A table.
   *
   * @param known what else is told of the same customers, and of all of them but one column's
   */
  CountsOfRows(List<SortedMap<G, Long>> rows, KnownTotals known, int minimumCell) {
    this.rows = rows;
    this.all = rows.stream().mapToLong(CountsOfRows::sum).sum();
    this.known = known;
    this.minimumCell = minimumCell;
  }

  /** What may be told, one release per row: values are counts. */
  List<Release<G>> release() {
    Grain grain = grain();
    return rows.stream().map(row -> release(row, grain)).toList();
  }

  private Grain grain() {
    boolean isAllLarge =
        rows.stream()
            .flatMap(row -> row.entrySet().stream())
            .noneMatch(cell -> cell.getValue() < minimumCell && whole(cell.getKey()) > 0);
    return isAllLarge
        ? Grain.EXACT
        : Grain.COUNTS.stream().filter(this::hides).findFirst().orElse(Grain.NOTHING);
  }

  private long whole(G column) {
    return rows.stream().mapToLong(row -> row.get(column)).sum();
  }

  private boolean hides(Grain grain) {
    List<long[]> counts = new ArrayList<>();
    List<List<Span>> spans = new ArrayList<>();
    List<Span> sums = new ArrayList<>();
    for (SortedMap<G, Long> row : rows) {
      counts.add(row.values().stream().mapToLong(Long::longValue).toArray());
      Span sum = count(sum(row), grain).span().and(known.of(new Cell(all, sum(row))));
      spans.add(row.keySet().stream().map(column -> span(row, column, sum, grain)).toList());
      sums.add(sum);
    }
    CountTable table = new CountTable(counts, spans, sums);
    for (int row = 0; row < counts.size(); row++) {
      for (int column = 0; column < counts.get(row).length; column++) {
        if (counts.get(row)[column] < minimumCell && !isLeft(table, counts, row, column)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Where a cell lies for its figure, and for what is told of its row without it. */
  private Span span(SortedMap<G, Long> row, G column, Span sum, Grain grain) {
    long own = row.get(column);
    Span others = known.of(new Cell(all - whole(column), sum(row) - own));
    return count(own, grain)
        .span()
        .and(new Span(sum.low() - others.high(), sum.high() - others.low()));
  }

  /** Where a whole column holds fewer customers, no more can be in a cell of it. */
  private boolean isLeft(CountTable table, List<long[]> counts, int row, int column) {
    long whole = counts.stream().mapToLong(r -> r[column]).sum();
    return table.leaves(row, column, new Span(0, Math.min(whole, minimumCell - 1)));
  }

  private static long sum(SortedMap<?, Long> row) {
    return row.values().stream().mapToLong(Long::longValue).sum();
  }

  private Published count(long count, Grain grain) {
    return grain.count(count, minimumCell);
  }

  private Release<G> release(SortedMap<G, Long> row, Grain grain) {
    Map<G, Told> told = new HashMap<>();
    row.forEach((column, n) -> told.put(column, told(n, grain)));
    return new Release<>(
        told,
        told(sum(row), grain),
        grain.base() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) grain.base()),
        grain.isExact() ? Precision.EXACT : Precision.COARSE);
  }

  private Told told(long count, Grain grain) {
    Published published = grain.equals(Grain.NOTHING) ? Grain.nothing(count) : count(count, grain);
    return new Told(
        OptionalLong.empty(), published.value(), published.disclosure(), published.bound());
  }
}
