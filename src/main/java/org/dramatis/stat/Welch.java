package org.dramatis.stat;

import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.StatisticalSummary;
import org.apache.commons.math3.stat.descriptive.StatisticalSummaryValues;
import org.apache.commons.math3.stat.inference.TTest;

/**
 * Welch's (1947) t-test of two means, whatever their variances, with Satterthwaite's degrees of
 * freedom.
 */
public final class Welch {
  private Welch() {}

  /**
   * How often samples from populations with the same mean would differ at least as much, in either
   * direction.
   *
   * @return 0 to 1; empty when a side has fewer than two values or nothing varies on either side
   */
  public static OptionalDouble test(Moments one, Moments other) {
    boolean tooFew = one.count() < 2 || other.count() < 2;
    if (tooFew || (one.squares() <= 0 && other.squares() <= 0)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(new TTest().tTest(summary(one), summary(other)));
  }

  /** The library reads count, mean and variance alone. */
  private static StatisticalSummary summary(Moments moments) {
    return new StatisticalSummaryValues(
        moments.mean(),
        moments.variance().orElseThrow(),
        moments.count(),
        moments.mean(),
        moments.mean(),
        moments.mean() * moments.count());
  }
}
