package org.dramatis.extract.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.input.BoundedReader;
import org.dramatis.contract.ContractException;
import org.dramatis.contract.CsvDialect;
import org.dramatis.extract.row.FileFault;

/** Reads the header of one CSV file, so that its columns can be bound by name. */
public final class CsvHeader {
  /** A longer header is none; in characters. */
  private static final int LONGEST = 1 << 20;

  private CsvHeader() {}

  /**
   * The column names in the file's order; one that is left blank is called after its position.
   *
   * @throws ContractException when the file cannot be read, is empty, or names a column twice
   */
  public static List<String> of(TextFile file) {
    CsvDialect dialect = file.contract().server().dialect();
    Optional<List<String>> found = file.ask(text -> names(text, dialect));
    if (found.isEmpty()) {
      throw file.broken(
          FileFault.BLANK_FILE,
          "holds blank lines only. It must begin with a line that names its columns.");
    }
    List<String> names = found.get();
    if (names.isEmpty()) {
      throw file.broken(
          FileFault.BROKEN_HEADER,
          "begins with a line in which a quoted name does not end, or goes on behind its end."
              + " Correct quote or multiLine under dramatis.csv in the contract. "
              + file.again());
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.indexOf('\uFFFD') >= 0) {
        throw file.broken(
            FileFault.HEADER_ENCODING,
            ("the header holds bytes that are not %s, near the column %s. Write the file's encoding"
                    + " under dramatis.csv in the contract.")
                .formatted(dialect.encoding(), name));
      }
      if (!seen.add(name)) {
        throw file.broken(
            FileFault.DUPLICATE_COLUMN,
            ("the header names the column %s twice, so nobody can tell which one is meant. Each"
                    + " column needs a name of its own. %s")
                .formatted(name, file.again()));
      }
    }
    return names;
  }

  /**
   * Empty when there is no line but blank ones, or more of them than a header may be long; no names
   * when the header is broken.
   */
  private static Optional<List<String>> names(Reader text, CsvDialect dialect) throws IOException {
    BufferedReader lines = new BufferedReader(new BoundedReader(text, LONGEST));
    String line = lines.readLine();
    while (line != null && line.isBlank()) {
      line = lines.readLine();
    }
    if (line == null) {
      return Optional.empty();
    }
    CsvRecord record = new CsvRecord(dialect);
    StringBuilder header = new StringBuilder(line);
    CsvRecord.End end = record.read(line.getBytes(StandardCharsets.UTF_8));
    while (end == CsvRecord.End.OPEN && dialect.newlines() == CsvDialect.Newlines.MAY_BE_QUOTED) {
      line = lines.readLine();
      if (line == null) {
        break;
      }
      header.append('\n').append(line);
      end = record.read(header.toString().getBytes(StandardCharsets.UTF_8));
    }
    return Optional.of(end == CsvRecord.End.WHOLE ? named(record) : List.of());
  }

  private static List<String> named(CsvRecord record) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < record.count(); i++) {
      names.add(record.text(i).isBlank() ? "_column_" + (i + 1) : record.text(i));
    }
    return names;
  }
}
