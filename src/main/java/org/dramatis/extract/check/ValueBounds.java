package org.dramatis.extract.check;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.Decimal;
import org.dramatis.contract.Property;
import org.dramatis.contract.ValueLimits;
import org.dramatis.engine.Utf8;
import org.dramatis.extract.row.Reason;

/** What a column's parsed values must satisfy. */
final class ValueBounds implements Serializable {
  /** A value of the column's type. Null, here and below, where there is no bound. */
  private final Object minimum;

  private final Object maximum;
  private final int minLength;
  private final int maxLength;
  private final PatternCache pattern;

  ValueBounds(Property property, ValueParser parser) {
    ValueLimits limits = property.limits();
    this.minimum =
        limits.minimum().map(m -> bound(property, parser, m, RoundingMode.CEILING)).orElse(null);
    this.maximum =
        limits.maximum().map(m -> bound(property, parser, m, RoundingMode.FLOOR)).orElse(null);
    this.minLength = limits.minLength().orElse(0);
    this.maxLength = limits.maxLength().orElse(Integer.MAX_VALUE);
    this.pattern = limits.pattern().map(PatternCache::new).orElse(null);
  }

  private static Object bound(
      Property property, ValueParser parser, String literal, RoundingMode inwards) {
    return switch (property.type()) {
      case NUMBER ->
          decimal(literal, property.decimal().precision(), property.decimal().scale(), inwards);
      case INTEGER -> Long.valueOf(literal);
      default -> parser.literal(literal);
    };
  }

  /**
   * The bound as the column's type can hold it: values beyond it are beyond the written one. It is
   * held in 64 bits, as {@link NumberParser} holds its values, if possible: such two compare fast.
   */
  private static Decimal decimal(String literal, int precision, int scale, RoundingMode inwards) {
    BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
    BigDecimal largest = BigDecimal.TEN.pow(precision - scale).subtract(step);
    BigDecimal bound =
        new BigDecimal(literal).max(largest.negate()).min(largest).setScale(scale, inwards);
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
    return pattern == null || pattern.matches(text) ? null : Reason.PATTERN_MISMATCH;
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

  /**
   * A column's pattern, and texts that passed it. Codes and kinds repeat, and to compare a text
   * costs a tenth of matching it.
   */
  private static final class PatternCache implements Serializable {
    private static final int PLACES = 1024;

    private final Pattern pattern;
    private transient Utf8[] places;

    /** Rows that follow each other often agree, and then nothing needs to be looked up. */
    private transient Utf8 last;

    PatternCache(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }

    boolean matches(Utf8 text) {
      if (last != null && last.equals(text)) {
        return true;
      }
      if (places == null) {
        places = new Utf8[PLACES];
      }
      int place = text.hashCode() & (PLACES - 1);
      Utf8 known = places[place];
      if (known == null || !known.equals(text)) {
        if (!pattern.matcher(text.toString()).matches()) {
          return false;
        }
        places[place] = text.copy();
      }
      last = places[place];
      return true;
    }
  }
}
