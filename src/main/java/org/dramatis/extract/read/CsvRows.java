package org.dramatis.extract.read;

import java.io.Serializable;
import java.util.List;
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
   * How one delimited file is bound to the columns that its contract reads.
   *
   * @param columns in the order of the file: the position among the contract's columns, or -1 for a
   *     column that the contract does not read
   */
  public record Layout(Utf8 fingerprint, List<Integer> columns) implements Serializable {
    public Layout {
      columns = List.copyOf(columns);
    }

    /** Binds by name, whatever the order. */
    public static Layout of(String fingerprint, List<String> header, List<String> needed) {
      return new Layout(Utf8.of(fingerprint), header.stream().map(needed::indexOf).toList());
    }

    /** Whether every column is known, and with it which of them identify people. */
    boolean isKnown() {
      return !columns.contains(-1);
    }
  }

  /** Reads one source, of which the contract reads {@code width} columns. */
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

  /** The raw row of a record, a line of the file, of which reading just ended so. */
  SparkRow row(Layout layout, byte[] line, CsvRecord.End end) {
    int fields = record.count();
    int columns = layout.columns().size();
    SparkRow row = SparkRow.ofWidth(width + 3);
    if (end == CsvRecord.End.WHOLE && fields == columns) {
      for (int i = 0; i < columns; i++) {
        int target = layout.columns().get(i);
        // Expressions of contracts tell nothing from something, not from an empty text.
        if (target >= 0 && !record.isEmpty(i)) {
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
