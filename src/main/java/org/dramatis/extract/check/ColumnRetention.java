package org.dramatis.extract.check;

import java.io.Serializable;
import java.time.LocalDate;
import org.apache.spark.sql.types.Decimal;
import org.dramatis.contract.LogicalType;
import org.dramatis.engine.TimeFormat;
import org.dramatis.engine.Utf8;
import org.dramatis.extract.row.KeptColumn;

/** What is kept of a column's values: themselves, or their pseudonyms. */
final class ColumnRetention implements Serializable {
  private final int position;
  private final KeptColumn.Form form;
  private final LogicalType type;
  private final Pseudonym pseudonym;
  private final TimeFormat instants = TimeFormat.exact();

  /** The rows of one customer often follow each other. */
  private transient Object last;

  private transient Utf8 lastPseudonym;

  ColumnRetention(int position, KeptColumn column, Pseudonym pseudonym) {
    this.position = position;
    this.form = column.form();
    this.type = column.property().type();
    this.pseudonym = pseudonym;
  }

  /** What is kept of the column; null, as in Spark's rows, when the value is missing. */
  Object keep(Object[] values) {
    Object value = values[position];
    if (form == KeptColumn.Form.CLEAR || value == null) {
      return value;
    }
    if (!value.equals(last)) {
      lastPseudonym = Utf8.of(pseudonym.of(text(value)));
      last = value instanceof Utf8 text ? text.copy() : value;
    }
    return lastPseudonym;
  }

  private String text(Object value) {
    return switch (type) {
      // 7, 7.0 and 7.00 are one key, whatever scale each contract keeps.
      case NUMBER -> ((Decimal) value).toJavaBigDecimal().stripTrailingZeros().toPlainString();
      case DATE -> LocalDate.ofEpochDay((int) value).toString();
      case TIMESTAMP -> instants.format((long) value);
      case STRING, INTEGER, BOOLEAN -> value.toString();
    };
  }
}
