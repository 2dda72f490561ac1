package org.dramatis.extract.read;

import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.find.GlobText;

/** Lets Spark find, unpack and split the lines of files. */
final class SparkLines {
  private SparkLines() {}

  /**
   * The rows that {@link LineRows} makes of them.
   *
   * @param schema of these rows
   */
  static Dataset<Row> rows(
      SparkSession spark, Map<String, DeliveredFile> files, LineRows rows, StructType schema) {
    String[] paths =
        files.values().stream().map(f -> GlobText.escaped(f.uri())).toArray(String[]::new);
    FlatMapFunction<Iterator<InternalRow>, InternalRow> read = lines -> new TextLines(lines, rows);
    // Rows stay in the form in which Spark holds them; a Dataset's own functions would turn every
    // line into an object and every row back.
    var text = (org.apache.spark.sql.classic.Dataset<Row>) spark.read().text(paths);
    var raw = text.queryExecution().toRdd().toJavaRDD().mapPartitions(read);
    return ((org.apache.spark.sql.classic.SparkSession) spark)
        .internalCreateDataFrame(raw.rdd(), schema, false);
  }
}
