package org.dramatis.profile.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a run has released so far, so that the same customers are not told more finely in another
 * table, and no table gives back what another hides.
 */
final class Memory {
  private final Map<List<Long>, Grain> released = new HashMap<>();
  private final List<ToldTable> tables = new ArrayList<>();
  private final Map<Map<?, Amounts>, Release<?>> means = new HashMap<>();
  private KnownTotals totals = KnownTotals.NOTHING;

  /** A table and how finely it was told. */
  private record ToldTable(ShareTable<?> table, Grain grain) {}

  /**
   * How finely the values of a table may be told, which is remembered.
   *
   * @param finest no more finely than this
   */
  <G> Grain grain(ShareTable<G> table, Grain finest) {
    Grain atLeast = finest;
    for (SortedMap<G, Cell> row : table.rows()) {
      atLeast = coarser(atLeast, released.getOrDefault(people(row), Grain.EXACT));
    }
    Grain grain =
        table
            .grains(atLeast)
            .filter(candidate -> isHidden(table, candidate))
            .findFirst()
            .orElseThrow();
    totals = totals.and(table.totals(grain));
    tables.add(new ToldTable(table, grain));
    table.rows().forEach(row -> released.merge(people(row), grain, Memory::coarser));
    return grain;
  }

  /** What was told of numbers of customers. */
  KnownTotals totals() {
    return totals;
  }

  /** Whether a table hides its small cells, and leaves those of other tables hidden. */
  private boolean isHidden(ShareTable<?> table, Grain grain) {
    Map<Cell, Grain.Span> news = table.totals(grain);
    KnownTotals known = totals.and(news);
    return table.hides(grain, known)
        && tables.stream()
            .filter(earlier -> KnownTotals.isAbout(news, earlier.table().everyone()))
            .allMatch(earlier -> earlier.table().hides(earlier.grain(), known));
  }

  private static Grain coarser(Grain one, Grain other) {
    return one.isNoFiner(other) ? one : other;
  }

  /** The counts of a row; those who have a property are told with those who lack it. */
  private static List<Long> people(SortedMap<?, Cell> row) {
    List<Long> with = new ArrayList<>();
    List<Long> lacking = new ArrayList<>();
    for (Cell cell : row.values()) {
      with.addAll(List.of(cell.n(), cell.with()));
      lacking.addAll(List.of(cell.n(), cell.n() - cell.with()));
    }
    long sum = with.stream().mapToLong(Long::longValue).sum();
    return sum <= lacking.stream().mapToLong(Long::longValue).sum() ? with : lacking;
  }

  /** Keeps what was told of means, because they were rounded for more than their own sake. */
  <G> void keep(SortedMap<G, Amounts> amounts, Release<G> told) {
    means.put(ofAnyNumber(amounts), told);
  }

  /** What was kept of the same amounts of the same customers. */
  @SuppressWarnings("unchecked") // Equal keys are of the same groups.
  <G> Optional<Release<G>> means(SortedMap<G, Amounts> amounts) {
    return Optional.ofNullable((Release<G>) means.get(ofAnyNumber(amounts)));
  }

  /** Amounts by group, alike whether they are told as shares or as other numbers. */
  private static <G> Map<G, Amounts> ofAnyNumber(Map<G, Amounts> amounts) {
    Map<G, Amounts> alike = new HashMap<>();
    amounts.forEach((group, own) -> alike.put(group, own.ofAnyNumber()));
    return alike;
  }
}
