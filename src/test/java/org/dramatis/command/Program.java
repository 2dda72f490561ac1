package org.dramatis.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the program in a process of its own, as spark-submit would: what is killed, what runs beside
 * another command, and what its log may say. All else runs in the test's own, see {@link
 * InProcess}.
 */
final class Program {
  private Program() {}

  /**
   * How a command ended.
   *
   * @param exit its exit code
   * @param output what it printed, both streams
   */
  record Ended(int exit, String output) {}

  /**
   * A process at work.
   *
   * @param process the virtual machine
   * @param log where its output goes
   */
  record Running(Process process, Path log) {

    Ended await() {
      try {
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          throw new IllegalStateException(
              "Still running after ten minutes: " + Files.readString(log));
        }
        return new Ended(process.exitValue(), Files.readString(log));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    /** As {@code kill -9} does. */
    void kill() {
      process.destroyForcibly();
      await();
    }
  }

  /**
   * Starts a command on a local master.
   *
   * @param cores of the master
   * @param key the file of the pseudonym key; without one there is only the sample's
   * @param arguments the command and its options
   */
  static Running start(int cores, String key, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        Arrays.stream(System.getProperty("dramatis.jvm").split(" "))
            .filter(o -> !o.isBlank())
            .toList());
    command.addAll(
        List.of(
            "-Xmx1g",
            // Short runs spend most of their time in the optimising compiler.
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=256m",
            "-Dspark.master=local[" + cores + "]",
            "-Dspark.ui.enabled=false",
            "-Dspark.sql.shuffle.partitions=" + 2 * cores,
            "-Dlog4j2.configurationFile="
                + Path.of("conf/log4j2.properties").toAbsolutePath().toUri(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.dramatis.command.Main"));
    command.addAll(List.of(arguments));
    return start(command, Map.of("DRAMATIS_KEY_FILE", key));
  }

  /** Starts any command with some variables added to the environment. */
  static Running start(List<String> command, Map<String, String> environment) {
    try {
      Path log = Files.createTempFile("dramatis", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      return new Running(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
