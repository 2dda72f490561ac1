package org.dramatis.engine;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.rdd.InputFileBlockHolder;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Raw rows of files in which a record is a line, so that Spark may split a large file. */
final class TextLines implements Iterator<InternalRow> {
  private final Iterator<InternalRow> lines;
  private final FileNames names;
  private final LineRows rows;
  private UTF8String place;
  private long offset;
  private SparkRow next;

  /**
   * Follows Spark's reader of lines.
   *
   * @param lines one text column; Spark tells in this thread which file a line comes from
   */
  TextLines(Iterator<InternalRow> lines, FileNames names, LineRows rows) {
    this.lines = lines;
    this.names = names;
    this.rows = rows;
  }

  @Override
  @SuppressWarnings(
      "ReferenceEquality") // mostly it is the same object; comparing texts takes longer
  public boolean hasNext() {
    while (next == null && lines.hasNext()) {
      UTF8String line = lines.next().getUTF8String(0);
      UTF8String current = InputFileBlockHolder.getInputFilePath();
      long start = InputFileBlockHolder.getStartOffset();
      if (start != offset || (current != place && !current.equals(place))) {
        place = current;
        offset = start;
        rows.begin(names.name(current).toString(), start);
      }
      next = rows.row(line.getBytes());
    }
    return next != null;
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    InternalRow row = next.row();
    next = null;
    return row;
  }
}
