package org.dramatis.extract.read;

import java.io.Serializable;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.dramatis.contract.CsvDialect;
import org.dramatis.extract.row.Reason;

/** Turns records of delimited text into raw rows: the columns that the contract reads, as text. */
public final class CsvRows implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final UTF8String MASK = UTF8String.fromString(RawRows.MASK);

  private final CsvRecord record;
  private final TextEncoding encoding;
  private final int width;

  /**
   * Reads one source.
   *
   * @param width how many columns the contract reads
   */
  public CsvRows(CsvDialect dialect, int width) {
    this.record = new CsvRecord(dialect);
    this.encoding = new TextEncoding(dialect.encoding());
    this.width = width;
  }

  CsvRecord record() {
    return record;
  }

  TextEncoding encoding() {
    return encoding;
  }

  /**
   * The raw row of a record that was just read.
   *
   * @param line the record as it stands in the file
   * @param end how reading it ended
   */
  InternalRow row(CsvLayout layout, byte[] line, CsvRecord.End end) {
    int fields = record.count();
    int columns = layout.columns().size();
    Object[] row = new Object[width + 3];
    if (end == CsvRecord.End.WHOLE && fields == columns) {
      for (int i = 0; i < columns; i++) {
        int target = layout.columns().get(i);
        UTF8String field = record.field(i);
        // Expressions of contracts tell nothing from something, not from an empty text.
        if (target != CsvLayout.UNREAD && field.numBytes() > 0) {
          row[target] = field;
        }
      }
    } else {
      row[width] = layout.isKnown() ? UTF8String.fromBytes(line) : MASK;
      row[width + 1] = UTF8String.fromString(reason(fields, columns, end).code());
    }
    row[width + 2] = layout.fingerprint();
    return new GenericInternalRow(row);
  }

  private static Reason reason(int fields, int columns, CsvRecord.End end) {
    if (end != CsvRecord.End.WHOLE) {
      return Reason.BROKEN_QUOTE;
    }
    return fields < columns ? Reason.TOO_FEW_FIELDS : Reason.TOO_MANY_FIELDS;
  }
}
