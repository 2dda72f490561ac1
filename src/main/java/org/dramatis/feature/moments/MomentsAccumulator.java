package org.dramatis.feature.moments;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.OptionalDouble;
import org.dramatis.feature.moments.ExactMoments.Summary;

/** What has been seen of one column; two of different rows add up to that of all rows. */
final class MomentsAccumulator implements Serializable {
  private static final long serialVersionUID = 1L;

  /** More digits than a double has, so that quotients are rounded once. */
  private static final MathContext DIGITS = new MathContext(40);

  private static final BigDecimal UNITS = new BigDecimal(BigInteger.ONE.shiftLeft(ExactSum.SCALE));

  private final ExactSum sum = new ExactSum();
  private final ExactSum squares = new ExactSum();
  private final ExactSum negatives = new ExactSum();
  private long count;
  private long zeros;
  private long ones;
  private double lowest = Double.POSITIVE_INFINITY;
  private double highest = Double.NEGATIVE_INFINITY;
  private double largest;
  private double second;

  /** Adds a value; NaN stands for a missing one and is left out. */
  void add(double value) {
    if (Double.isNaN(value)) {
      return;
    }
    sum.add(value);
    squares.addSquare(value);
    if (value < 0) {
      negatives.add(value);
    }
    count++;
    zeros += value == 0 ? 1 : 0;
    ones += value == 1 ? 1 : 0;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
    rank(Math.abs(value));
  }

  private void rank(double size) {
    second = Math.max(second, Math.min(largest, size));
    largest = Math.max(largest, size);
  }

  void add(MomentsAccumulator other) {
    sum.add(other.sum);
    squares.add(other.squares);
    negatives.add(other.negatives);
    count += other.count;
    zeros += other.zeros;
    ones += other.ones;
    lowest = Math.min(lowest, other.lowest);
    highest = Math.max(highest, other.highest);
    rank(other.largest);
    second = Math.max(second, other.second);
  }

  Summary summary() {
    if (count == 0) {
      return Summary.NONE;
    }
    BigInteger total = sum.units();
    return new Summary(
        count,
        zeros,
        ones,
        lowest,
        highest,
        ratio(total, BigDecimal.ONE),
        ratio(total.subtract(negatives.units().shiftLeft(1)), BigDecimal.ONE),
        largest,
        second,
        OptionalDouble.of(ratio(total, BigDecimal.valueOf(count))),
        variance(total));
  }

  /** (n·Σx² − (Σx)²) / (n·(n − 1)); the numerator is exact. */
  private OptionalDouble variance(BigInteger total) {
    if (count < 2) {
      return OptionalDouble.empty();
    }
    BigInteger n = BigInteger.valueOf(count);
    BigInteger spread =
        n.multiply(squares.units()).shiftLeft(ExactSum.SCALE).subtract(total.multiply(total));
    BigDecimal divisor =
        UNITS.multiply(BigDecimal.valueOf(count)).multiply(BigDecimal.valueOf(count - 1));
    // Squares of numbers below 1e-146 underflow: the spread of nothing but such numbers is 0.
    return OptionalDouble.of(ratio(spread.max(BigInteger.ZERO), divisor));
  }

  private static double ratio(BigInteger units, BigDecimal divisor) {
    return new BigDecimal(units).divide(UNITS.multiply(divisor), DIGITS).doubleValue();
  }
}
