package org.dramatis.extract.read;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dramatis.contract.Contract;
import org.dramatis.contract.CsvDialect;
import org.dramatis.engine.RawTables;
import org.dramatis.engine.RawTables.FileRows;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.read.RawRows.RawExtract;
import org.dramatis.extract.row.FileFault;
import org.dramatis.extract.row.PhysicalColumns;

/**
 * Reads delimited text. Spark finds and splits the lines; the fields are found here, because
 * Spark's own CSV reader binds them by position, fills up what is cut and goes on behind a quote
 * that nobody closed.
 */
record CsvFiles(SparkSession spark, Contract contract) {
  private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|", ":");

  RawExtract read(Collection<DeliveredFile> files) {
    Set<String> needed = PhysicalColumns.of(contract);
    HashMap<String, CsvRows.Layout> layouts = new HashMap<>();
    Map<String, List<String>> unread = new HashMap<>();
    TextStream streams = new TextStream(spark.sparkContext().hadoopConfiguration());
    for (DeliveredFile file : files) {
      List<String> header = header(new TextFile(streams, contract, file), file, needed);
      unread.put(file.fingerprint(), header.stream().filter(n -> !needed.contains(n)).toList());
      layouts.put(
          file.fingerprint(), CsvRows.Layout.of(file.fingerprint(), header, List.copyOf(needed)));
    }
    return new RawExtract(List.of(rows(RawRows.fingerprints(files), layouts)), unread);
  }

  private Dataset<Row> rows(Map<String, String> fingerprints, Map<String, CsvRows.Layout> layouts) {
    StructType schema = RawRows.textSchema(contract);
    CsvDialect dialect = contract.server().dialect();
    CsvRows rows = new CsvRows(dialect, PhysicalColumns.of(contract).size());
    if (dialect.newlines() == CsvDialect.Newlines.END_RECORD && rows.encoding().keepsLines()) {
      return RawTables.ofLines(spark, fingerprints, new CsvLines(rows, layouts), schema);
    }
    String encoding = dialect.encoding();
    FileRows stream =
        (uri, hadoop) -> {
          InputStream utf8 = new TextStream(hadoop).utf8(new Path(uri), encoding);
          return new CsvStream(uri, utf8, rows, layouts.get(fingerprints.get(uri)));
        };
    return RawTables.ofFiles(spark, fingerprints.keySet(), stream, schema);
  }

  private List<String> header(TextFile text, DeliveredFile file, Set<String> needed) {
    List<String> header = CsvHeader.of(text);
    if (header.size() == 1 && !needed.contains(header.get(0))) {
      requireDelimiter(text, header.get(0), needed);
    }
    RawRows.requireColumns(contract, file, needed, header);
    return header;
  }

  private void requireDelimiter(TextFile file, String header, Set<String> needed) {
    for (String delimiter : DELIMITERS) {
      List<String> names = List.of(header.split(Pattern.quote(delimiter), -1));
      if (names.stream().anyMatch(needed::contains)) {
        String found = delimiter.equals("\t") ? "tabs" : delimiter;
        char expected = contract.server().dialect().delimiter();
        throw file.broken(
            FileFault.OTHER_DELIMITER,
            ("its columns are set apart by %s, not by %s. Write delimiter under dramatis.csv in %s,"
                    + " or ask %s.")
                .formatted(found, expected, contract.file(), contract.ownership().whom()));
      }
    }
  }
}
