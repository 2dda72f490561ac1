package org.dramatis.command;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.dramatis.pipeline.StageListener;
import org.dramatis.project.Project;
import org.dramatis.run.manifest.RunId;

/** Says what is done while it is done: one line per step with its counts and seconds. */
final class Progress implements StageListener {
  private final Surroundings surroundings;
  private final SparkSession spark;
  private final Instant began;

  /** When the step at work began. */
  private Instant stepBegan;

  Progress(Surroundings surroundings, SparkSession spark) {
    this.surroundings = surroundings;
    this.spark = spark;
    this.began = surroundings.clock().instant();
    this.stepBegan = began;
  }

  /** The session whose work is followed. */
  SparkSession session() {
    return spark;
  }

  @Override
  public void derives(RunId run, Optional<LocalDate> asOf) {
    line("Deriving " + run + asOf.map(d -> ", as of " + d).orElse(""));
  }

  /** {@inheritDoc} Spark's own pages name the step's jobs after it. */
  @Override
  public void begins(Step<?> step) {
    stepBegan = surroundings.clock().instant();
    spark.sparkContext().setJobDescription(step.stage() + ": " + step.what());
  }

  @Override
  public <R> void ended(Step<R> step, R result) {
    String counts = step.counts().apply(result);
    line("%-9s %-70s %7.1f s", step.stage(), counts, seconds(stepBegan));
  }

  /** Says what the configuration's readers should know. */
  void warn(Project project) {
    project.warnings().forEach(warning -> line("warning   " + warning.sentence()));
  }

  void line(String text) {
    surroundings.out().println(text);
  }

  /** A line with numbers, written as everywhere. */
  void line(String format, Object... values) {
    surroundings.say(format, values);
  }

  /** Seconds since the command began. */
  double seconds() {
    return seconds(began);
  }

  private double seconds(Instant since) {
    return Duration.between(since, surroundings.clock().instant()).toMillis() / 1000.0;
  }
}
