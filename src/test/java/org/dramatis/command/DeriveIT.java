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
import org.dramatis.run.FileDigest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job as a data engineer runs it, twice, and a run that was tampered with. */
class DeriveIT {
  @TempDir private Path folder;

  private SmallProject project;

  @BeforeEach
  void writeProject() {
    project = SmallProject.in(folder);
  }

  private Program.Ended derive(String... more) {
    return derive(2, more);
  }

  private Program.Ended derive(int cores, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("derive", "--conf", project.conf().toString()));
    arguments.addAll(List.of(more));
    return Program.run(cores, project.key(), arguments.toArray(String[]::new));
  }

  private Path published() throws IOException {
    String current = Files.readString(project.workspace().resolve("current.json"));
    String id = current.replaceAll("(?s).*\"run_id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    return project.workspace().resolve("runs").resolve(id);
  }

  /** The digest of every file that readers see: the pointer and the run that it names. */
  private Map<String, String> seenByReaders() throws IOException {
    Map<String, String> seen = new TreeMap<>();
    List<Path> files = new ArrayList<>(List.of(project.workspace().resolve("current.json")));
    try (Stream<Path> inRun = Files.walk(published())) {
      inRun.filter(Files::isRegularFile).forEach(files::add);
    }
    for (Path file : files) {
      seen.put(
          project.workspace().relativize(file).toString(),
          FileDigest.ofText(java.util.HexFormat.of().formatHex(Files.readAllBytes(file))));
    }
    return seen;
  }

  @Test
  void derivesOnceAndSaysSoTheSecondTime() throws IOException {
    Program.Ended first = derive();
    assertThat(first.exit()).as(first.output()).isZero();
    assertThat(first.output()).contains("Report: " + published().resolve("report/index.html"));
    assertThat(published().resolve("report/index.html")).isRegularFile();
    Map<String, String> before = seenByReaders();

    Program.Ended second = derive();
    assertThat(second.exit()).as(second.output()).isZero();
    assertThat(second.output()).contains("Already derived");
    assertThat(seenByReaders()).isEqualTo(before);

    Program.Ended verified =
        Program.run(2, project.key(), "verify", "--conf", project.conf().toString());
    assertThat(verified.exit()).as(verified.output()).isZero();
    assertThat(verified.output()).contains("every hash and every total agrees");
  }

  @Test
  void noticesWhenAPublishedFileWasChanged() throws IOException {
    derive();
    Path segments = published().resolve("segments.csv");
    Files.writeString(segments, Files.readString(segments).replaceFirst("A", "B"));
    Program.Ended verified =
        Program.run(2, project.key(), "verify", "--conf", project.conf().toString());
    assertThat(verified.exit()).isEqualTo(ExitCode.GATE.code());
    assertThat(verified.output()).contains("segments.csv");
  }
}
