package org.dramatis.extract.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.dramatis.contract.Contract;
import org.dramatis.contract.CsvDialect;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.row.FileFault;
import org.dramatis.extract.row.PhysicalColumns;

/**
 * Reads delimited text. Spark finds and splits the lines; the fields are found here, because
 * Spark's own CSV reader binds them by position, fills up what is cut and goes on behind a quote
 * that nobody closed.
 */
final class CsvFiles {
  private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|", ":");

  private final org.apache.spark.sql.classic.SparkSession spark;
  private final Contract contract;
  private final TextStream streams;

  CsvFiles(SparkSession spark, Contract contract) {
    this.spark = (org.apache.spark.sql.classic.SparkSession) spark;
    this.contract = contract;
    this.streams = new TextStream(spark.sparkContext().hadoopConfiguration());
  }

  RawExtract read(Map<String, DeliveredFile> files) {
    Set<String> needed = PhysicalColumns.of(contract);
    Map<String, CsvLayout> layouts = new HashMap<>();
    Map<String, List<String>> unread = new HashMap<>();
    files.forEach(
        (fingerprint, file) -> {
          List<String> header = header(file, needed);
          unread.put(fingerprint, header.stream().filter(n -> !needed.contains(n)).toList());
          layouts.put(
              FileNames.location(file), CsvLayout.of(fingerprint, header, List.copyOf(needed)));
        });
    return new RawExtract(List.of(rows(files, layouts)), unread);
  }

  private Dataset<Row> rows(Map<String, DeliveredFile> files, Map<String, CsvLayout> layouts) {
    StructType schema = RawRows.textSchema(contract);
    CsvDialect dialect = contract.server().dialect();
    CsvRows rows = new CsvRows(dialect, PhysicalColumns.of(contract).size());
    boolean inLines =
        dialect.newlines() == CsvDialect.Newlines.END_RECORD && rows.encoding().keepsLines();
    return inLines
        ? SparkLines.rows(spark, files, new CsvLines(rows, layouts), schema)
        : spark.internalCreateDataFrame(streams(files, rows, layouts).rdd(), schema, false);
  }

  private List<String> header(DeliveredFile file, Set<String> needed) {
    TextFile text = new TextFile(streams, contract, file);
    List<String> header = new CsvHeader(contract.server().dialect()).of(text);
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
        throw file.broken(
            FileFault.OTHER_DELIMITER,
            "its columns are set apart by "
                + (delimiter.equals("\t") ? "tabs" : delimiter)
                + ", not by "
                + contract.server().dialect().delimiter()
                + ". Write delimiter under dramatis.csv in "
                + contract.file()
                + ", or ask "
                + contract.ownership().whom()
                + ".");
      }
    }
  }

  /** A file is read by one task, from its beginning to its end. */
  private JavaRDD<InternalRow> streams(
      Map<String, DeliveredFile> files, CsvRows rows, Map<String, CsvLayout> layouts) {
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    String encoding = contract.server().dialect().encoding();
    HashMap<String, CsvLayout> byUri = new HashMap<>();
    files.values().forEach(f -> byUri.put(f.uri(), layouts.get(FileNames.location(f))));
    FlatMapFunction<String, InternalRow> read =
        uri -> {
          try {
            return new CsvStream(
                uri,
                new TextStream(hadoop.value().value()).utf8(new Path(uri), encoding),
                rows,
                byUri.get(uri));
          } catch (IOException e) {
            throw new FileReadException(uri, e);
          }
        };
    return context.parallelize(new ArrayList<>(byUri.keySet()), byUri.size()).flatMap(read);
  }
}
