package org.dramatis.extract;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dramatis.contract.ContractException;
import org.dramatis.contract.CsvDialect;

/** Reads the header line of one CSV file, so that its columns can be bound by name. */
final class CsvHeader {
  /** Characters that are read to find the header; the default is a million. */
  private static final int BUFFER = 16_384;

  private CsvHeader() {}

  /**
   * The column names in the file's order; one that is left blank is called after its position.
   *
   * @throws ContractException when the file cannot be read, is empty, or names a column twice
   */
  static List<String> of(TextFile file, CsvDialect dialect) {
    List<String> names = file.ask(text -> names(text, dialect));
    if (names.isEmpty()) {
      throw file.broken(
          "holds blank lines only. It must begin with a line that names its columns. "
              + file.again());
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.indexOf('\uFFFD') >= 0) {
        throw file.broken(
            "the header holds bytes that are not "
                + dialect.encoding()
                + ", near the column "
                + name
                + ". Write the file's encoding under dramatis.csv in the contract.");
      }
      if (!seen.add(name)) {
        throw file.broken(
            "the header names the column "
                + name
                + " twice, so nobody can tell which one is meant. Each column needs a name of its own. "
                + file.again());
      }
    }
    return names;
  }

  private static List<String> names(Reader text, CsvDialect dialect) throws IOException {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setDelimiter(dialect.delimiter());
    settings.getFormat().setQuote(dialect.quote());
    settings.getFormat().setQuoteEscape(dialect.quote());
    // A first name that begins with # is a name.
    settings.getFormat().setComment('\0');
    settings.setLineSeparatorDetectionEnabled(true);
    settings.setMaxCharsPerColumn(-1);
    settings.setMaxColumns(20_000);
    settings.setInputBufferSize(BUFFER);
    settings.setReadInputOnSeparateThread(false);
    CsvParser parser = new CsvParser(settings);
    try {
      parser.beginParsing(text);
      String[] names = parser.parseNext();
      return names == null || Arrays.stream(names).allMatch(CsvHeader::isBlank)
          ? List.of()
          : IntStream.range(0, names.length)
              .mapToObj(i -> isBlank(names[i]) ? "_column_" + (i + 1) : names[i])
              .toList();
    } catch (TextParsingException e) { // what it hides is why the text could not be read
      throw new IOException(String.valueOf(root(e).getMessage()), e);
    } finally {
      parser.stopParsing();
    }
  }

  private static Throwable root(Throwable failure) {
    return failure.getCause() == null ? failure : root(failure.getCause());
  }

  private static boolean isBlank(String name) {
    return name == null || name.isBlank();
  }
}
