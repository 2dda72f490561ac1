package org.dramatis.extract;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.contains;
import static org.apache.spark.sql.functions.instr;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.rtrim;
import static org.apache.spark.sql.functions.to_utc_timestamp;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.try_to_timestamp;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.dramatis.contract.Contract;
import org.dramatis.contract.FileFormat;
import org.dramatis.contract.KeyRole;
import org.dramatis.contract.LogicalType;
import org.dramatis.contract.Presence;
import org.dramatis.contract.Property;
import org.dramatis.contract.ValueLimits;

/**
 * What one column's delivered value becomes and why a row may be rejected for it.
 *
 * <p>Spark's own CSV parsing turns what it cannot read into null, binds by position and accepts
 * half dates. Here values arrive as text and are parsed by {@code try_cast}, guarded where that is
 * too lenient.
 */
final class ColumnCheck {
  private static final String ISO_DATE = "^\\d{4}-\\d{2}-\\d{2}$";
  private static final String ISO_TIMESTAMP =
      "^\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?(Z|[+-]\\d{2}:?\\d{2})?$";
  private static final String ZONED = "(Z|[+-]\\d{2}:?\\d{2})$";
  private static final String SHORT_EXPONENT = "[eE][+-]?\\d{1,2}$";

  /** What Java puts where bytes are none of the encoding's. */
  private static final String NOT_DECODED = "\uFFFD";

  private final Contract contract;
  private final Property property;
  private final DataType deliveredType;
  private final DataType type;

  /**
   * Checks one column.
   *
   * @param deliveredType text from CSV and JSON, anything from Parquet or an expression
   */
  ColumnCheck(Contract contract, Property property, DataType deliveredType) {
    this.contract = contract;
    this.property = property;
    this.deliveredType = deliveredType;
    this.type = ExtractTable.type(property);
  }

  private boolean isText() {
    return deliveredType.equals(DataTypes.StringType);
  }

  private static boolean isTime(LogicalType type) {
    return type == LogicalType.DATE || type == LogicalType.TIMESTAMP;
  }

  /**
   * The parsed value, null when it does not parse.
   *
   * @param delivered the column as delivered
   */
  Column value(Column delivered) {
    if (!isText()) {
      return typed(delivered);
    }
    return switch (property.type()) {
      case STRING ->
          contract.server().format() == FileFormat.PARQUET
              ? delivered
              : when(not(contains(delivered, lit(NOT_DECODED))), delivered);
      case INTEGER -> delivered.try_cast(type);
      case NUMBER -> number(delivered);
      case BOOLEAN -> {
        Column word = lower(trim(delivered));
        yield when(word.equalTo("true"), true).when(word.equalTo("false"), false);
      }
      case DATE ->
          format()
              .map(f -> timestamp(delivered, f).cast(DataTypes.DateType))
              .orElse(when(trim(delivered).rlike(ISO_DATE), delivered.try_cast(type)));
      case TIMESTAMP ->
          format()
              .map(f -> hasZone(f) ? timestamp(delivered, f) : utc(timestamp(delivered, f)))
              .orElse(when(trim(delivered).rlike(ISO_TIMESTAMP), isoTimestamp(delivered)));
    };
  }

  private Column typed(Column delivered) {
    boolean local = deliveredType.equals(DataTypes.TimestampNTZType);
    boolean deliveredTime =
        local
            || deliveredType.equals(DataTypes.DateType)
            || deliveredType.equals(DataTypes.TimestampType);
    if (property.type() != LogicalType.STRING && isTime(property.type()) != deliveredTime) {
      return lit(null).cast(type);
    }
    Column value = delivered.try_cast(type);
    return local && property.type() == LogicalType.TIMESTAMP ? utc(value) : value;
  }

  /** A number whose exponent has many digits would be written out before it is found too small. */
  private Column number(Column text) {
    return when(not(hasExponent(text)).or(trim(text).rlike(SHORT_EXPONENT)), text.try_cast(type));
  }

  private static Column hasExponent(Column text) {
    return contains(text, lit("e")).or(contains(text, lit("E")));
  }

  private Optional<String> format() {
    return property.limits().format();
  }

  private static boolean hasZone(String format) {
    return format.replaceAll("'[^']*'", "").matches(".*[XxZzVO].*");
  }

  private static Column timestamp(Column text, String format) {
    return try_to_timestamp(trim(text), lit(format));
  }

  private Column isoTimestamp(Column text) {
    Column parsed = text.try_cast(type);
    return when(trim(text).rlike(ZONED), parsed).otherwise(utc(parsed));
  }

  private Column utc(Column local) {
    String zone = contract.server().dialect().timeZone();
    return zone.equals("UTC") ? local : to_utc_timestamp(local, zone);
  }

  /**
   * The code of the reason to reject the row for this column, null when there is none.
   *
   * @param delivered the column as delivered, null when missing
   * @param value what {@link #value} made of it
   */
  Column reason(Column delivered, Column value) {
    Column reason = when(delivered.isNotNull().and(value.isNull()), unreadable());
    if (isRequired()) {
      reason = reason.when(delivered.isNull(), code(Reason.MISSING_VALUE));
    }
    if (isText() && property.type() == LogicalType.NUMBER) {
      reason = reason.when(losesDigits(delivered, value), code(Reason.TOO_PRECISE));
    } else if (!isText() && mustComeBack()) {
      Column lost = value.try_cast(deliveredType).equalTo(delivered).equalTo(false);
      reason = reason.when(coalesce(lost, lit(false)), code(Reason.TOO_PRECISE));
    }
    return limited(reason, value);
  }

  private Column limited(Column unlimited, Column value) {
    Column reason = unlimited;
    ValueLimits limits = property.limits();
    if (limits.minimum().isPresent()) {
      Column bound = bound(limits.minimum().get(), RoundingMode.CEILING);
      reason = reason.when(value.lt(bound), code(Reason.TOO_SMALL));
    }
    if (limits.maximum().isPresent()) {
      Column bound = bound(limits.maximum().get(), RoundingMode.FLOOR);
      reason = reason.when(value.gt(bound), code(Reason.TOO_LARGE));
    }
    if (limits.minLength().isPresent()) {
      reason = reason.when(length(value).lt(limits.minLength().getAsInt()), code(Reason.TOO_SHORT));
    }
    if (limits.maxLength().isPresent()) {
      reason = reason.when(length(value).gt(limits.maxLength().getAsInt()), code(Reason.TOO_LONG));
    }
    if (limits.pattern().isPresent()) {
      String whole = whole(limits.pattern().get());
      reason = reason.when(not(value.rlike(whole)), code(Reason.PATTERN_MISMATCH));
    }
    return reason;
  }

  /** The expression that a whole value matches. */
  static String whole(String pattern) {
    return "\\A(?:" + pattern + ")\\z";
  }

  /** A value that the contract writes, as the column's type; null when the type cannot hold it. */
  Column literal(String text) {
    Column value = lit(text).try_cast(type);
    return property.type() == LogicalType.TIMESTAMP ? utc(value) : value;
  }

  private boolean isRequired() {
    return property.presence() == Presence.REQUIRED
        || property.key() == KeyRole.PRIMARY
        || contract.onePer().filter(property.name()::equals).isPresent();
  }

  /**
   * Whether a typed value must survive the way to the contract's type and back; texts and time
   * stamps hold whatever is turned into them. What an expression computes as a number is rounded to
   * the contract's type instead: 0.1 * 3 is no exact decimal.
   */
  private boolean mustComeBack() {
    return switch (property.type()) {
      case STRING, TIMESTAMP -> false;
      case NUMBER -> property.transformLogic().isEmpty();
      case INTEGER, DATE, BOOLEAN -> true;
    };
  }

  /** A cast to decimal rounds without a word; only long fractions and exponents can lose digits. */
  private Column losesDigits(Column delivered, Column value) {
    Column text = trim(delivered);
    Column point = instr(text, ".");
    Column shortened = rtrim(text, lit("0"));
    Column fraction = length(shortened).minus(point);
    int scale = property.decimal().scale();
    Column exact = value.cast(DataTypes.DoubleType).equalTo(text.try_cast(DataTypes.DoubleType));
    return when(hasExponent(text), coalesce(not(exact), lit(true)))
        .otherwise(point.gt(0).and(fraction.gt(scale)));
  }

  /** A decimal's text without the zeros that its scale adds. */
  static Column withoutTrailingZeros(Column text) {
    return regexp_replace(text, "\\.?0+$", "");
  }

  /** The bound as the column's type can hold it: values beyond it are beyond the written one. */
  private Column bound(String literal, RoundingMode inwards) {
    return switch (property.type()) {
      case NUMBER -> {
        int scale = property.decimal().scale();
        BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
        BigDecimal largest =
            BigDecimal.TEN.pow(property.decimal().precision() - scale).subtract(step);
        BigDecimal bound = new BigDecimal(literal);
        boolean fits = bound.abs().compareTo(largest) <= 0;
        BigDecimal limit = bound.signum() < 0 ? largest.negate() : largest;
        yield lit((fits ? bound : limit).setScale(scale, inwards)).cast(type);
      }
      case TIMESTAMP -> utc(lit(literal).cast(type));
      case STRING, INTEGER, DATE, BOOLEAN -> lit(literal).cast(type);
    };
  }

  /** The code of the reason when a value is none of the column's type. */
  Column unreadable() {
    return code(
        switch (property.type()) {
          case STRING -> Reason.NOT_A_TEXT;
          case INTEGER -> Reason.NOT_AN_INTEGER;
          case NUMBER -> Reason.NOT_A_NUMBER;
          case DATE -> Reason.NOT_A_DATE;
          case TIMESTAMP -> Reason.NOT_A_TIMESTAMP;
          case BOOLEAN -> Reason.NOT_A_BOOLEAN;
        });
  }

  private static Column code(Reason reason) {
    return lit(reason.code());
  }
}
