package org.dramatis.profile.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.dramatis.profile.disclosure.Grain.Published;
import org.dramatis.profile.disclosure.Grain.Span;
import org.dramatis.profile.disclosure.Release.Precision;
import org.dramatis.profile.disclosure.Release.Told;

/**
 * The shares of one feature's values in each group, and how finely they may be told. Customers who
 * have none of the listed values are a row of their own, which is not printed and can be worked out
 * from the others.
 *
 * @param <G> what names a group
 */
final class ShareTable<G> {
  private final List<SortedMap<G, Cell>> rows;
  private final List<G> groups;
  private final int minimumCell;
  private final List<long[]> counts = new ArrayList<>();
  private final boolean hasRest;

  ShareTable(List<SortedMap<G, Cell>> rows, int minimumCell) {
    this.rows = rows;
    this.minimumCell = minimumCell;
    this.groups =
        rows.get(0).keySet().stream().filter(group -> rows.get(0).get(group).n() > 0).toList();
    rows.forEach(
        row -> counts.add(groups.stream().mapToLong(group -> row.get(group).with()).toArray()));
    long[] rest = groups.stream().mapToLong(this::rest).toArray();
    // Where every customer has a listed value, that nobody has another is no secret.
    this.hasRest = rows.size() == 1 || Arrays.stream(rest).anyMatch(n -> n > 0);
    if (hasRest) {
      counts.add(rest);
    }
  }

  private long rest(G group) {
    return rows.get(0).get(group).n() - rows.stream().mapToLong(row -> row.get(group).with()).sum();
  }

  List<SortedMap<G, Cell>> rows() {
    return rows;
  }

  /** All customers with a value, by row. */
  List<Cell> everyone() {
    return rows.stream().map(row -> Cell.everyone(row.values())).toList();
  }

  /** How finely it may be told, the finest first; nothing at all comes last. */
  Stream<Grain> grains(Grain atLeast) {
    boolean mayBeExact = atLeast.isExact() && !hasSmall();
    return Stream.of(
            mayBeExact ? Stream.of(Grain.EXACT) : Stream.<Grain>empty(),
            Grain.SHARES.stream().filter(grain -> grain.isNoFiner(atLeast)),
            Stream.of(Grain.NOTHING))
        .flatMap(grains -> grains);
  }

  /** What all customers' figures and those of the groups together tell of each row's total. */
  Map<Cell, Span> totals(Grain grain) {
    Map<Cell, Span> totals = new HashMap<>();
    if (!grain.equals(Grain.NOTHING)) {
      for (SortedMap<G, Cell> row : rows) {
        Cell everyone = Cell.everyone(row.values());
        List<Span> cells = spans(row, grain);
        Span sum =
            new Span(
                cells.stream().mapToLong(Span::low).sum(),
                cells.stream().mapToLong(Span::high).sum());
        if (everyone.n() > 0) {
          totals.merge(everyone, share(everyone, grain).span().and(sum), Span::and);
        }
      }
    }
    return totals;
  }

  private List<Span> spans(SortedMap<G, Cell> row, Grain grain) {
    return groups.stream().map(group -> share(row.get(group), grain).span()).toList();
  }

  /** Whether too few customers stand behind a cell, or behind what the cells of a group leave. */
  private boolean hasSmall() {
    for (int column = 0; column < groups.size(); column++) {
      for (int row = 0; row < counts.size(); row++) {
        if (hidden(row, column).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /** What a cell must be able to be for all that is printed; empty for one that is large enough. */
  private Optional<Span> hidden(int row, int column) {
    long n = n(column);
    long count = counts.get(row)[column];
    boolean isRest = row == rows.size();
    if (isRest && rows.size() == 1) {
      return Optional.empty();
    }
    if (count < minimumCell) {
      return Optional.of(new Span(0, Math.min(n, minimumCell - 1)));
    }
    return n - count < minimumCell && !isRest
        ? Optional.of(new Span(Math.max(0, n - minimumCell + 1), n))
        : Optional.empty();
  }

  private long n(int column) {
    return rows.get(0).get(groups.get(column)).n();
  }

  /** Whether nothing that is told narrows a small cell. */
  boolean hides(Grain grain, KnownTotals known) {
    if (groups.isEmpty() || grain.isExact() || grain.equals(Grain.NOTHING)) {
      return true;
    }
    List<List<Span>> spans = new ArrayList<>();
    List<Span> sums = new ArrayList<>();
    for (SortedMap<G, Cell> row : rows) {
      spans.add(spans(row, grain));
      sums.add(known.of(Cell.everyone(row.values())));
    }
    if (hasRest) {
      List<Span> free = new ArrayList<>();
      for (int column = 0; column < groups.size(); column++) {
        free.add(new Span(0, n(column)));
      }
      spans.add(free);
      sums.add(new Span(0, free.stream().mapToLong(Span::high).sum()));
    }
    CountTable table = new CountTable(counts, spans, sums);
    for (int row = 0; row < counts.size(); row++) {
      for (int column = 0; column < groups.size(); column++) {
        Optional<Span> hidden = hidden(row, column);
        if (hidden.isPresent() && !table.leaves(row, column, hidden.get())) {
          return false;
        }
      }
    }
    return true;
  }

  private Published share(Cell cell, Grain grain) {
    return grain.share(cell, minimumCell);
  }

  /** What may be told of one row. */
  Release<G> release(SortedMap<G, Cell> row, Grain grain) {
    Map<G, Told> told = new HashMap<>();
    row.forEach((group, cell) -> told.put(group, told(cell, grain)));
    return new Release<>(
        told,
        told(Cell.everyone(row.values()), grain),
        grain.rounding(),
        grain.isExact() ? Precision.EXACT : Precision.COARSE);
  }

  private Told told(Cell cell, Grain grain) {
    if (cell.n() == 0) {
      return Told.UNDEFINED;
    }
    Published published =
        grain.equals(Grain.NOTHING) ? Grain.nothing(cell.n()) : share(cell, grain);
    return new Told(
        cell.n() < minimumCell ? OptionalLong.empty() : OptionalLong.of(cell.n()),
        published.value(),
        published.disclosure(),
        published.bound());
  }
}
