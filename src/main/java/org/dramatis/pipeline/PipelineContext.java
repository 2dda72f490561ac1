package org.dramatis.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.util.VersionInfo;
import org.apache.spark.sql.SparkSession;
import org.dramatis.run.manifest.Manifest.Versions;
import org.dramatis.run.manifest.RunId;

/**
 * What the pipeline works with.
 *
 * @param clock the time of day, for what is recorded about runs
 * @param environment variables that contracts may name, and the one that names the key's file
 */
public record PipelineContext(
    SparkSession spark,
    Clock clock,
    Map<String, String> environment,
    String version,
    StageListener listener) {

  /** Is told what the pipeline does while it does it. Steps follow each other. */
  public interface StageListener {
    /** A run is derived, which was not there yet; its day is empty when the data has no dates. */
    void derives(RunId run, Optional<LocalDate> asOf);

    /** A step of a stage begins, told in words. */
    void begins(String stage, String what);

    /** The step that began last has its result, in words; a step that fails does not end. */
    void ended(String counts);
  }

  public PipelineContext {
    environment = Map.copyOf(environment);
  }

  Configuration hadoop() {
    return spark.sparkContext().hadoopConfiguration();
  }

  /** What makes a run or a score, by name and version. */
  Versions versions() {
    return new Versions(
        version, spark.version(), VersionInfo.getVersion(), System.getProperty("java.version"));
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
