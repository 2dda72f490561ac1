package org.dramatis.extract.read;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.dramatis.engine.Utf8;

/**
 * How one delimited file is bound to the columns that its contract reads.
 *
 * @param fingerprint names the file
 * @param columns in the order of the file: the position among the contract's columns, or {@link
 *     #UNREAD}
 */
public record CsvLayout(Utf8 fingerprint, List<Integer> columns) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A column that the contract does not read. */
  static final int UNREAD = -1;

  public CsvLayout {
    columns = List.copyOf(columns);
  }

  /** Binds by name, whatever the order. */
  public static CsvLayout of(String fingerprint, List<String> header, List<String> needed) {
    return new CsvLayout(
        Utf8.of(fingerprint),
        IntStream.range(0, header.size()).mapToObj(i -> needed.indexOf(header.get(i))).toList());
  }

  /** Whether the contract knows every column, so that it is known which of them identify people. */
  boolean isKnown() {
    return !columns.contains(UNREAD);
  }
}
