package org.dramatis.command;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.dramatis.project.Project;

/** Says what is done while it is done: one line per step with its counts and seconds. */
final class Progress {
  private final PrintStream out;
  private final Clock clock;
  private final SparkContext spark;
  private final Instant began;

  Progress(PrintStream out, Clock clock, SparkSession spark) {
    this.out = out;
    this.clock = clock;
    this.spark = spark.sparkContext();
    this.began = clock.instant();
  }

  /**
   * Does a step and prints its line.
   *
   * @param stage the stage's name
   * @param what the step in words; also the description of its Spark jobs
   * @param work the step
   * @param counts what to say of the result
   */
  <T> T step(String stage, String what, Supplier<T> work, Function<T, String> counts) {
    Instant start = clock.instant();
    spark.setJobDescription(stage + ": " + what);
    T result = work.get();
    out.printf(Locale.ROOT, "%-9s %-70s %7.1f s%n", stage, counts.apply(result), seconds(start));
    return result;
  }

  /** Says what the configuration's readers should know. */
  void warn(Project project) {
    project.warnings().forEach(warning -> out.println("warning   " + warning.sentence()));
  }

  void line(String text) {
    out.println(text);
  }

  /** Seconds since the command began. */
  double seconds() {
    return seconds(began);
  }

  private double seconds(Instant since) {
    return Duration.between(since, clock.instant()).toMillis() / 1000.0;
  }
}
