package org.dramatis.engine;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * A row in the form in which Spark holds it. Its values are texts ({@link Utf8}), days since 1970
 * ({@code Integer}), whole numbers and microseconds since 1970 ({@code Long}), {@code Decimal} and
 * {@code Boolean}; null, as in Spark's rows, stands for a missing one.
 */
public final class SparkRow {
  private final InternalRow row;

  /** Of a new row; null of one that is read. */
  private final Object[] values;

  SparkRow(InternalRow row) {
    this(row, null);
  }

  private SparkRow(InternalRow row, Object[] values) {
    this.row = row;
    this.values = values;
  }

  /** A new row of so many columns, without values. */
  public static SparkRow ofWidth(int width) {
    Object[] values = new Object[width];
    return new SparkRow(new GenericInternalRow(values), values);
  }

  InternalRow row() {
    return row;
  }

  /** The text in a column; null when it is missing. */
  public Utf8 text(int column) {
    return row.isNullAt(column) ? null : new Utf8(row.getUTF8String(column));
  }

  /** The value of a column; null when it is missing. */
  public Object value(int column, DataType type) {
    Object value = row.isNullAt(column) ? null : row.get(column, type);
    return value instanceof UTF8String text ? new Utf8(text) : value;
  }

  /** Sets a value of a new row. */
  public void set(int column, Object value) {
    values[column] = value instanceof Utf8 text ? text.text() : value;
  }

  /** Sets a text of a new row to a part of some bytes in UTF-8, which it shares. */
  public void set(int column, byte[] bytes, int start, int length) {
    values[column] = UTF8String.fromBytes(bytes, start, length);
  }
}
