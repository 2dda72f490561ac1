package org.dramatis.engine;

import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
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

/**
 * Tables of rows that are made here. They stay in the form in which Spark holds rows; a Dataset's
 * own functions would turn every line into an object and every row back.
 */
public final class RawTables {
  private RawTables() {}

  /**
   * Rows of lines, which Spark finds, unpacks and splits.
   *
   * @param names of the files, by URI
   * @param schema of the rows
   */
  public static Dataset<Row> ofLines(
      SparkSession spark, Map<String, String> names, LineRows rows, StructType schema) {
    String[] paths = names.keySet().stream().map(GlobText::escaped).toArray(String[]::new);
    FileNames byLocation = new FileNames(names);
    FlatMapFunction<Iterator<InternalRow>, InternalRow> read =
        lines -> new TextLines(lines, byLocation, rows);
    var text = (org.apache.spark.sql.classic.Dataset<Row>) spark.read().text(paths);
    return table(spark, text.queryExecution().toRdd().toJavaRDD().mapPartitions(read), schema);
  }

  /** Rows of files, each of which is read by one task. */
  public static Dataset<Row> ofFiles(
      SparkSession spark, Collection<String> uris, FileRows rows, StructType schema) {
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    FlatMapFunction<String, SparkRow> read = uri -> open(rows, uri, hadoop.value().value());
    JavaRDD<SparkRow> all = context.parallelize(List.copyOf(uris), uris.size()).flatMap(read);
    return table(spark, all.map(SparkRow::row), schema);
  }

  private static Iterator<SparkRow> open(FileRows rows, String uri, Configuration hadoop) {
    try {
      return rows.open(uri, hadoop);
    } catch (IOException e) {
      throw new FileReadException(uri, e);
    }
  }

  private static Dataset<Row> table(
      SparkSession spark, JavaRDD<InternalRow> rows, StructType schema) {
    return ((org.apache.spark.sql.classic.SparkSession) spark)
        .internalCreateDataFrame(rows.rdd(), schema, false);
  }
}
