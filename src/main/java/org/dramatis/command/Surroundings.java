package org.dramatis.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.dramatis.yaml.Spelling;

/**
 * What a command finds around itself: the process's in {@link Main#main}, and others in tests.
 *
 * @param out for what a command has to say
 * @param err for what went wrong
 * @param sessions give a Spark session, with the settings of {@link Engine#SETTINGS}, to an
 *     application of that name
 */
record Surroundings(
    PrintStream out,
    PrintStream err,
    Clock clock,
    Map<String, String> environment,
    Function<String, SparkSession> sessions) {

  Surroundings {
    environment = Map.copyOf(environment);
  }

  /** Prints a line with numbers, written as everywhere. */
  void say(String format, Object... values) {
    out.println(Spelling.visible(String.format(Locale.ROOT, format, values)));
  }

  /** Prints a line about what went wrong. */
  void complain(String format, Object... values) {
    err.println("dramatis: " + Spelling.visible(String.format(Locale.ROOT, format, values)));
  }

  /** Starts Spark for a command that needs it. */
  SparkSession spark(String application) {
    return sessions.apply(application);
  }

  /** Starts Spark, and says on the console what is done with it. */
  Progress progress(String application) {
    return new Progress(this, spark(application));
  }

  /** Where the shipped project is, wherever the command was called from. */
  Path home() {
    String home = environment.getOrDefault("DRAMATIS_HOME", "");
    return home.isEmpty() ? Path.of("").toAbsolutePath() : Path.of(home);
  }
}
