package org.dramatis.extract.check;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.spark.sql.catalyst.util.TimestampFormatter;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.dramatis.contract.LogicalType;
import org.dramatis.extract.row.KeptColumn;

/** What is kept of a column's values: themselves, or their pseudonyms. */
final class Keeper implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int position;
  private final KeptColumn.Form form;
  private final LogicalType type;
  private final Pseudonym pseudonym;
  private final TimestampFormatter instants =
      TimestampFormatter.getFractionFormatter(ZoneOffset.UTC);

  /** The rows of one customer often follow each other. */
  private transient Object last;

  private transient UTF8String lastPseudonym;

  /**
   * Keeps one column.
   *
   * @param position of the property among the contract's
   */
  Keeper(int position, KeptColumn column, Pseudonym pseudonym) {
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
      lastPseudonym = UTF8String.fromString(pseudonym.call(text(value)));
      last = value instanceof UTF8String text ? text.copy() : value;
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
