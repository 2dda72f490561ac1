package org.dramatis.profile.silo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.DisclosureControl.Whole;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.stat.Matching;

/**
 * Two departments' personas of the same customers. The departments tell how many each persona has;
 * of what two of them share only tenths are told, so that no cell of their table is given back.
 *
 * @param shared customers by persona of the first and of the second; in each, those without one
 *     come last
 */
record SiloPair(Silo first, Silo second, List<List<Long>> shared, DisclosureControl disclosure) {

  SiloPair {
    shared = shared.stream().map(List::copyOf).toList();
  }

  /**
   * What the two make of the same customers.
   *
   * @param one how many the first names
   * @param other how many the second names
   */
  Crosswalk.Pair pair(Whole one, Whole other) {
    Matching matching = Matching.ofClasses(named());
    List<Integer> matched =
        IntStream.range(0, rows()).filter(i -> matching.columnOf(i).isPresent()).boxed().toList();
    long both = Arrays.stream(named()).flatMapToLong(Arrays::stream).sum();
    long same =
        matched.stream()
            .mapToLong(i -> shared.get(i).get(matching.columnOf(i).orElseThrow()))
            .sum();
    return new Crosswalk.Pair(
        first.function(),
        second.function(),
        Release.count(disclosure.releasePart(both, one, other)),
        disclosure.releaseTenths(same, both),
        matched.stream()
            .sorted(
                Comparator.comparingLong(
                        (Integer i) -> -shared.get(i).get(matching.columnOf(i).orElseThrow()))
                    .thenComparing(i -> first.personas().get(i).name()))
            .flatMap(
                i ->
                    match(i, matching.columnOf(i).orElseThrow()).stream()
                        .boxed()
                        .map(
                            share ->
                                new Crosswalk.Match(
                                    first.personas().get(i).name(),
                                    second
                                        .personas()
                                        .get(matching.columnOf(i).orElseThrow())
                                        .name(),
                                    share)))
            .toList());
  }

  private OptionalDouble match(int row, int column) {
    long ofFirst = shared.get(row).stream().limit(columns()).mapToLong(Long::longValue).sum();
    OptionalDouble share = disclosure.releaseTenths(shared.get(row).get(column), ofFirst);
    return share.orElse(0) > 0 ? share : OptionalDouble.empty();
  }

  private int rows() {
    return first.personas().size();
  }

  private int columns() {
    return second.personas().size();
  }

  /** Customers whom both departments name. */
  private long[][] named() {
    return shared.stream()
        .limit(rows())
        .map(row -> row.stream().limit(columns()).mapToLong(Long::longValue).toArray())
        .toArray(long[][]::new);
  }
}
