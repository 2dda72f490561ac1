package org.dramatis.extract.read;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dramatis.contract.ContractException;
import org.dramatis.contract.CsvDialect;
import org.dramatis.extract.row.FileFault;

/** Reads the header of one CSV file, so that its columns can be bound by name. */
public final class CsvHeader {
  /** A longer header is none. */
  private static final int LONGEST = 1 << 20;

  private final CsvRecord record;
  private final CsvDialect dialect;

  /** Reads headers of one dialect. */
  public CsvHeader(CsvDialect dialect) {
    this.record = new CsvRecord(dialect);
    this.dialect = dialect;
  }

  /**
   * The column names in the file's order; one that is left blank is called after its position.
   *
   * @throws ContractException when the file cannot be read, is empty, or names a column twice
   */
  public List<String> of(TextFile file) {
    List<String> names =
        file.ask(this::names)
            .orElseThrow(
                () ->
                    file.broken(
                        FileFault.BLANK_FILE,
                        "holds blank lines only. It must begin with a line that names its"
                            + " columns."));
    if (names.isEmpty()) {
      throw file.broken(
          FileFault.BROKEN_HEADER,
          ("begins with a line in which a quoted name does not end, or goes on behind its end."
                  + " Correct quote or multiLine under dramatis.csv in the contract. %s")
              .formatted(file.again()));
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

  /** Empty when there is no line but blank ones; no names when the header is broken. */
  private Optional<List<String>> names(Reader text) throws IOException {
    StringBuilder header = new StringBuilder();
    CsvRecord.End end = CsvRecord.End.OPEN;
    Optional<String> line = line(text);
    while (end == CsvRecord.End.OPEN && line.isPresent() && header.length() < LONGEST) {
      if (header.isEmpty() && line.get().isBlank()) {
        line = line(text);
        continue;
      }
      header.append(header.isEmpty() ? "" : "\n").append(line.get());
      end = record.read(header.toString().getBytes(StandardCharsets.UTF_8));
      boolean goesOn = dialect.newlines() == CsvDialect.Newlines.MAY_BE_QUOTED;
      line = goesOn ? line(text) : Optional.empty();
    }
    if (header.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(end == CsvRecord.End.WHOLE ? named() : List.of());
  }

  private List<String> named() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < record.count(); i++) {
      String name = record.text(i);
      names.add(name.isBlank() ? "_column_" + (names.size() + 1) : name);
    }
    return names;
  }

  /** The characters up to a line end, which is any of three; empty at the file's end. */
  private static Optional<String> line(Reader text) throws IOException {
    StringBuilder line = new StringBuilder();
    int c = text.read();
    if (c < 0) {
      return Optional.empty();
    }
    while (c >= 0 && c != '\n' && c != '\r' && line.length() < LONGEST) {
      line.append((char) c);
      c = text.read();
    }
    if (c == '\r') {
      text.mark(1);
      if (text.read() != '\n') {
        text.reset();
      }
    }
    return Optional.of(line.toString());
  }
}
