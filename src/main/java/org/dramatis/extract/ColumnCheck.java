package org.dramatis.extract;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.instr;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.to_utc_timestamp;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.try_to_timestamp;
import static org.apache.spark.sql.functions.when;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.dramatis.contract.Contract;
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

  private final Contract contract;
  private final Property property;
  private final DataType type;

  ColumnCheck(Contract contract, Property property) {
    this.contract = contract;
    this.property = property;
    this.type = ExtractTable.type(property);
  }

  /**
   * The parsed value, null when it does not parse.
   *
   * @param delivered the column as delivered
   * @param deliveredType its type: text from CSV and JSON, anything from Parquet or an expression
   */
  Column value(Column delivered, DataType deliveredType) {
    if (!deliveredType.equals(DataTypes.StringType)) {
      return typed(delivered, deliveredType);
    }
    return switch (property.type()) {
      case STRING -> delivered;
      case INTEGER, NUMBER -> delivered.try_cast(type);
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
              .map(f -> utc(timestamp(delivered, f)))
              .orElse(when(trim(delivered).rlike(ISO_TIMESTAMP), isoTimestamp(delivered)));
    };
  }

  private Column typed(Column delivered, DataType deliveredType) {
    boolean text = property.type() == LogicalType.STRING;
    boolean temporal =
        property.type() == LogicalType.DATE || property.type() == LogicalType.TIMESTAMP;
    boolean deliveredTemporal =
        deliveredType.equals(DataTypes.DateType) || deliveredType.equals(DataTypes.TimestampType);
    return text || temporal == deliveredTemporal ? delivered.try_cast(type) : lit(null).cast(type);
  }

  private Optional<String> format() {
    return property.limits().format();
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
   * @param deliveredType its type
   * @param value what {@link #value} made of it
   */
  Column reason(Column delivered, DataType deliveredType, Column value) {
    Column reason = when(delivered.isNotNull().and(value.isNull()), code(unreadable()));
    if (isRequired()) {
      reason = reason.when(delivered.isNull(), code(Reason.MISSING_VALUE));
    }
    if (property.type() == LogicalType.NUMBER && deliveredType.equals(DataTypes.StringType)) {
      reason = reason.when(losesDigits(delivered, value), code(Reason.TOO_PRECISE));
    }
    ValueLimits limits = property.limits();
    if (limits.minimum().isPresent()) {
      reason = reason.when(value.lt(bound(limits.minimum().get())), code(Reason.TOO_SMALL));
    }
    if (limits.maximum().isPresent()) {
      reason = reason.when(value.gt(bound(limits.maximum().get())), code(Reason.TOO_LARGE));
    }
    if (limits.minLength().isPresent()) {
      reason = reason.when(length(value).lt(limits.minLength().getAsInt()), code(Reason.TOO_SHORT));
    }
    if (limits.maxLength().isPresent()) {
      reason = reason.when(length(value).gt(limits.maxLength().getAsInt()), code(Reason.TOO_LONG));
    }
    if (limits.pattern().isPresent()) {
      String whole = "^(?:" + limits.pattern().get() + ")$";
      reason = reason.when(value.rlike(whole).equalTo(false), code(Reason.PATTERN_MISMATCH));
    }
    return reason;
  }

  private boolean isRequired() {
    return property.presence() == Presence.REQUIRED
        || property.key() == KeyRole.PRIMARY
        || contract.onePer().filter(property.name()::equals).isPresent();
  }

  /** A cast to decimal rounds without a word; only long fractions and exponents can lose digits. */
  private Column losesDigits(Column text, Column value) {
    Column fraction = length(trim(text)).minus(instr(trim(text), "."));
    Column suspicious =
        instr(text, ".")
            .gt(0)
            .and(fraction.gt(property.decimal().scale()))
            .or(lower(text).contains("e"));
    Column exact = coalesce(text.try_cast("decimal(38,18)").equalTo(value), lit(true));
    return suspicious.and(exact.equalTo(false));
  }

  private Column bound(String literal) {
    return lit(literal).cast(type);
  }

  private Reason unreadable() {
    return switch (property.type()) {
      case STRING -> Reason.NOT_A_TEXT;
      case INTEGER -> Reason.NOT_AN_INTEGER;
      case NUMBER -> Reason.NOT_A_NUMBER;
      case DATE -> Reason.NOT_A_DATE;
      case TIMESTAMP -> Reason.NOT_A_TIMESTAMP;
      case BOOLEAN -> Reason.NOT_A_BOOLEAN;
    };
  }

  private static Column code(Reason reason) {
    return lit(reason.code());
  }
}
