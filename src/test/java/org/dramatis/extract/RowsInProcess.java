package org.dramatis.extract;

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
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.extract.check.ColumnJudge;
import org.dramatis.extract.check.ReadMeasures;
import org.dramatis.extract.check.RowJudge;
import org.dramatis.extract.check.RowTally;
import org.dramatis.extract.check.SourceColumn;
import org.dramatis.extract.read.CsvLayout;
import org.dramatis.extract.read.CsvLines;
import org.dramatis.extract.read.CsvRows;
import org.dramatis.extract.read.CsvStream;
import org.dramatis.extract.read.JsonLines;
import org.dramatis.extract.read.LineRows;
import org.dramatis.extract.read.TextEncoding;
import org.dramatis.extract.row.PhysicalColumns;
import org.dramatis.extract.row.StoredFile;

/** The program's way from bytes to judged rows, without a Spark job. */
final class RowsInProcess {
  private static final String FILE = "file:/x";

  private final Contract contract;
  private final List<String> needed;

  RowsInProcess(Contract contract) {
    this.contract = contract;
    this.needed = List.copyOf(PhysicalColumns.of(contract));
  }

  /** Delimited text in which a record is a line. */
  StoredFile lines(String header, byte[] body) {
    return judged(
        rows(new CsvLines(csv(), Map.of(FILE, layout(header))), bytes(header, body)).iterator());
  }

  /** Delimited text in which a record may span lines. */
  StoredFile stream(String header, byte[] body) {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes(header, body));
    return judged(new CsvStream(FILE, in, csv(), layout(header)));
  }

  /** One JSON object a line. */
  StoredFile json(byte[] bytes) {
    return judged(
        rows(new JsonLines(needed, Map.of(FILE, "f"), new TextEncoding("UTF-8")), bytes)
            .iterator());
  }

  private CsvRows csv() {
    return new CsvRows(contract.server().dialect(), needed.size());
  }

  private CsvLayout layout(String header) {
    return CsvLayout.of("f", List.of(header.strip().split(",")), needed);
  }

  private static byte[] bytes(String header, byte[] body) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(header.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    all.writeBytes(body);
    return all.toByteArray();
  }

  /** Lines as Spark finds them. */
  private static List<InternalRow> rows(LineRows rows, byte[] bytes) {
    List<InternalRow> found = new ArrayList<>();
    rows.begin(FILE, 0);
    try (LineReader lines = new LineReader(new ByteArrayInputStream(bytes))) {
      Text line = new Text();
      while (lines.readLine(line) > 0) {
        InternalRow row = rows.row(UTF8String.fromBytes(line.copyBytes()));
        if (row != null) {
          found.add(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private StoredFile judged(Iterator<InternalRow> rows) {
    List<Property> properties = contract.properties();
    List<ColumnJudge> judges =
        IntStream.range(0, properties.size())
            .mapToObj(
                i -> new ColumnJudge(contract, properties.get(i), SourceColumn.Form.TEXT, i + 2))
            .toList();
    RowTally tally = new RowTally(new ReadMeasures(contract));
    RowJudge judge = new RowJudge(judges, List.of(), tally, -1);
    rows.forEachRemaining(row -> judge.judge(source(row)));
    return tally.stored().stream().findFirst().orElse(StoredFile.empty("f"));
  }

  private InternalRow source(InternalRow row) {
    Object[] source = new Object[needed.size() + 2];
    source[0] = row.getUTF8String(needed.size() + 2);
    source[1] = row.get(needed.size() + 1, DataTypes.StringType);
    for (int i = 0; i < needed.size(); i++) {
      source[i + 2] = row.get(i, DataTypes.StringType);
    }
    return new GenericInternalRow(source);
  }
}
