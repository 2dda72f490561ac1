package org.dramatis.extract.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.Decimal;
import org.dramatis.engine.Utf8;
import org.dramatis.extract.row.Reason;

/** Exact decimals. What would have to be rounded, or does not fit, is none. */
record NumberParser(int precision, int scale) implements ValueParser {
  /** So many digits always fit in 64 bits. */
  private static final int DIGITS = 18;

  /** A number whose exponent has many digits would be written out before it is found too small. */
  private static final Pattern LONG_EXPONENT = Pattern.compile("[eE][+-]?[0-9]{3,}$");

  @Override
  public Object parse(Utf8 text) {
    Decimal plain = precision <= DIGITS ? plain(text) : null;
    return plain != null ? plain : exact(text.toString()).map(this::kept).orElse(null);
  }

  /** Nearly every number is a few digits around a point; null for all others. */
  private Decimal plain(Utf8 text) {
    int end = text.size();
    int at = 0;
    boolean negative = text.at(0) == '-';
    if (negative || text.at(0) == '+') {
      at++;
    }
    long unscaled = 0;
    int digits = 0;
    int point = -1;
    for (; at < end; at++) {
      byte b = text.at(at);
      if (b >= '0' && b <= '9' && digits < DIGITS) {
        unscaled = unscaled * 10 + b - '0';
        digits++;
      } else if (b == '.' && point < 0) {
        point = digits;
      } else {
        return null;
      }
    }
    int fraction = point < 0 ? 0 : digits - point;
    // What has more places may end in zeros, or be too precise.
    if (digits == 0 || fraction > scale || digits + scale - fraction > precision) {
      return null;
    }
    for (int i = fraction; i < scale; i++) {
      unscaled *= 10;
    }
    return Decimal.createUnsafe(negative ? -unscaled : unscaled, precision, scale);
  }

  /** The number that a text is, whatever its size; empty when it is none. */
  static Optional<BigDecimal> exact(String text) {
    String number = text.strip();
    if (LONG_EXPONENT.matcher(number).find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(number).stripTrailingZeros());
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Decimal kept(BigDecimal number) {
    return fits(number) && number.scale() <= scale
        ? Decimal.apply(number.setScale(scale), precision, scale)
        : null;
  }

  private boolean fits(BigDecimal number) {
    return number.precision() - number.scale() <= precision - scale || number.signum() == 0;
  }

  @Override
  public Reason fault(Utf8 text) {
    return exact(text.toString())
        .map(number -> fits(number) ? Reason.TOO_PRECISE : Reason.OVERFLOW)
        .orElseGet(() -> NumberFault.ofNumber(text));
  }
}
