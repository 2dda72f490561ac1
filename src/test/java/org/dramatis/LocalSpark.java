package org.dramatis;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * The one Spark session of all tests in a JVM, with the settings of the program's own session on
 * which results depend. It is stopped when the JVM ends.
 */
public final class LocalSpark {
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("spark.sql.session.timeZone", "UTC"),
          Map.entry("spark.sql.ansi.enabled", "true"),
          Map.entry("spark.sql.caseSensitive", "true"),
          Map.entry("spark.sql.legacy.timeParserPolicy", "CORRECTED"),
          Map.entry("spark.sql.datetime.java8API.enabled", "true"),
          Map.entry("spark.sql.decimalOperations.allowPrecisionLoss", "true"),
          Map.entry("spark.sql.csv.parser.columnPruning.enabled", "false"),
          Map.entry("spark.sql.files.ignoreCorruptFiles", "false"),
          Map.entry("spark.sql.files.ignoreMissingFiles", "false"),
          Map.entry("spark.sql.runSQLOnFiles", "false"),
          Map.entry("spark.sql.maxConcurrentOutputFileWriters", "64"),
          Map.entry("spark.sql.shuffle.partitions", "2"),
          Map.entry("spark.sql.warehouse.dir", "target/spark-warehouse"),
          Map.entry("spark.driver.host", "127.0.0.1"),
          Map.entry("spark.driver.bindAddress", "127.0.0.1"),
          Map.entry("spark.ui.enabled", "false"));

  private LocalSpark() {}

  /** The session, started by whoever asks first. */
  public static SparkSession session() {
    return Holder.SESSION;
  }

  private static SparkSession start() {
    SparkSession.Builder builder = SparkSession.builder().master("local[2]").appName("tests");
    SETTINGS.forEach(builder::config);
    SparkSession spark = builder.getOrCreate();
    SETTINGS.entrySet().stream()
        .filter(setting -> setting.getKey().startsWith("spark.sql."))
        .filter(setting -> !setting.getKey().equals("spark.sql.warehouse.dir"))
        .forEach(setting -> spark.conf().set(setting.getKey(), setting.getValue()));
    spark.sparkContext().setLogLevel("OFF");
    return spark;
  }

  private static final class Holder {
    private static final SparkSession SESSION = start();
  }
}
