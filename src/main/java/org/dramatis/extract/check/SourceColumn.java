package org.dramatis.extract.check;

import static org.apache.spark.sql.functions.*;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.dramatis.contract.Contract;
import org.dramatis.contract.LogicalType;
import org.dramatis.contract.Property;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.extract.row.Reason;

/**
 * What a property comes from, as {@link ColumnValidator} wants it: text as delivered, anything else
 * cast to the property's type. Only what Parquet brings with a type, or an expression computes, is
 * cast.
 *
 * @param delivered the column of the file, or what the expression gave
 * @param attempt null where the expression failed; empty when there is none
 */
record SourceColumn(
    Contract contract,
    Property property,
    Column delivered,
    DataType deliveredType,
    Optional<Column> attempt) {
  /** How a source row holds a column. */
  enum Form {
    /** The text. */
    TEXT,
    /** The text, and the name of the {@link Reason} for which computing it failed, else null. */
    COMPUTED_TEXT,
    /** The value, and the name of the {@link Reason} for which casting it failed, else null. */
    TYPED
  }

  Form form() {
    if (!deliveredType.equals(DataTypes.StringType)) {
      return Form.TYPED;
    }
    return attempt.isPresent() ? Form.COMPUTED_TEXT : Form.TEXT;
  }

  List<Column> columns() {
    return switch (form()) {
      case TEXT -> List.of(delivered);
      case COMPUTED_TEXT -> List.of(delivered, failure(lit(null)));
      case TYPED -> List.of(value(), failure(ofCast()));
    };
  }

  private Column failure(Column ofCast) {
    return attempt
        .map(a -> when(a.isNull(), Reason.NOT_COMPUTED.name()).otherwise(ofCast))
        .orElse(ofCast);
  }

  private Column ofCast() {
    Column failure = when(delivered.isNull(), lit(null));
    if (List.of(DataTypes.DoubleType, DataTypes.FloatType).contains(deliveredType)) {
      Column infinite = abs(delivered).equalTo(Double.POSITIVE_INFINITY);
      failure = failure.when(delivered.isNaN().or(infinite), Reason.NOT_FINITE.name());
    }
    failure = failure.when(value().isNull(), unreadable().name());
    if (mustComeBack()) {
      Column lost = value().try_cast(deliveredType).equalTo(delivered).equalTo(false);
      failure = failure.when(coalesce(lost, lit(false)), Reason.TOO_PRECISE.name());
    }
    return failure;
  }

  private Reason unreadable() {
    return switch (property.type()) {
      case STRING -> Reason.WRONG_ENCODING;
      case INTEGER -> Reason.NOT_AN_INTEGER;
      case NUMBER -> Reason.NOT_A_NUMBER;
      case DATE -> Reason.NOT_A_DATE;
      case TIMESTAMP -> Reason.NOT_A_TIMESTAMP;
      case BOOLEAN -> Reason.NOT_A_BOOLEAN;
    };
  }

  private Column value() {
    boolean isTime =
        property.type() == LogicalType.DATE || property.type() == LogicalType.TIMESTAMP;
    boolean local = deliveredType.equals(DataTypes.TimestampNTZType);
    boolean deliveredTime =
        local || List.of(DataTypes.DateType, DataTypes.TimestampType).contains(deliveredType);
    if (property.type() != LogicalType.STRING && isTime != deliveredTime) {
      return lit(null).cast(ExtractTable.type(property));
    }
    Column value = delivered.try_cast(ExtractTable.type(property));
    String zone = contract.server().dialect().timeZone();
    return local && property.type() == LogicalType.TIMESTAMP && !zone.equals("UTC")
        ? to_utc_timestamp(value, zone)
        : value;
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
}
