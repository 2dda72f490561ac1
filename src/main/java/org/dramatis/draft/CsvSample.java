package org.dramatis.draft;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dramatis.contract.CsvDialect;
import org.dramatis.contract.FileFormat;
import org.dramatis.yaml.ConfigurationException;

/** Finds out what divides the fields of delimited text, and takes its columns apart. */
final class CsvSample {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  private CsvSample() {}

  private record Divided(char delimiter, List<String[]> records) {
    String[] header() {
      return records.get(0);
    }

    List<String[]> rows() {
      return records.subList(1, records.size());
    }

    /** Rows with as many fields as the header. */
    long even() {
      return rows().stream().filter(r -> r.length == header().length).count();
    }

    /** How well the delimiter divides the text: even rows first, then many columns. */
    double fit() {
      return header().length == 1 ? 0 : (1.0 + even()) / records.size() + header().length * 1e-6;
    }
  }

  /** The columns of delimited text; {@code refused} makes an exception of what is wrong. */
  static FileSample of(SampleText text, Function<String, ConfigurationException> refused) {
    Divided best = divide(text.text(), DELIMITERS.get(0));
    for (char delimiter : DELIMITERS) {
      Divided divided = divide(text.text(), delimiter);
      if (!divided.records().isEmpty() && divided.fit() > best.fit()) {
        best = divided;
      }
    }
    if (best.records().isEmpty()) {
      throw refused.apply("holds blank lines only; expected a header and some rows");
    }
    String[] header = best.header();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < header.length; i++) {
      header[i] = header[i] == null || header[i].isBlank() ? "_column_" + (i + 1) : header[i];
      if (!seen.add(header[i])) {
        throw refused.apply(
            "names the column " + header[i] + " twice; no contract can tell which one is meant");
      }
    }
    boolean spansLines =
        best.records().stream()
            .flatMap(Arrays::stream)
            .anyMatch(field -> field != null && field.indexOf('\n') >= 0);
    CsvDialect dialect =
        new CsvDialect(
            best.delimiter(),
            CsvDialect.STANDARD.quote(),
            text.encoding(),
            spansLines ? CsvDialect.Newlines.MAY_BE_QUOTED : CsvDialect.Newlines.END_RECORD,
            CsvDialect.STANDARD.timeZone());
    List<String[]> rows = best.rows().stream().filter(row -> row.length == header.length).toList();
    List<FileSample.Column> columns = new ArrayList<>();
    for (int i = 0; i < header.length; i++) {
      int column = i;
      List<String> values =
          rows.stream().map(row -> row[column]).filter(v -> v != null && !v.isBlank()).toList();
      columns.add(FileSample.Column.ofText(header[i], values, rows.size()));
    }
    return new FileSample(FileFormat.CSV, dialect, columns, rows.size(), text.extent());
  }

  private static Divided divide(String text, char delimiter) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setDelimiter(delimiter);
    settings.getFormat().setQuote(CsvDialect.STANDARD.quote());
    settings.getFormat().setQuoteEscape(CsvDialect.STANDARD.quote());
    settings.getFormat().setComment('\0');
    settings.setLineSeparatorDetectionEnabled(true);
    settings.setMaxCharsPerColumn(-1);
    settings.setMaxColumns(20_000);
    settings.setNumberOfRecordsToRead(SampleReader.ROWS + 1L);
    settings.setReadInputOnSeparateThread(false);
    return new Divided(delimiter, new CsvParser(settings).parseAll(new StringReader(text)));
  }
}
