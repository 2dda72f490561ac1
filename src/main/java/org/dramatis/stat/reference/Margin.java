package org.dramatis.stat.reference;

import java.io.Serializable;
import java.util.Arrays;
import org.dramatis.stat.Normal;

/**
 * The distribution of one variable as an increasing function g of a standard normal one, with what
 * is needed to know how g changes correlations.
 *
 * <p>With the normalised Hermite polynomials h_m (orthonormal under the normal density), g(Z) = Σ
 * a_m h_m(Z), so that for standard normals with correlation ρ the covariance of g(Z) and f(Y) is Σ
 * a_m b_m ρᵐ over m ≥ 1 (Mehler 1866). A step function that jumps by s_i at t_i has a_m = Σ s_i
 * φ(t_i) h_(m−1)(t_i) / √m. Immutable.
 */
final class Margin implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Terms of the series: the rest matters only for correlations beyond 0.95. */
  private static final int TERMS = 100;

  /** Ascending. */
  private final double[] values;

  /** Where the step function jumps to the next value; none for a constant. */
  private final double[] thresholds;

  private final double deviation;
  private final double[] coefficients;

  private Margin(double[] sorted, double[] values) {
    this.values = values;
    this.thresholds = new double[values.length - 1];
    this.deviation = deviation(sorted);
    this.coefficients = new double[TERMS];
    int row = 0;
    for (int i = 0; i < thresholds.length; i++) {
      while (sorted[row] == values[i]) {
        row++;
      }
      thresholds[i] = Normal.quantile(row / (double) sorted.length);
      addJump(thresholds[i], values[i + 1] - values[i], coefficients);
    }
  }

  /**
   * The distribution of a column without groups: its own where one value is held by more than a
   * share of the rows, as zeros and steps are; otherwise the closest one with a single peak, which
   * is as skewed and has the same tails.
   *
   * @param column at least one finite value; not changed
   * @param most the share of rows, 0 to 1
   */
  static Margin of(double[] column, double most) {
    double[] sorted = column.clone();
    Arrays.sort(sorted);
    boolean isOwn = longestRun(sorted) > most * sorted.length;
    double[] quantiles = isOwn ? sorted : Unimodal.closest(sorted);
    return new Margin(quantiles, Arrays.stream(quantiles).distinct().toArray());
  }

  private static int longestRun(double[] sorted) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < sorted.length; i++) {
      run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static void addJump(double at, double size, double[] coefficients) {
    double before = 0;
    double polynomial = 1;
    double weight = size * Normal.density(at);
    for (int m = 1; m <= coefficients.length; m++) {
      coefficients[m - 1] += weight * polynomial / Math.sqrt(m);
      double next = (at * polynomial - Math.sqrt(m - 1.0) * before) / Math.sqrt(m);
      before = polynomial;
      polynomial = next;
    }
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value - values[0];
    }
    return values[0] + sum / values.length;
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / values.length);
  }

  /** The variable's value where the normal one has the value z. */
  double at(double z) {
    int found = Arrays.binarySearch(thresholds, z);
    return values[found < 0 ? -found - 1 : found];
  }

  /** The correlation of this and another variable where their normal ones have correlation ρ. */
  double correlation(Margin other, double latent) {
    double sum = 0;
    for (int m = TERMS - 1; m >= 0; m--) {
      sum = (sum + coefficients[m] * other.coefficients[m]) * latent;
    }
    return sum / (deviation * other.deviation);
  }
}
