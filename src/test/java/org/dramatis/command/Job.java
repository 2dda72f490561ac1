package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dramatis.run.manifest.FileDigest;

/**
 * The main job on some project, each command in a process of its own.
 *
 * @param conf the project's folder
 * @param workspace the project's workspace
 * @param key the file of its pseudonym key; without one there is only the sample's
 */
record Job(Path conf, Path workspace, String key) {

  static Job on(SmallProject project) {
    return new Job(project.conf(), project.workspace(), project.key().toString());
  }

  /** Runs a command to its end. */
  Program.Ended run(int cores, String command, String... more) {
    return start(cores, command, more).await();
  }

  /** Starts a command. */
  Program.Running start(int cores, String command, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(command, "--conf", conf.toString(), "--workspace", workspace.toString()));
    arguments.addAll(List.of(more));
    return Program.start(cores, key, arguments.toArray(String[]::new));
  }

  /** Derives a run and expects that to succeed. */
  Program.Ended derive(int cores, String... more) {
    Program.Ended ended = run(cores, "derive", more);
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

  /** The digest of every file that readers see: the pointer and the run that it names. */
  Map<String, String> seenByReaders() throws IOException {
    Map<String, String> seen = new TreeMap<>();
    List<Path> files = new ArrayList<>(List.of(workspace.resolve("current.json")));
    try (Stream<Path> inRun = Files.walk(published())) {
      inRun.filter(Files::isRegularFile).forEach(files::add);
    }
    for (Path file : files) {
      seen.put(
          workspace.relativize(file).toString(),
          FileDigest.ofText(java.util.HexFormat.of().formatHex(Files.readAllBytes(file))));
    }
    return seen;
  }
}
