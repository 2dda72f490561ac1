package org.dramatis.command;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The Spark session, with every setting on which a result could depend. */
public final class Engine {
  /**
   * The settings of every session that runs this program's queries, its tests' too: results may not
   * depend on who submits.
   */
  public static final Map<String, String> SETTINGS =
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

  /** Starts the session or takes the one that runs. */
  static SparkSession start(String name) {
    SparkSession.Builder builder = SparkSession.builder().appName(name);
    SETTINGS.forEach(builder::config);
    SparkSession spark = builder.getOrCreate();
    SETTINGS.forEach((key, value) -> spark.conf().set(key, value));
    return spark;
  }
}
