package org.dramatis.extract.read;

import java.io.Serializable;
import org.dramatis.contract.CsvDialect;
import org.dramatis.engine.SparkRow;
import org.dramatis.engine.Utf8;
import org.dramatis.extract.row.Reason;

/** Turns records of delimited text into raw rows: the columns that the contract reads, as text. */
public final class CsvRows implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Utf8 MASK = Utf8.of(RawRows.MASK);

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
  SparkRow row(CsvLayout layout, byte[] line, CsvRecord.End end) {
    int fields = record.count();
    int columns = layout.columns().size();
    SparkRow row = SparkRow.ofWidth(width + 3);
    if (end == CsvRecord.End.WHOLE && fields == columns) {
      for (int i = 0; i < columns; i++) {
        int target = layout.columns().get(i);
        // Expressions of contracts tell nothing from something, not from an empty text.
        if (target != CsvLayout.UNREAD && !record.isEmpty(i)) {
          record.copy(i, row, target);
        }
      }
    } else {
      row.set(width, MASK);
      if (layout.isKnown()) {
        row.set(width, line, 0, line.length);
      }
      row.set(width + 1, Utf8.of(reason(fields, columns, end).code()));
    }
    row.set(width + 2, layout.fingerprint());
    return row;
  }

  private static Reason reason(int fields, int columns, CsvRecord.End end) {
    if (end != CsvRecord.End.WHOLE) {
      return Reason.BROKEN_QUOTE;
    }
    return fields < columns ? Reason.TOO_FEW_FIELDS : Reason.TOO_MANY_FIELDS;
  }
}
