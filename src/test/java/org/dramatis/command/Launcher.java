package org.dramatis.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts {@code jobs/dramatis} as a user does. */
final class Launcher {
  /** The checkout. */
  static final Path HOME = Path.of("").toAbsolutePath();

  private Launcher() {}

  static Program.Ended launch(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("jobs/dramatis").toString()));
    command.addAll(List.of(arguments));
    Map<String, String> all = new HashMap<>(Map.of("SPARK_HOME", "", "DRAMATIS_KEY_FILE", ""));
    // For every JVM that the launcher and the cluster start; see pom.xml on the tests' own.
    all.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m");
    all.putAll(environment);
    return Program.start(command, all).await();
  }
}
