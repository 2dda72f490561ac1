package org.dramatis.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.VersionInfo;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.manifest.ListedFile;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.run.manifest.OutputHasher;
import org.dramatis.run.manifest.Versions;

/** The Spark session, with every setting on which a result could depend. */
public final class Engine {
  /** Results may not depend on who submits: these are set here and nowhere else. */
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("spark.sql.session.timeZone", "UTC"),
          Map.entry("spark.sql.ansi.enabled", "true"),
          Map.entry("spark.sql.caseSensitive", "true"),
          Map.entry("spark.sql.legacy.timeParserPolicy", "CORRECTED"),
          Map.entry("spark.sql.datetime.java8API.enabled", "true"),
          Map.entry("spark.sql.decimalOperations.allowPrecisionLoss", "true"),
          // A row that is too short or too long shows only when all its columns are parsed.
          Map.entry("spark.sql.csv.parser.columnPruning.enabled", "false"),
          Map.entry("spark.sql.files.ignoreCorruptFiles", "false"),
          Map.entry("spark.sql.files.ignoreMissingFiles", "false"),
          Map.entry("spark.sql.runSQLOnFiles", "false"),
          // The virtual machine never compiles a longer method, and a wide contract makes one.
          Map.entry("spark.sql.codegen.hugeMethodLimit", "8000"),
          // Rejected and accepted rows are written side by side without sorting them first.
          Map.entry("spark.sql.maxConcurrentOutputFileWriters", "64"));

  private Engine() {}

  /** The settings of every session that runs this program's queries, its tests' too. */
  public static Map<String, String> settings() {
    return SETTINGS;
  }

  /** Starts the session or takes the one that runs. */
  static SparkSession start(String name) {
    SparkSession.Builder builder = SparkSession.builder().appName(name);
    SETTINGS.forEach(builder::config);
    SparkSession spark = builder.getOrCreate();
    SETTINGS.forEach((key, value) -> spark.conf().set(key, value));
    return spark;
  }

  /** What computes a run. */
  static Versions versions(SparkSession spark, String dramatis) {
    return new Versions(
        dramatis, spark.version(), VersionInfo.getVersion(), System.getProperty("java.version"));
  }

  /** Hashes files in tasks of the cluster, because they may be many and large. */
  static OutputHasher hasher(SparkSession spark) {
    return (root, files) -> {
      List<String> uris = files.stream().map(f -> new Path(root, f.path()).toString()).toList();
      Map<String, String> digests = digests(spark, uris);
      List<OutputFile> hashed = new ArrayList<>();
      for (ListedFile file : files) {
        String digest = digests.get(new Path(root, file.path()).toString());
        hashed.add(new OutputFile(file.path(), file.bytes(), digest));
      }
      return hashed;
    };
  }

  /** SHA-256 of files by URI, computed in tasks of the cluster. */
  static Map<String, String> digests(SparkSession spark, List<String> uris) {
    if (uris.isEmpty()) {
      return Map.of();
    }
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    var hadoop =
        context.broadcast(
            new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
    int tasks = Math.min(uris.size(), Math.max(4, 4 * context.defaultParallelism()));
    try {
      return new HashMap<>(
          context
              .parallelize(uris, tasks)
              .mapToPair(
                  uri -> {
                    Path path = new Path(uri);
                    Configuration configuration = hadoop.value().value();
                    return new scala.Tuple2<>(
                        uri, FileDigest.of(path.getFileSystem(configuration), path));
                  })
              .collectAsMap());
    } finally {
      hadoop.destroy();
    }
  }
}
