package org.dramatis.extract.read;

import java.util.HashMap;
import java.util.Map;
import org.dramatis.engine.RawTables.LineRows;
import org.dramatis.engine.SparkRow;

/**
 * Delimited text in which a record is a line. The first line of a file that is not blank is its
 * header; blank lines are nothing.
 */
public final class CsvLines implements LineRows {
  private final CsvRows rows;
  private final HashMap<String, CsvRows.Layout> layouts;
  private CsvRows.Layout layout;
  private boolean headerIsNext;

  /** Reads one source, whose layouts are named by its files' fingerprints. */
  public CsvLines(CsvRows rows, Map<String, CsvRows.Layout> layouts) {
    this.rows = rows;
    this.layouts = new HashMap<>(layouts);
  }

  @Override
  public void begin(String fingerprint, long offset) {
    layout = layouts.get(fingerprint);
    headerIsNext = offset == 0;
  }

  @Override
  public SparkRow row(byte[] line) {
    byte[] record = rows.encoding().utf8(line);
    if (TextEncoding.isBlank(record)) {
      return null;
    }
    if (headerIsNext) {
      headerIsNext = false;
      return null;
    }
    return rows.row(layout, record, rows.record().read(record));
  }
}
