package org.dramatis.extract.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.util.LineReader;
import org.dramatis.engine.FileReadException;
import org.dramatis.engine.SparkRow;

/**
 * Raw rows of one file in which a quoted field may span lines. When such a field never ends, or
 * goes on behind its end, only the line in which it begins is lost: reading goes on with the next
 * line, as if the quote were not there.
 */
public final class CsvStream implements Iterator<SparkRow> {
  /** Longer records are taken for a quote that somebody forgot. */
  private static final int LONGEST_RECORD = 1 << 20;

  private final String uri;
  private final LineReader reader;
  private final CsvRows rows;
  private final CsvRows.Layout layout;
  private final Deque<byte[]> ahead = new ArrayDeque<>();
  private boolean headerIsNext = true;
  private SparkRow next;

  /** Reads one file from its UTF-8 text without a byte order mark, which is closed at its end. */
  public CsvStream(String uri, InputStream utf8, CsvRows rows, CsvRows.Layout layout) {
    this.uri = uri;
    this.reader = new LineReader(utf8);
    this.rows = rows;
    this.layout = layout;
  }

  @Override
  public boolean hasNext() {
    try {
      byte[] line = next == null ? line() : null;
      while (next == null && line != null) {
        next = TextEncoding.isBlank(line) ? null : row(line);
        line = next == null ? line() : null;
      }
      if (next == null) {
        reader.close();
      }
      return next != null;
    } catch (IOException e) {
      throw new FileReadException(uri, e);
    }
  }

  private byte[] line() throws IOException {
    if (!ahead.isEmpty()) {
      return ahead.poll();
    }
    Text text = new Text();
    return reader.readLine(text) == 0 ? null : text.copyBytes();
  }

  /** The row of the record that begins with a line; null when it is the header. */
  private SparkRow row(byte[] first) throws IOException {
    byte[] record = first;
    CsvRecord.End end = rows.record().read(first);
    List<byte[]> more = new ArrayList<>();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(first);
    while (end == CsvRecord.End.OPEN && whole.size() < LONGEST_RECORD) {
      byte[] line = line();
      if (line == null) {
        break;
      }
      more.add(line);
      whole.write('\n');
      whole.writeBytes(line);
      if (rows.record().holdsQuote(line)) {
        record = whole.toByteArray();
        end = rows.record().read(record);
      }
    }
    if (end != CsvRecord.End.WHOLE) {
      Collections.reverse(more);
      more.forEach(ahead::addFirst);
      record = first;
    }
    if (headerIsNext) {
      headerIsNext = false;
      return null;
    }
    return rows.row(layout, record, end);
  }

  @Override
  public SparkRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    SparkRow row = next;
    next = null;
    return row;
  }
}
