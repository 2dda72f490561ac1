package org.dramatis.pipeline;

import java.time.Clock;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.dramatis.pipeline.StageListener.Step;

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

  void begins(Step<?> step) {
    listener.begins(step);
  }

  /** Tells the listener a step's result, and returns it. */
  <R> R ended(Step<R> step, R result) {
    listener.ended(step, result);
    return result;
  }
}
