package org.dramatis.extract.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.dramatis.extract.row.ExtractTable;
import scala.Tuple2;

/** How many rows stand in the Parquet files below a folder, by what their footers say. */
final class WrittenRows {
  /** More files are opened by tasks, not by the driver. */
  private static final int FEW = 16;

  private final Map<String, Long> byFolder = new HashMap<>();

  /** Looks into the folders {@code _fingerprint=…/_verdict=…}. */
  WrittenRows(SparkSession spark, Path root) throws IOException {
    SerializableConfiguration hadoop =
        new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
    List<String> files = new ArrayList<>();
    collect(root.getFileSystem(hadoop.value()), root, files);
    if (files.size() <= FEW) {
      for (String file : files) {
        add(file, rows(hadoop, file));
      }
      return;
    }
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> everywhere = context.broadcast(hadoop);
    int tasks = Math.min(files.size(), 4 * context.defaultParallelism());
    context
        .parallelize(files, tasks)
        .mapToPair(file -> new Tuple2<>(file, rows(everywhere.value(), file)))
        .collectAsMap()
        .forEach(this::add);
    everywhere.destroy();
  }

  private static void collect(FileSystem system, Path folder, List<String> files)
      throws IOException {
    for (FileStatus child : system.listStatus(folder)) {
      if (child.isDirectory()) {
        collect(system, child.getPath(), files);
      } else if (child.getPath().getName().endsWith(".parquet")) {
        files.add(child.getPath().toString());
      }
    }
  }

  private static long rows(SerializableConfiguration hadoop, String file) throws IOException {
    HadoopInputFile input = HadoopInputFile.fromPath(new Path(file), hadoop.value());
    try (ParquetFileReader reader = ParquetFileReader.open(input)) {
      return reader.getRecordCount();
    }
  }

  private void add(String file, long rows) {
    Path verdict = new Path(file).getParent();
    byFolder.merge(verdict.getParent().getName() + "/" + verdict.getName(), rows, Long::sum);
  }

  long of(String fingerprint, String verdict) {
    String folder =
        "%s=%s/%s=%s"
            .formatted(ExtractTable.FINGERPRINT, fingerprint, ExtractTable.VERDICT, verdict);
    return byFolder.getOrDefault(folder, 0L);
  }
}
