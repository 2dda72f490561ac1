package org.dramatis.stat;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Quantiles with linear interpolation between order statistics: R's type 7, NumPy's default.
 *
 * @see <a href="https://doi.org/10.2307/2684934">Hyndman and Fan (1996)</a>
 */
public final class Quantiles {
  private Quantiles() {}

  /**
   * The value below which that share of the values lies.
   *
   * @param values in any order, all finite; not changed
   * @param share 0 (the smallest) to 1 (the largest)
   * @return empty when there is no value
   * @throws IllegalArgumentException when the share is outside 0 to 1 or a value is not finite
   */
  public static OptionalDouble at(double[] values, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("A quantile lies between 0 and 1, not at " + share);
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("Quantiles are of finite numbers, not of " + value);
      }
    }
    if (values.length == 0 || share == 0) {
      // The library admits no quantile at 0.
      return Arrays.stream(values).min();
    }
    Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
    return OptionalDouble.of(percentile.evaluate(values, share * 100));
  }

  /** The middle value, or the mean of the two middle ones; as {@link #at} in all else. */
  public static OptionalDouble median(double[] values) {
    return at(values, 0.5);
  }
}
