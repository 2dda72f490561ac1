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
  /** How a cast or an expression went. */
  static final int GOOD = 0;

  /** The expression failed. */
  static final int FAILED = 1;

  /** The value is none of the property's type. */
  static final int UNREADABLE = 2;

  /** The property's type cannot hold the whole value. */
  static final int LOSSY = 3;

  /** The value is no number, or has no end. */
  static final int NOT_FINITE = 4;

  /** How a source row holds a column. */
  enum Form {
    /** The text. */
    TEXT,
    /** The text, and how computing it went. */
    COMPUTED_TEXT,
    /** The value, and how casting it went. */
    TYPED
  }

  Form form() {
    if (!deliveredType.equals(DataTypes.StringType)) {
      return Form.TYPED;
    }
    return attempt.isPresent() ? Form.COMPUTED_TEXT : Form.TEXT;
  }

  /** The columns of the source row: the text or value, then how that went where it can go wrong. */
  List<Column> columns() {
    return switch (form()) {
      case TEXT -> List.of(delivered);
      case COMPUTED_TEXT -> List.of(delivered, state(lit(GOOD)));
      case TYPED -> List.of(value(), state(cast()));
    };
  }

  private Column state(Column computed) {
    return attempt.map(a -> when(a.isNull(), FAILED).otherwise(computed)).orElse(computed);
  }

  private Column cast() {
    Column state = when(delivered.isNull(), GOOD);
    if (List.of(DataTypes.DoubleType, DataTypes.FloatType).contains(deliveredType)) {
      Column infinite = abs(delivered).equalTo(Double.POSITIVE_INFINITY);
      state = state.when(delivered.isNaN().or(infinite), NOT_FINITE);
    }
    state = state.when(value().isNull(), UNREADABLE);
    if (mustComeBack()) {
      Column lost = value().try_cast(deliveredType).equalTo(delivered).equalTo(false);
      state = state.when(coalesce(lost, lit(false)), LOSSY);
    }
    return state.otherwise(GOOD);
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
