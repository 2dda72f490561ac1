package org.dramatis.engine;

import java.io.IOException;
import java.io.Serializable;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.InputFileBlockHolder;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Tables of rows that are made here. They stay in the form in which Spark holds rows; a Dataset's
 * own functions would turn every line into an object and every row back.
 */
public final class RawTables {
  private RawTables() {}

  /** Makes raw rows of the lines of text files; every task has its own. */
  public interface LineRows extends Serializable {

    /** Goes on with a part of the named file, which begins {@code offset} bytes into it. */
    void begin(String name, long offset);

    /** The row of a line; null when the line holds none, being blank or a header. */
    SparkRow row(byte[] line);
  }

  /** Reads a file from its beginning to its end; every task has its own. */
  public interface FileRows extends Serializable {
    /** The rows of one file, which is read as they are asked for. */
    Iterator<SparkRow> open(String uri, Configuration hadoop) throws IOException;
  }

  /** Rows of lines, which Spark finds, unpacks and splits; the files' names are by URI. */
  public static Dataset<Row> ofLines(
      SparkSession spark, Map<String, String> names, LineRows rows, StructType schema) {
    String[] paths = names.keySet().stream().map(FileNames::asPattern).toArray(String[]::new);
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

  /** Raw rows of files in which a record is a line, so that Spark may split a large file. */
  private static final class TextLines implements Iterator<InternalRow> {
    private final Iterator<InternalRow> lines;
    private final FileNames names;
    private final LineRows rows;
    private UTF8String place;
    private long offset;
    private SparkRow next;

    /** The lines are one text column; Spark tells in this thread which file one comes from. */
    TextLines(Iterator<InternalRow> lines, FileNames names, LineRows rows) {
      this.lines = lines;
      this.names = names;
      this.rows = rows;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // mostly the same object; comparing texts takes longer
    public boolean hasNext() {
      while (next == null && lines.hasNext()) {
        UTF8String line = lines.next().getUTF8String(0);
        UTF8String current = InputFileBlockHolder.getInputFilePath();
        long start = InputFileBlockHolder.getStartOffset();
        if (start != offset || (current != place && !current.equals(place))) {
          place = current;
          offset = start;
          rows.begin(names.name(current).toString(), start);
        }
        next = rows.row(line.getBytes());
      }
      return next != null;
    }

    @Override
    public InternalRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      InternalRow row = next.row();
      next = null;
      return row;
    }
  }
}
