package org.dramatis.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.dramatis.pipeline.PipelineContext;

/**
 * What a command finds around itself: the process's in {@link Main#main}, and others in tests.
 *
 * @param out for what a command has to say
 * @param err for what went wrong
 * @param clock the time of day
 * @param environment the variables
 * @param sessions where a Spark session comes from
 */
record Surroundings(
    PrintStream out,
    PrintStream err,
    Clock clock,
    Map<String, String> environment,
    Sessions sessions) {

  Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Starts Spark for a command that needs it. */
  @FunctionalInterface
  interface Sessions {
    /**
     * A session with every setting of {@link Engine#settings}.
     *
     * @param application name of the Spark application
     */
    SparkSession start(String application);
  }

  /** Prints a line with numbers, written as everywhere. */
  void say(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  /** Prints a line about what went wrong. */
  void complain(String format, Object... values) {
    err.println("dramatis: " + String.format(Locale.ROOT, format, values));
  }

  /** Starts Spark, and says on the console what is done with it. */
  Progress progress(String application) {
    return new Progress(this, sessions.start(application));
  }

  /** What the pipeline works with when it is followed on the console. */
  PipelineContext pipeline(Progress progress) {
    return new PipelineContext(
        progress.session(), clock, environment, Main.Version.text(), progress);
  }

  /** Where the shipped project is, wherever the command was called from. */
  Path home() {
    String home = environment.getOrDefault("DRAMATIS_HOME", "");
    return home.isEmpty() ? Path.of("").toAbsolutePath() : Path.of(home);
  }
}
