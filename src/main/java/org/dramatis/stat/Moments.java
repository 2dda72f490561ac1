package org.dramatis.stat;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.StatisticalSummary;
import org.apache.commons.math3.stat.descriptive.StatisticalSummaryValues;
import org.apache.commons.math3.stat.inference.TTest;

/**
 * How many values there are, where they lie and how far they spread: all that a standardised mean
 * difference needs.
 *
 * @param count of the values, 0 or more
 * @param mean of the values; 0 when there is none
 * @param squares the sum of squared deviations from the mean, 0 or more
 */
public record Moments(long count, double mean, double squares) {
  /** Of no values. */
  public static final Moments NONE = new Moments(0, 0, 0);

  /**
   * From the mean and the sample variance, with n − 1 in the denominator, as SQL's {@code
   * var_samp}.
   *
   * @param mean ignored when there is no value
   * @param variance 0 or more; ignored when there are fewer than two values
   */
  public static Moments of(long count, double mean, double variance) {
    return new Moments(count, count == 0 ? 0 : mean, count < 2 ? 0 : variance * (count - 1));
  }

  /** Of given values. */
  public static Moments of(double... values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return new Moments(
        values.length, mean, Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum());
  }

  /** The sample variance, n − 1 in the denominator; empty for fewer than two values. */
  public OptionalDouble variance() {
    return count < 2 ? OptionalDouble.empty() : OptionalDouble.of(squares / (count - 1));
  }

  /** The mean; empty without values. */
  public OptionalDouble average() {
    return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean);
  }

  /** Of these and other values together (Chan, Golub and LeVeque 1983). */
  public Moments and(Moments other) {
    if (count == 0 || other.count == 0) {
      return count == 0 ? other : this;
    }
    long all = count + other.count;
    double gap = other.mean - mean;
    return new Moments(
        all,
        mean + gap * other.count / all,
        squares + other.squares + gap * gap * count * other.count / all);
  }

  /**
   * The moments of those values that are not in a part of them: the rest of everyone, given a
   * segment (Chan, Golub and LeVeque 1983, solved for one side).
   *
   * @param part some of these values
   * @throws IllegalArgumentException when the part has more values than the whole
   */
  public Moments without(Moments part) {
    long others = count - part.count;
    if (others < 0) {
      throw new IllegalArgumentException(
          "A part of " + part.count + " values is larger than the whole of " + count);
    }
    if (others == 0) {
      return NONE;
    }
    double otherMean = mean + (mean - part.mean) * part.count / others;
    double apart = otherMean - part.mean;
    double between = apart * apart * part.count * others / count;
    return new Moments(others, otherMean, Math.max(0, squares - part.squares - between));
  }

  /**
   * Cohen's d (1988): by how many pooled standard deviations the mean is above that of the rest,
   * with s² = (S₁ + S₂) / (n₁ + n₂ − 2) over sums of squared deviations S.
   *
   * @return empty when a side has no value, when both have only one, or when nothing varies
   */
  public OptionalDouble cohensD(Moments rest) {
    long freedom = count + rest.count - 2;
    double both = squares + rest.squares;
    return count < 1 || rest.count < 1 || freedom < 1 || both <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((mean - rest.mean) / Math.sqrt(both / freedom));
  }

  /**
   * Welch's (1947) t-test of two means, whatever their variances, with Satterthwaite's degrees of
   * freedom: how often samples from populations with the same mean would differ at least as much,
   * in either direction.
   *
   * @return 0 to 1; empty when a side has fewer than two values or nothing varies on either side
   */
  public OptionalDouble welchTest(Moments other) {
    boolean tooFew = count < 2 || other.count < 2;
    return tooFew || (squares <= 0 && other.squares <= 0)
        ? OptionalDouble.empty()
        : OptionalDouble.of(new TTest().tTest(summary(), other.summary()));
  }

  /** The library reads count, mean and variance alone. */
  private StatisticalSummary summary() {
    double variance = squares / (count - 1);
    return new StatisticalSummaryValues(mean, variance, count, mean, mean, mean * count);
  }
}
