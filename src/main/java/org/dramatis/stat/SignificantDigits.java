package org.dramatis.stat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Six significant digits: what printed figures carry, so that the last bits of a sum, which may
 * differ between machines, reach no reader.
 */
public final class SignificantDigits {
  private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_EVEN);

  private SignificantDigits() {}

  /**
   * The double nearest to the value's six significant decimal digits, the even digit when two are
   * equally near; never −0. Rounding twice changes nothing.
   *
   * @throws IllegalArgumentException when the value is not finite
   */
  public static double round(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("Only finite numbers have digits, not " + value);
    }
    return new BigDecimal(value).round(SIX).doubleValue() + 0.0;
  }

  /**
   * The same as a decimal number without trailing zeros.
   *
   * @throws IllegalArgumentException when the value is not finite
   */
  public static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(round(value)).stripTrailingZeros();
  }
}
