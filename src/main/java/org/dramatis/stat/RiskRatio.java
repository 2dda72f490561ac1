package org.dramatis.stat;

import java.util.Optional;

/**
 * How many times as frequent something is among some as among others, and where that lies. The
 * interval is Katz's (Katz, Baptista, Azen and Pike 1978): ln r ± z·√(1/a − 1/n + 1/b − 1/m) for a
 * cases of n and b of m. Of shares that are not 0 or 1 each, such as parts of a basket, the same
 * formula takes their variance: (s²/x̄²)/n on either side, which for zeros and ones is Katz's.
 *
 * <p>Where one side has no case, half a case is added to the cases and to the number of either side
 * (Pettigrew, Gart and Thomas 1986).
 *
 * @param ratio above 0
 * @param interval holds the ratio
 */
public record RiskRatio(double ratio, Interval interval) {
  private static final double CONFIDENCE = 0.95;
  private static final double HALF = 0.5;

  /**
   * Sets some against others with 95 % confidence.
   *
   * @param some values from 0 to 1
   * @param others values from 0 to 1
   * @return empty when a side has no value, or no side has a case
   */
  public static Optional<RiskRatio> of(Moments some, Moments others) {
    if (some.count() == 0 || others.count() == 0 || (some.mean() <= 0 && others.mean() <= 0)) {
      return Optional.empty();
    }
    boolean hasNone = some.mean() <= 0 || others.mean() <= 0;
    Side first = hasNone ? Side.withHalfACase(some) : Side.of(some);
    Side second = hasNone ? Side.withHalfACase(others) : Side.of(others);
    double log = Math.log(first.share() / second.share());
    double reach =
        Normal.quantile((1 + CONFIDENCE) / 2)
            * Math.sqrt(first.ofLogarithm() + second.ofLogarithm());
    return Optional.of(
        new RiskRatio(Math.exp(log), new Interval(Math.exp(log - reach), Math.exp(log + reach))));
  }

  /** How many times as frequent at least, in the ratio's own direction: 1 where it may be none. */
  public double atLeast() {
    return Math.max(1, Math.max(interval.low(), 1 / interval.high()));
  }

  /** A share and the variance of its logarithm. */
  private record Side(double share, double ofLogarithm) {

    static Side of(Moments values) {
      double n = values.count();
      return new Side(values.mean(), values.squares() / n / (n * values.mean() * values.mean()));
    }

    static Side withHalfACase(Moments values) {
      double cases = values.mean() * values.count() + HALF;
      double n = values.count() + HALF;
      return new Side(cases / n, Math.max(0, 1 / cases - 1 / n));
    }
  }
}
