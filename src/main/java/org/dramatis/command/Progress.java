package org.dramatis.command;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.dramatis.pipeline.PipelineContext;
import org.dramatis.pipeline.PipelineContext.StageListener;
import org.dramatis.pipeline.ValidatedProject;
import org.dramatis.run.manifest.RunId;

/** Says what is done while it is done: one line per step with its counts and seconds. */
final class Progress implements StageListener {
  private final Surroundings surroundings;
  private final SparkSession spark;
  private final Instant began;

  private String stage = "";

  private Instant stepBegan;

  Progress(Surroundings surroundings, SparkSession spark) {
    this.surroundings = surroundings;
    this.spark = spark;
    this.began = surroundings.clock().instant();
    this.stepBegan = began;
  }

  /** What the pipeline works with when it is followed here. */
  PipelineContext pipeline() {
    return new PipelineContext(
        spark, surroundings.clock(), surroundings.environment(), Main.Version.text(), this);
  }

  @Override
  public void derives(RunId run, Optional<LocalDate> asOf) {
    line("Deriving " + run + asOf.map(d -> ", as of " + d).orElse(""));
  }

  /** {@inheritDoc} Spark's own pages name the step's jobs after it. */
  @Override
  public void begins(String stage, String what) {
    this.stage = stage;
    stepBegan = surroundings.clock().instant();
    spark.sparkContext().setJobDescription(stage + ": " + what);
  }

  @Override
  public void ended(String counts) {
    line("%-9s %-70s %7.1f s", stage, counts, seconds(stepBegan));
  }

  /** Says what the configuration's readers should know. */
  void warn(ValidatedProject project) {
    Stream.concat(project.project().warnings().stream(), project.questions().warnings().stream())
        .forEach(warning -> line("warning   " + warning.sentence()));
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
