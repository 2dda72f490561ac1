package org.dramatis.extract;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.rdd.InputFileBlockHolder;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Raw rows of files in which a record is a line, so that Spark may split a large file. The first
 * line of a file that is not blank is its header; blank lines are nothing.
 */
final class CsvLines implements Iterator<InternalRow> {
  private final Iterator<InternalRow> lines;
  private final CsvRows rows;
  private final Map<String, CsvLayout> layouts;
  private UTF8String place;
  private long begin;
  private CsvLayout layout;
  private boolean headerIsNext;
  private InternalRow next;

  /**
   * Follows Spark's reader of lines.
   *
   * @param lines one text column; Spark tells in this thread which file a line comes from
   * @param layouts by the file's location, as {@link FileNames} writes it
   */
  CsvLines(Iterator<InternalRow> lines, CsvRows rows, Map<String, CsvLayout> layouts) {
    this.lines = lines;
    this.rows = rows;
    this.layouts = layouts;
  }

  @Override
  public boolean hasNext() {
    while (next == null && lines.hasNext()) {
      next = row(lines.next().getUTF8String(0));
    }
    return next != null;
  }

  /** The row of a line; null when it is the header, or blank. */
  private InternalRow row(UTF8String line) {
    UTF8String current = InputFileBlockHolder.getInputFilePath();
    long start = InputFileBlockHolder.getStartOffset();
    if (start != begin || !current.equals(place)) {
      place = current;
      begin = start;
      layout = layouts.get(FileNames.location(current.toString()));
      headerIsNext = start == 0;
    }
    byte[] record = rows.utf8(line);
    if (CsvRows.isBlank(record)) {
      return null;
    }
    if (headerIsNext) {
      headerIsNext = false;
      return null;
    }
    return rows.row(layout, record, rows.record().read(record));
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    InternalRow row = next;
    next = null;
    return row;
  }
}
