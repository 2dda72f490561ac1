package org.dramatis.pipeline;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * What the pipeline works with.
 *
 * @param spark the session
 * @param clock the time of day, for what is recorded about runs
 * @param environment variables that contracts may name, and the one that names the key's file
 * @param version the program's
 * @param listener is told of every step
 */
public record PipelineContext(
    SparkSession spark,
    Clock clock,
    Map<String, String> environment,
    String version,
    StageListener listener) {

  public PipelineContext {
    environment = Map.copyOf(environment);
  }

  Configuration hadoop() {
    return spark.sparkContext().hadoopConfiguration();
  }

  FileHasher hasher() {
    return new FileHasher(spark);
  }

  /** Tells the listener that a step begins. */
  void begins(String stage, String what) {
    listener.begins(stage, what);
  }

  /** Tells the listener what there is to say of the step's result. */
  void ended(String format, Object... values) {
    listener.ended(words(format, values));
  }

  /** Numbers in words, written as everywhere. */
  static String words(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
