package org.dramatis.stat;

import java.util.Arrays;
import java.util.OptionalDouble;

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
   * @param count of the values, 0 or more
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
}
