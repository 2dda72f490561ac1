package org.dramatis.stat;

import java.util.Optional;

/**
 * Two bounds of a figure.
 *
 * @param low finite
 * @param high finite, low or more
 */
public record Interval(double low, double high) {

  /**
   * The normal interval of a mean: mean ± z·s/√n.
   *
   * @param confidence above 0, below 1: how often intervals of this kind hold what they are about
   * @return empty for fewer than two values
   */
  public static Optional<Interval> ofMean(Moments moments, double confidence) {
    if (moments.count() < 2) {
      return Optional.empty();
    }
    double reach =
        quantile(confidence)
            * Math.sqrt(moments.variance().orElseThrow() / (double) moments.count());
    return Optional.of(new Interval(moments.mean() - reach, moments.mean() + reach));
  }

  /**
   * Wilson's (1927) score interval of a proportion, which stays between 0 and 1.
   *
   * @param cases 0 to {@code n}
   * @param n how many there are
   * @param confidence as in {@link #ofMean}
   * @return empty when there is nobody
   */
  public static Optional<Interval> ofProportion(long cases, long n, double confidence) {
    if (n == 0) {
      return Optional.empty();
    }
    double z = quantile(confidence);
    double share = cases / (double) n;
    double centre = share + z * z / (2 * n);
    double reach = z * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
    double whole = 1 + z * z / n;
    // At the ends the two terms are equal but for their last bits.
    return Optional.of(
        new Interval(
            cases == 0 ? 0 : (centre - reach) / whole, cases == n ? 1 : (centre + reach) / whole));
  }

  /** The part of the interval between two bounds that it touches. */
  public Interval within(double least, double most) {
    return new Interval(
        Math.min(Math.max(low, least), most), Math.min(Math.max(high, least), most));
  }

  private static double quantile(double confidence) {
    return Normal.quantile((1 + confidence) / 2);
  }
}
