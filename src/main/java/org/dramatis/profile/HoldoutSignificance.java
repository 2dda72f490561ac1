package org.dramatis.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.profile.disclosure.Cell;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.stat.FalseDiscovery;
import org.dramatis.stat.Independence;
import org.dramatis.stat.Moments;

/**
 * Tests of what segments are not made of: a segment's customers against all other customers in
 * scope. Where one segment's figure is withheld, the feature is tested nowhere, because the others
 * of each test would hold what is withheld.
 */
final class HoldoutSignificance {
  /** Smaller values are written as this one: how much smaller is nothing to rely on. */
  static final double LEAST = 1e-6;

  private HoldoutSignificance() {}

  /** Welch's test of two means. */
  static OptionalDouble ofMeans(Moments inside, Moments outside) {
    return inside.welchTest(outside);
  }

  /**
   * A χ² test of a segment's proportion and all others', or the exact one where few are expected.
   */
  static OptionalDouble ofProportions(SortedMap<String, Cell> cells, String segment) {
    Cell inside = cells.get(segment);
    Cell outside = Release.everyone(cells).without(inside);
    return Independence.test(
        new long[][] {
          {inside.with(), inside.n() - inside.with()},
          {outside.with(), outside.n() - outside.with()}
        });
  }

  /**
   * The same figures, each with its test adjusted over all tests of the report.
   *
   * @param ranked by segment
   */
  static Map<String, List<Ranked>> adjusted(Map<String, List<Ranked>> ranked) {
    List<Double> found =
        new TreeMap<>(ranked)
            .values().stream()
                .flatMap(List::stream)
                .flatMapToDouble(r -> r.p().stream())
                .boxed()
                .toList();
    List<Double> adjusted = FalseDiscovery.adjust(found);
    Map<String, List<Ranked>> tested = new TreeMap<>();
    int[] next = {0};
    new TreeMap<>(ranked)
        .forEach(
            (segment, figures) -> {
              List<Ranked> own = new ArrayList<>();
              for (Ranked figure : figures) {
                own.add(
                    figure.p().isEmpty()
                        ? figure
                        : figure.adjusted(Math.max(LEAST, adjusted.get(next[0]++))));
              }
              tested.put(segment, own);
            });
    return tested;
  }
}
