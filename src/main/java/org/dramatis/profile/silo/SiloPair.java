package org.dramatis.profile.silo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.stat.Matching;

/**
 * Two departments' personas of the same customers. Of the table of both, whose sums are told with
 * the departments, the cells of matched personas are told and those of personas of the first whom
 * the second does not name.
 */
final class SiloPair {
  private final Silo first;
  private final Silo second;
  private final long[][] shared;
  private final Matching matching;
  private final List<Release<String>> releases;

  private SiloPair(Silo first, Silo second, long[][] shared, DisclosureControl disclosure) {
    this.first = first;
    this.second = second;
    this.shared = shared;
    this.matching = Matching.ofClasses(named());
    this.releases = disclosure.releaseCounts(cells());
  }

  /**
   * Compares two departments.
   *
   * @param shared customers by persona of the first and of the second; in each, those without one
   *     come last
   */
  static Crosswalk.Pair of(Silo first, Silo second, long[][] shared, DisclosureControl disclosure) {
    SiloPair pair = new SiloPair(first, second, shared, disclosure);
    long both = sum(pair.named());
    OptionalLong bothTold =
        pair.isTold(pair.rows(), pair.columns())
            ? disclosure.releasePart(both, sum(shared))
            : OptionalLong.empty();
    return new Crosswalk.Pair(
        first.function(),
        second.function(),
        bothTold,
        bothTold.isPresent() && pair.matched().allMatch(i -> pair.isTold(i, pair.match(i)))
            ? disclosure.releasePart(
                pair.matched().mapToLong(i -> shared[i][pair.match(i)]).sum(), both)
            : OptionalLong.empty(),
        pair.matches());
  }

  private int rows() {
    return first.personas().size();
  }

  private int columns() {
    return second.personas().size();
  }

  /** Customers whom both departments name. */
  private long[][] named() {
    return Arrays.stream(shared, 0, rows())
        .map(row -> Arrays.copyOf(row, columns()))
        .toArray(long[][]::new);
  }

  private static long sum(long[][] counts) {
    return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
  }

  private List<SortedMap<String, Long>> cells() {
    List<SortedMap<String, Long>> cells = new ArrayList<>();
    for (long[] row : shared) {
      SortedMap<String, Long> own = new TreeMap<>();
      for (int j = 0; j <= columns(); j++) {
        own.put(String.valueOf(j), row[j]);
      }
      cells.add(own);
    }
    return cells;
  }

  private boolean isTold(int row, int column) {
    return count(row, column).isPresent();
  }

  private OptionalLong count(int row, int column) {
    return releases.get(row).of(String.valueOf(column)).value().stream()
        .mapToLong(value -> (long) value)
        .findFirst();
  }

  private IntStream matched() {
    return IntStream.range(0, rows()).filter(i -> matching.columnOf(i).isPresent());
  }

  private int match(int row) {
    return matching.columnOf(row).orElseThrow();
  }

  /** The matched personas that anybody is and that may be told, the most customers first. */
  private List<Crosswalk.Match> matches() {
    return matched()
        .filter(i -> shared[i][match(i)] > 0 && isTold(i, match(i)) && isTold(i, columns()))
        .mapToObj(
            i ->
                new Crosswalk.Match(
                    first.personas().get(i).name(),
                    second.personas().get(match(i)).name(),
                    count(i, match(i)).orElseThrow(),
                    Arrays.stream(named()[i]).sum()))
        .sorted(
            Comparator.comparingLong(Crosswalk.Match::customers)
                .reversed()
                .thenComparing(Crosswalk.Match::first))
        .toList();
  }
}
