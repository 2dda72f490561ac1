package org.dramatis.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.dramatis.LocalSpark;

/**
 * Runs the program in the test's own process, on the one Spark session of all tests. What only a
 * process of its own can show, such as two commands at once or a killed one, is for {@link
 * Program}.
 *
 * @param clock what the command takes for the time of day
 * @param environment what it takes for the process's variables
 */
record InProcess(Clock clock, Map<String, String> environment) {

  /** With the real time of day and a pseudonym key, and no other variable. */
  static InProcess withKey(String key) {
    return new InProcess(Clock.systemUTC(), Map.of("DRAMATIS_KEY_FILE", key));
  }

  /** The same with another time of day. */
  InProcess at(Clock other) {
    return new InProcess(other, environment);
  }

  /** The same with one more variable. */
  InProcess with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new InProcess(clock, more);
  }

  /** Runs a command to its end. */
  Program.Ended run(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream console = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Surroundings surroundings =
        new Surroundings(console, console, clock, environment, name -> LocalSpark.session());
    int exit = new Main(surroundings).run(arguments);
    console.flush();
    return new Program.Ended(exit, bytes.toString(StandardCharsets.UTF_8));
  }
}
