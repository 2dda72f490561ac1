package org.dramatis.extract.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.util.LineReader;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.engine.RawTables.LineRows;
import org.dramatis.engine.SparkRow;
import org.dramatis.extract.read.CsvLines;
import org.dramatis.extract.read.CsvRows;
import org.dramatis.extract.read.CsvStream;
import org.dramatis.extract.read.JsonLines;
import org.dramatis.extract.read.TextEncoding;
import org.dramatis.extract.row.PhysicalColumns;
import org.dramatis.extract.row.StoredFile;

/** The program's way from bytes to judged rows, without a Spark job. */
public final class RowsInProcess {
  private static final String FILE = "file:/x";

  private final Contract contract;
  private final List<String> needed;

  public RowsInProcess(Contract contract) {
    this.contract = contract;
    this.needed = List.copyOf(PhysicalColumns.of(contract));
  }

  /** Delimited text in which a record is a line. */
  public StoredFile lines(String header, byte[] body) {
    return judged(
        rows(new CsvLines(csv(), Map.of("f", layout(header))), bytes(header, body)).iterator());
  }

  /** Delimited text in which a record may span lines. */
  public StoredFile stream(String header, byte[] body) {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes(header, body));
    return judged(new CsvStream(FILE, in, csv(), layout(header)));
  }

  /** One JSON object a line. */
  public StoredFile json(byte[] bytes) {
    return judged(rows(new JsonLines(needed, new TextEncoding("UTF-8")), bytes).iterator());
  }

  private CsvRows csv() {
    return new CsvRows(contract.server().dialect(), needed.size());
  }

  private CsvRows.Layout layout(String header) {
    return CsvRows.Layout.of("f", List.of(header.strip().split(",")), needed);
  }

  private static byte[] bytes(String header, byte[] body) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(header.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    all.writeBytes(body);
    return all.toByteArray();
  }

  /** Lines as Spark finds them. */
  private static List<SparkRow> rows(LineRows rows, byte[] bytes) {
    List<SparkRow> found = new ArrayList<>();
    rows.begin("f", 0);
    try (LineReader lines = new LineReader(new ByteArrayInputStream(bytes))) {
      Text line = new Text();
      while (lines.readLine(line) > 0) {
        SparkRow row = rows.row(line.copyBytes());
        if (row != null) {
          found.add(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private StoredFile judged(Iterator<SparkRow> rows) {
    List<Property> properties = contract.properties();
    List<ColumnValidator> judges =
        IntStream.range(0, properties.size())
            .mapToObj(
                i ->
                    new ColumnValidator(contract, properties.get(i), SourceColumn.Form.TEXT, i + 2))
            .toList();
    RowTally tally = new RowTally(new ReadMeasures(contract));
    RowValidator judge = new RowValidator(judges, List.of(), tally, -1);
    rows.forEachRemaining(row -> judge.of(source(row)));
    return tally.stored("f", List.of(), "");
  }

  private SparkRow source(SparkRow row) {
    SparkRow source = SparkRow.ofWidth(needed.size() + 2);
    source.set(0, row.text(needed.size() + 2));
    source.set(1, row.text(needed.size() + 1));
    for (int i = 0; i < needed.size(); i++) {
      source.set(i + 2, row.text(i));
    }
    return source;
  }
}
