package org.dramatis.feature.moments;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * The exact sum of doubles, which no order of additions can change: a fixed-point number as wide as
 * all doubles together, in parts of 32 bits (a superaccumulator, after Neal 2015, "Fast exact
 * summation using small and large superaccumulators").
 */
final class ExactSum implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A sum is a whole number of 2⁻¹⁰⁷⁴, the smallest double. */
  static final int SCALE = 1074;

  private static final int PART_BITS = 32;
  private static final long PART_MASK = 0xFFFF_FFFFL;
  private static final int FRACTION_BITS = 52;
  private static final long FRACTION_MASK = (1L << FRACTION_BITS) - 1;
  private static final int PARTS = 68;

  /** An addition changes a part by less than 2³², so that this many fit beside a carried part. */
  private static final int MOST_UNCARRIED = 1 << 30;

  private final long[] parts = new long[PARTS];
  private int uncarried;

  /** Adds a number; one that is not finite is an {@code IllegalArgumentException}. */
  void add(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("Only finite numbers have a sum: " + value);
    }
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >>> FRACTION_BITS) & 0x7FF;
    long fraction = bits & FRACTION_MASK;
    // A subnormal number has the exponent of the smallest normal ones, and no hidden bit.
    long mantissa = exponent == 0 ? fraction : fraction | (1L << FRACTION_BITS);
    int position = Math.max(0, exponent - 1);
    int part = position / PART_BITS;
    int shift = position % PART_BITS;
    long sign = value < 0 ? -1 : 1;
    long above = mantissa >>> (PART_BITS - shift);
    parts[part] += sign * ((mantissa << shift) & PART_MASK);
    parts[part + 1] += sign * (above & PART_MASK);
    parts[part + 2] += sign * (above >>> PART_BITS);
    if (++uncarried == MOST_UNCARRIED) {
      carry();
    }
  }

  /** Adds the square of a number, exactly where it does not underflow: {@code |value| > 1e-146}. */
  void addSquare(double value) {
    double square = value * value;
    add(square);
    add(Math.fma(value, value, -square));
  }

  void add(ExactSum other) {
    carry();
    other.carry();
    for (int i = 0; i < PARTS; i++) {
      parts[i] += other.parts[i];
    }
    uncarried = 2;
  }

  private void carry() {
    for (int i = 0; i < PARTS - 1; i++) {
      parts[i + 1] += parts[i] >> PART_BITS;
      parts[i] &= PART_MASK;
    }
    uncarried = 1;
  }

  BigInteger units() {
    BigInteger units = BigInteger.ZERO;
    for (int i = PARTS - 1; i >= 0; i--) {
      units = units.shiftLeft(PART_BITS).add(BigInteger.valueOf(parts[i]));
    }
    return units;
  }
}
