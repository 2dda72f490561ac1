package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dramatis.run.manifest.FileDigest;

/**
 * The main job on some project.
 *
 * @param conf the project's folder
 * @param workspace the project's workspace
 * @param key the file of its pseudonym key; without one there is only the sample's
 * @param scheme of the workspace's URI
 */
record Job(Path conf, Path workspace, String key, String scheme) {

  Job(Path conf, Path workspace, String key) {
    this(conf, workspace, key, "file");
  }

  static Job on(SmallProject project) {
    return new Job(project.conf(), project.workspace(), project.key().toString());
  }

  /** The same with its workspace on another file system of this machine. */
  Job under(String otherScheme) {
    return new Job(conf, workspace, key, otherScheme);
  }

  /** Runs a command to its end, in this process. */
  Program.Ended run(String command, String... more) {
    return InProcess.withKey(key).run(arguments(command, more));
  }

  /** The same at another time of day. */
  Program.Ended runAt(Clock clock, String command, String... more) {
    return InProcess.withKey(key).at(clock).run(arguments(command, more));
  }

  /** Starts a command in a process of its own. */
  Program.Running start(int cores, String command, String... more) {
    return Program.start(cores, key, arguments(command, more));
  }

  private String workspaceName() {
    return scheme.equals("file") ? workspace.toString() : scheme + ":" + workspace;
  }

  private String[] arguments(String command, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(command, "--conf", conf.toString(), "--workspace", workspaceName()));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  /** Derives a run and expects that to succeed. */
  Program.Ended derive(String... more) {
    Program.Ended ended = run("derive", more);
    assertThat(ended.exit()).as(ended.output()).isZero();
    return ended;
  }

  /** The published run's folder. */
  Path published() throws IOException {
    String current = Files.readString(workspace.resolve("current.json"));
    String id = current.replaceAll("(?s).*\"run_id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    return workspace.resolve("runs").resolve(id);
  }

  /** The text of one of the published run's files. */
  String publishedText(String file) throws IOException {
    return Files.readString(published().resolve(file));
  }

  /**
   * The digest of every file that readers see: the pointer and the run that it names. What is due,
   * which is judged by the clock, is left aside.
   */
  Map<String, String> seenByReaders() throws IOException {
    Map<String, String> seen = new TreeMap<>();
    List<Path> files = new ArrayList<>(List.of(workspace.resolve("current.json")));
    try (Stream<Path> inRun = Files.walk(published())) {
      inRun.filter(Files::isRegularFile).forEach(files::add);
    }
    for (Path file : files) {
      seen.put(
          workspace.relativize(file).toString(),
          file.endsWith("status.json")
              ? Files.readString(file).replaceFirst("(?s)\"judged\":.*", "")
              : FileDigest.ofText(HexFormat.of().formatHex(Files.readAllBytes(file))));
    }
    return seen;
  }
}
