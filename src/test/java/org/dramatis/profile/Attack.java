package org.dramatis.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.disclosure.Cell;

/**
 * Somebody who reads all that is published of a figure, knows how many customers every group has,
 * and solves the system of linear equations. A figure's unknowns are its sums in each group: of the
 * customers with a property, or of their values.
 *
 * @param <G> what names a group
 */
public final class Attack<G> {
  /** Fewer customers are too few. */
  public static final int MINIMUM_CELL = 11;

  private final Map<String, Map<G, Cell>> figures;
  private final Subtraction subtraction;
  private int small;

  /**
   * An attack.
   *
   * @param figures by name, the customers behind each by group
   */
  public Attack(Map<String, SortedMap<G, Cell>> figures) {
    this.figures = new LinkedHashMap<>(figures);
    List<String> unknowns = new ArrayList<>();
    figures.forEach(
        (figure, cells) -> cells.keySet().forEach(group -> unknowns.add(name(figure, group))));
    this.subtraction = new Subtraction(unknowns);
  }

  /** An attack on one figure. */
  public static <G> Attack<G> on(SortedMap<G, Cell> cells) {
    return new Attack<>(Map.of("", cells));
  }

  private static String name(String figure, Object group) {
    return figure + "|" + group;
  }

  private List<String> names(String figure, Collection<?> groups) {
    return groups.stream().map(group -> name(figure, group)).toList();
  }

  /** Learns a group's figure where it is told. */
  public Attack<G> value(String figure, G group, OptionalDouble told) {
    if (told.isPresent()) {
      subtraction.learn(names(figure, List.of(group)));
    }
    return this;
  }

  /** Learns everyone's figure where it is told. */
  public Attack<G> overall(String figure, OptionalDouble told) {
    if (told.isPresent()) {
      subtraction.learn(names(figure, figures.get(figure).keySet()));
    }
    return this;
  }

  /** Learns how far a group lies from all others where that is told. */
  public Attack<G> effect(String figure, G group, OptionalDouble told) {
    if (told.isPresent()) {
      Map<G, Cell> cells = figures.get(figure);
      double own = cells.get(group).n();
      double others = cells.values().stream().mapToLong(Cell::n).sum() - own;
      Map<String, Double> difference = new HashMap<>();
      cells.keySet().forEach(g -> difference.put(name(figure, g), g.equals(group) ? others : -own));
      subtraction.learn(difference);
    }
    return this;
  }

  /** Learns that a group's customers have one of the figures each. */
  public void complete(G group) {
    subtraction.learn(figures.keySet().stream().map(figure -> name(figure, group)).toList());
  }

  /** Expects that no figure of too few customers, in any groups together, can be found. */
  public void findsNothing(String description) {
    figures.forEach(
        (figure, cells) -> {
          List<G> groups = cells.keySet().stream().filter(g -> cells.get(g).n() > 0).toList();
          for (int subset = 1; subset < 1 << groups.size(); subset++) {
            List<G> some = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
              if ((subset >> i & 1) == 1) {
                some.add(groups.get(i));
              }
            }
            if (isSmall(some.stream().map(cells::get).toList())) {
              small++;
              assertThat(subtraction.gives(names(figure, some)))
                  .as("%s: %s in %s of %s", description, figure, some, figures)
                  .isFalse();
            }
          }
        });
  }

  /** How many figures it would have been wrong to find. */
  public int small() {
    return small;
  }

  private static boolean isSmall(List<Cell> cells) {
    long n = cells.stream().mapToLong(Cell::n).sum();
    long with = cells.stream().mapToLong(Cell::with).sum();
    boolean isMean = cells.get(0).kind() == Cell.Kind.MEAN;
    return isFew(n) || (!isMean && (isFew(with) || isFew(n - with)));
  }

  /** Whether some customers are fewer than may be told of. */
  public static boolean isFew(long customers) {
    return customers > 0 && customers < MINIMUM_CELL;
  }

  /** Two to six groups of customers of whom a number is known, or whether they have a property. */
  public static SortedMap<SegmentRef, Summary> summaries(Random random) {
    boolean isFlag = random.nextBoolean();
    SortedMap<SegmentRef, Summary> summaries = new TreeMap<>();
    int groups = 2 + random.nextInt(5);
    for (int i = 0; i < groups; i++) {
      long n = few(random, 300);
      long with = Math.min(n, random.nextBoolean() ? few(random, 300) : n - few(random, 20));
      summaries.put(
          segment(String.valueOf((char) ('A' + i))),
          isFlag ? flag(n, Math.max(0, with)) : mean(n, random.nextDouble()));
    }
    return summaries;
  }

  /** Often nobody, often few. */
  public static long few(Random random, int most) {
    int kind = random.nextInt(5);
    return kind == 0 ? 0 : 1 + random.nextInt(kind < 3 ? 12 : most);
  }

  private static Summary flag(long n, long ones) {
    double mean = ones / (double) Math.max(1, n);
    double variance = n < 2 ? 0 : mean * (1 - mean) * n / (n - 1);
    return new Summary(
        n,
        n - ones,
        ones,
        ones < n ? 0 : 1,
        ones > 0 ? 1 : 0,
        ones,
        of(n, 1, mean),
        of(n, 2, variance));
  }

  private static Summary mean(long n, double mean) {
    return new Summary(n, 0, 0, 0, 9, n * mean, of(n, 1, mean), of(n, 2, 2));
  }

  private static OptionalDouble of(long n, long least, double figure) {
    return n < least ? OptionalDouble.empty() : OptionalDouble.of(figure);
  }
}
