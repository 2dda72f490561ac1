package org.dramatis.pipeline;

import java.time.Clock;
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
}
