package org.dramatis.extract;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;
import org.dramatis.contract.CsvDialect;

/** Reads the header line of one CSV file, so that its columns can be bound by name. */
final class CsvHeader {
  private final Configuration hadoop;

  CsvHeader(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * The column names in the file's order.
   *
   * @throws ContractException when the file cannot be read, is empty, or names a column twice
   */
  List<String> of(Contract contract, DeliveredFile file) {
    List<String> names;
    try {
      names = read(new Path(file.uri()), contract.server().dialect());
    } catch (IOException e) {
      throw new ContractException(
          contract.name(),
          file.path(),
          "cannot be read: "
              + e.getMessage()
              + ". Ask "
              + owner(contract)
              + " to deliver it again.");
    }
    if (names.isEmpty()) {
      throw new ContractException(
          contract.name(),
          file.path(),
          "is empty: there is not even a header line. Ask "
              + owner(contract)
              + " to deliver it again.");
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new ContractException(
            contract.name(),
            file.path(),
            "the header names the column "
                + name
                + " twice, so nobody can tell which one is meant.");
      }
    }
    return names;
  }

  private static String owner(Contract contract) {
    return contract.ownership().owner();
  }

  private List<String> read(Path path, CsvDialect dialect) throws IOException {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setDelimiter(dialect.delimiter());
    settings.getFormat().setQuote(dialect.quote());
    settings.getFormat().setQuoteEscape(dialect.quote());
    settings.setLineSeparatorDetectionEnabled(true);
    settings.setMaxCharsPerColumn(-1);
    settings.setMaxColumns(20_000);
    settings.setReadInputOnSeparateThread(false);
    CsvParser parser = new CsvParser(settings);
    CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(path);
    try (InputStream file = path.getFileSystem(hadoop).open(path);
        InputStream bytes = codec == null ? file : codec.createInputStream(file);
        InputStreamReader text =
            new InputStreamReader(bytes, Charset.forName(dialect.encoding()))) {
      parser.beginParsing(text);
      String[] names = parser.parseNext();
      return names == null ? List.of() : named(names);
    } finally {
      parser.stopParsing();
    }
  }

  /** A column without a name gets its position, so that the contract can still ignore it. */
  private static List<String> named(String[] names) {
    String[] result = names.clone();
    for (int i = 0; i < result.length; i++) {
      String name = result[i] == null ? "" : result[i];
      name = i == 0 ? name.replaceFirst("^\uFEFF", "") : name;
      result[i] = name.isBlank() ? "_column_" + (i + 1) : name;
    }
    return List.of(result);
  }
}
