package org.dramatis.extract.check;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.Decimal;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.ValueLimits;
import org.dramatis.engine.Utf8;
import org.dramatis.extract.row.Reason;

/** What a column's parsed values must satisfy. */
final class ValueBounds implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A value of the column's type, or null where there is no bound. */
  private final Object minimum;

  private final Object maximum;
  private final int minLength;
  private final int maxLength;
  private final Pattern pattern;
  private final PatternCache known = new PatternCache();

  ValueBounds(Contract contract, Property property) {
    ValueLimits limits = property.limits();
    this.minimum = bound(contract, property, limits.minimum(), RoundingMode.CEILING);
    this.maximum = bound(contract, property, limits.maximum(), RoundingMode.FLOOR);
    this.minLength = limits.minLength().orElse(0);
    this.maxLength = orUnlimited(limits.maxLength());
    this.pattern = limits.pattern().map(Pattern::compile).orElse(null);
  }

  private static int orUnlimited(OptionalInt length) {
    return length.orElse(Integer.MAX_VALUE);
  }

  private static Object bound(
      Contract contract, Property property, Optional<String> literal, RoundingMode inwards) {
    return literal.map(text -> bound(contract, property, text, inwards)).orElse(null);
  }

  /** The bound as the column's type can hold it: values beyond it are beyond the written one. */
  private static Object bound(
      Contract contract, Property property, String literal, RoundingMode inwards) {
    return switch (property.type()) {
      case NUMBER -> {
        int precision = property.decimal().precision();
        int scale = property.decimal().scale();
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
        BigDecimal largest = BigDecimal.TEN.pow(precision - scale).subtract(step);
        BigDecimal bound = new BigDecimal(literal).max(largest.negate()).min(largest);
        yield decimal(bound.setScale(scale, inwards), precision, scale);
      }
      case INTEGER -> Long.valueOf(literal);
      case DATE, TIMESTAMP ->
          new TimeParser(property, contract.server().dialect().timeZone()).bound(literal);
      case STRING, BOOLEAN -> null;
    };
  }

  /**
   * Held in 64 bits, as {@link NumberParser} holds its values, if possible: such two compare fast.
   */
  private static Decimal decimal(BigDecimal bound, int precision, int scale) {
    return precision <= Decimal.MAX_LONG_DIGITS()
        ? Decimal.createUnsafe(bound.unscaledValue().longValueExact(), precision, scale)
        : Decimal.apply(bound, precision, scale);
  }

  /** The bound that a value breaks; null when it keeps all. */
  Reason broken(Object value) {
    if (minimum != null && compare(value, minimum) < 0) {
      return Reason.TOO_SMALL;
    }
    if (maximum != null && compare(value, maximum) > 0) {
      return Reason.TOO_LARGE;
    }
    return value instanceof Utf8 text ? brokenBy(text) : null;
  }

  private Reason brokenBy(Utf8 text) {
    if (minLength > 0 && text.characters() < minLength) {
      return Reason.TOO_SHORT;
    }
    // A character has a byte or more: short texts need not be counted.
    if (text.size() > maxLength && text.characters() > maxLength) {
      return Reason.TOO_LONG;
    }
    return pattern == null || known.pass(text, t -> pattern.matcher(t).matches())
        ? null
        : Reason.PATTERN_MISMATCH;
  }

  /** Both are of the column's type. */
  private static int compare(Object value, Object bound) {
    if (value instanceof Decimal number) {
      return number.compare((Decimal) bound);
    }
    return value instanceof Integer day
        ? day.compareTo((Integer) bound)
        : ((Long) value).compareTo((Long) bound);
  }
}
