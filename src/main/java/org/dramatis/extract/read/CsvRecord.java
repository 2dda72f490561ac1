package org.dramatis.extract.read;

import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import org.dramatis.contract.CsvDialect;
import org.dramatis.engine.SparkRow;

/**
 * Splits one record of delimited text into its fields, by RFC 4180: a field that begins with a
 * quote ends with one, and a quote within is doubled; elsewhere a quote is a character like any
 * other. Spark's reader accepts a field whose quote does not end, together with the fields or the
 * lines behind it; here that is a fault.
 */
final class CsvRecord implements Serializable {
  enum End {
    /** With its last field. */
    WHOLE,
    /** Within a quoted field. */
    OPEN,
    /** A quoted field goes on behind its closing quote. */
    STRAY
  }

  private final byte[] delimiter;
  private final byte[] quote;

  /**
   * Where each field begins in the record, in the upper half, and its length. What begins before
   * the record, at -1, -2 and so on, is one of the {@link #copies}.
   */
  private long[] fields = new long[16];

  /** Fields of which one of two quotes was left out. */
  private final ArrayList<byte[]> copies = new ArrayList<>();

  private int count;
  private byte[] bytes = new byte[0];
  private int length;
  private int at;

  CsvRecord(CsvDialect dialect) {
    this.delimiter = String.valueOf(dialect.delimiter()).getBytes(StandardCharsets.UTF_8);
    this.quote = String.valueOf(dialect.quote()).getBytes(StandardCharsets.UTF_8);
  }

  /** How many fields the last {@link #read} found. */
  int count() {
    return count;
  }

  boolean isEmpty(int field) {
    return (int) fields[field] == 0;
  }

  String text(int field) {
    int start = (int) (fields[field] >> 32);
    int length = (int) fields[field];
    return start < 0
        ? new String(copies.get(-1 - start), StandardCharsets.UTF_8)
        : new String(bytes, start, length, StandardCharsets.UTF_8);
  }

  /** Puts a field that the last {@link #read} found into a row; it stays a part of its record. */
  void copy(int field, SparkRow row, int column) {
    int start = (int) (fields[field] >> 32);
    int length = (int) fields[field];
    if (start < 0) {
      row.set(column, copies.get(-1 - start), 0, length);
    } else {
      row.set(column, bytes, start, length);
    }
  }

  private void add(int start, int length) {
    if (count == fields.length) {
      fields = Arrays.copyOf(fields, 2 * count);
    }
    fields[count++] = (long) start << 32 | length;
  }

  /** Reads a record in UTF-8, without its line end. */
  End read(byte[] record) {
    bytes = record;
    length = record.length;
    at = 0;
    count = 0;
    copies.clear();
    while (true) {
      End end = isAt(quote) ? quoted() : plain();
      if (end != End.WHOLE || at >= length) {
        return end;
      }
      at += delimiter.length;
      if (at == length) {
        add(at, 0);
        return End.WHOLE;
      }
    }
  }

  private End plain() {
    int start = at;
    byte first = delimiter[0];
    int i = at;
    while (i < length) {
      // Most of all time is spent in this line.
      while (i < length && bytes[i] != first) {
        i++;
      }
      at = i;
      if (isAt(delimiter)) {
        break;
      }
      i++;
    }
    at = Math.min(i, length);
    add(start, at - start);
    return End.WHOLE;
  }

  private End quoted() {
    at += quote.length;
    int start = at;
    ByteArrayOutputStream unquoted = null;
    byte first = quote[0];
    while (at < length) {
      if (bytes[at] != first || !isAt(quote)) {
        at++;
        continue;
      }
      int end = at;
      at += quote.length;
      if (!isAt(quote)) {
        return closed(unquoted, start, end);
      }
      // Of two quotes one is text.
      unquoted = unquoted == null ? new ByteArrayOutputStream() : unquoted;
      unquoted.write(bytes, start, at - start);
      at += quote.length;
      start = at;
    }
    return End.OPEN;
  }

  private End closed(ByteArrayOutputStream unquoted, int start, int end) {
    while (at < length && bytes[at] == ' ' && !isAt(delimiter)) {
      at++;
    }
    if (unquoted == null) {
      add(start, end - start);
    } else {
      unquoted.write(bytes, start, end - start);
      copies.add(unquoted.toByteArray());
      add(-copies.size(), unquoted.size());
    }
    return at == length || isAt(delimiter) ? End.WHOLE : End.STRAY;
  }

  private boolean isAt(byte[] mark) {
    if (at >= length || bytes[at] != mark[0]) {
      return false;
    }
    for (int i = 1; i < mark.length; i++) {
      if (at + i >= length || bytes[at + i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line can end a quoted field that an earlier line began. */
  boolean holdsQuote(byte[] line) {
    bytes = line;
    length = line.length;
    for (at = 0; at < length; at++) {
      if (isAt(quote)) {
        return true;
      }
    }
    return false;
  }
}
