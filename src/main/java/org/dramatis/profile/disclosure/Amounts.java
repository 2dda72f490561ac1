package org.dramatis.profile.disclosure;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.feature.moments.ExactMoments.Summary;

/**
 * What customers of one group contribute to a sum or a mean.
 *
 * @param n customers with a value
 * @param contributors those of them whose value is not 0
 * @param lacking of a proportion, the customers whose value is not 1; of any other number {@code n}
 * @param sum of all values
 * @param absolute sum of their sizes, 0 or more
 * @param largest size of a single value, 0 or more
 * @param second the next largest size
 */
public record Amounts(
    long n,
    long contributors,
    long lacking,
    double sum,
    double absolute,
    double largest,
    double second) {
  static final Amounts NONE = new Amounts(0, 0, 0, 0, 0, 0, 0);

  private static final double HUNDRED = 100;

  /** The amounts of each group. */
  public static <G> SortedMap<G, Amounts> of(SortedMap<G, Summary> summaries) {
    return of(summaries, false);
  }

  /** The same of values from 0 to 1 that are told as shares of a whole. */
  public static <G> SortedMap<G, Amounts> ofShares(SortedMap<G, Summary> summaries) {
    return of(summaries, true);
  }

  /** The amounts of some customers, one each. */
  public static Amounts of(double... values) {
    double[] sizes = Arrays.stream(values).map(Math::abs).sorted().toArray();
    int n = sizes.length;
    return new Amounts(
        n,
        Arrays.stream(sizes).filter(size -> size > 0).count(),
        n,
        Arrays.stream(values).sum(),
        Arrays.stream(sizes).sum(),
        n > 0 ? sizes[n - 1] : 0,
        n > 1 ? sizes[n - 2] : 0);
  }

  /**
   * What stands behind a rank of so many values: as many customers as lie beyond it on its shorter
   * side, all alike.
   *
   * @param tail the share of values on that side, 0 to 0.5
   */
  public static Amounts beyond(long n, double tail) {
    return new Amounts(n, (long) Math.floor(tail * n), n, 0, 0, 0, 0);
  }

  /** What stands behind the number of those who meet a condition, if it does not hold for all. */
  public static Amounts met(Cell met) {
    long lacking = met.n() - met.with();
    return new Amounts(met.n(), met.with(), lacking == 0 ? met.n() : lacking, 0, 0, 0, 0);
  }

  private static <G> SortedMap<G, Amounts> of(
      SortedMap<G, Summary> summaries, boolean isProportion) {
    SortedMap<G, Amounts> amounts = new TreeMap<>(summaries.comparator());
    summaries.forEach((group, own) -> amounts.put(group, of(own, isProportion)));
    return amounts;
  }

  private static Amounts of(Summary summary, boolean isProportion) {
    return new Amounts(
        summary.count(),
        summary.count() - summary.zeros(),
        isProportion ? summary.count() - summary.ones() : summary.count(),
        summary.sum(),
        summary.absolute(),
        summary.largest(),
        summary.second());
  }

  /** The same, told as a number that is no share. */
  Amounts ofAnyNumber() {
    return new Amounts(n, contributors, n, sum, absolute, largest, second);
  }

  /** The amounts of both groups. */
  Amounts and(Amounts other) {
    double least = Math.min(largest, other.largest);
    return new Amounts(
        n + other.n,
        contributors + other.contributors,
        lacking + other.lacking,
        sum + other.sum,
        absolute + other.absolute,
        Math.max(largest, other.largest),
        Math.max(least, Math.max(second, other.second)));
  }

  /**
   * Whether the second largest contributor could work out the largest one's amount to so many per
   * cent: the p % rule (Hundepool and others 2012, Statistical Disclosure Control, section 4.2).
   */
  boolean isDominated(double percent) {
    return absolute - largest - second < percent / HUNDRED * largest;
  }
}
