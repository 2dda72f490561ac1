package org.dramatis.stat;

import java.util.Locale;

/**
 * The binary grid that makes sums of doubles exact, and so independent of their order.
 *
 * <p>A sum of n multiples of 2⁻²⁰, none larger than m, is a multiple of 2⁻²⁰ below n·m. As long as
 * n·m is under 2³³, each partial sum fits into the 53 bits of a double without rounding.
 */
public final class Grid {
  /** The distance between neighbouring numbers of the grid. */
  public static final double STEP = 0x1p-20;

  /** The bound of n·max|v|, exclusive. */
  public static final double LIMIT = 0x1p33;

  private Grid() {}

  /**
   * The nearest number of the grid, the even multiple when two are equally near; never −0.
   *
   * @throws IllegalArgumentException when the value is not finite
   * @throws GridOverflowException when the value is 2³³ or beyond
   */
  public static double round(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("Only finite numbers have a place on the grid: " + value);
    }
    check(1, Math.abs(value));
    return Math.rint(value / STEP) * STEP + 0.0;
  }

  /**
   * Refuses numbers whose sum would not be exact.
   *
   * @param count how many numbers are summed
   * @param largest the largest absolute value among them
   * @throws GridOverflowException when {@code count * largest} is 2³³ or more, or not a number
   */
  public static void check(long count, double largest) {
    if (!(count * largest < LIMIT)) {
      throw new GridOverflowException(
          String.format(
              Locale.ROOT,
              "Sums of %,d numbers of up to %.6g are not exact on the grid of 2^-20: count times"
                  + " the largest value must stay below 2^33. Scale the features, or cluster fewer"
                  + " customers.",
              count,
              largest));
    }
  }
}
