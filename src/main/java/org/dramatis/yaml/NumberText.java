package org.dramatis.yaml;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as a configuration writes them: no hexadecimal, octal, infinite or grouped ones. */
final class NumberText {
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
  private static final Pattern DECIMAL =
      Pattern.compile("-?((0|[1-9][0-9]*)(\\.[0-9]+)?|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");
  private static final Pattern LEADING_ZERO = Pattern.compile("-?0[0-9].*");

  private NumberText() {}

  /** The whole number that the text is, of up to 18 digits. */
  static Optional<Long> whole(String text) {
    refuseLeadingZero(text);
    return WHOLE.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  static Optional<BigDecimal> decimal(String text) {
    refuseLeadingZero(text);
    return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** Both bounds in words, an open one left out. */
  static String bounds(long minimum, long maximum) {
    if (maximum < Integer.MAX_VALUE) {
      return " from " + minimum + " to " + maximum;
    }
    return minimum == Long.MIN_VALUE ? "" : ", " + minimum + " or more";
  }

  /** A bound in words, without digits that say nothing. */
  static String shown(double bound) {
    return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }

  private static void refuseLeadingZero(String text) {
    if (LEADING_ZERO.matcher(text).matches()) {
      throw new IllegalArgumentException("leave the leading zero out");
    }
  }
}
