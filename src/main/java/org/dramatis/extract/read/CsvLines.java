package org.dramatis.extract.read;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Delimited text in which a record is a line. The first line of a file that is not blank is its
 * header; blank lines are nothing.
 */
public final class CsvLines implements LineRows {
  private static final long serialVersionUID = 1L;

  private final CsvRows rows;
  private final HashMap<String, CsvLayout> layouts;
  private CsvLayout layout;
  private boolean headerIsNext;

  /**
   * Reads one source.
   *
   * @param layouts by the file's location, as {@link FileNames} writes it
   */
  public CsvLines(CsvRows rows, Map<String, CsvLayout> layouts) {
    this.rows = rows;
    this.layouts = new HashMap<>(layouts);
  }

  @Override
  public void begin(String location, long offset) {
    layout = layouts.get(location);
    headerIsNext = offset == 0;
  }

  @Override
  public InternalRow row(UTF8String line) {
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
