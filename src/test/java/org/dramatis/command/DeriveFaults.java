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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The main job as a data engineer runs it, and the faults that a schedule must survive. Run it by
 * name: {@code mvn verify -Dit.test=DeriveFaults}.
 */
class DeriveFaults {
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

  @Test
  void givesTheSameBytesHoweverTheExtractIsSplitAndHoweverManyCoresThereAre() throws IOException {
    List<String> results = new ArrayList<>();
    int[][] cases = {{1, 0, 1}, {3, 11, 2}, {8, 12, 1}, {8, 13, 2}};
    for (int[] c : cases) {
      project.deliverPurchases(c[0], c[1]);
      Program.Ended ended = derive(c[2]);
      assertThat(ended.exit()).as(ended.output()).isZero();
      results.add(Files.readString(published().resolve("segments.json")));
    }
    assertThat(results).allMatch(results.get(0)::equals);
    assertThat(results.get(0)).contains("\"in_scope\" : 230");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a wrong key in charter.yaml  | conf/charter.yaml  | minimum_segment | minimum_segmet | 2 | minimum_segmet
          a wrong key in method.yaml   | conf/method.yaml   | restarts        | restart        | 2 | restart
          a wrong key in features.yaml | conf/features.yaml | transform       | transfrom      | 2 | transfrom
          a wrong key in a contract    | conf/contracts/crm.odcs.yaml | logicalType | logicaltype | 2 | logicaltype
          a forbidden function         | conf/features.yaml | count(*)        | "java_method('java.lang.System', 'exit', 3)" | 2 | java_method
          a missing file               | conf/contracts/crm.odcs.yaml | data/crm.csv | data/none.csv | 10 | there is no such file
          a missing column             | data/crm.csv       | region          | county         | 10 | has no column region
          """)
  void refuses(String what, String file, String right, String wrong, int exit, String said)
      throws IOException {
    assertThat(derive().exit()).isZero();
    Map<String, String> before = seenByReaders();
    project.write(
        file,
        project
            .read(file)
            .replaceFirst(
                java.util.regex.Pattern.quote(right),
                java.util.regex.Matcher.quoteReplacement(wrong)));

    Program.Ended ended = derive();

    assertThat(ended.exit()).as(ended.output()).isEqualTo(exit);
    assertThat(ended.output()).contains(said).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(seenByReaders()).isEqualTo(before);
  }

  @Test
  void refusesAWorkspaceThatCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    Program.Ended ended = derive("--workspace", file.resolve("workspace").toString());
    assertThat(ended.exit()).as(ended.output()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(ended.output()).contains(file.toString()).doesNotContain("\tat ");
  }

  @Test
  void survivesBeingKilledAtTenPoints() throws Exception {
    assertThat(derive().exit()).isZero();
    Map<String, String> before = seenByReaders();
    project.deliverPurchases(3, 5);
    List<String> stages =
        List.of(
            "lock",
            "lock+",
            "extract",
            "extract+",
            "identity",
            "feature",
            "feature+",
            "cluster",
            "cluster+",
            "profile");
    for (String stage : stages) {
      Program.Running running =
          Program.start(2, project.key(), "derive", "--conf", project.conf().toString());
      awaitStage(running, stage);
      running.kill();
      assertThat(seenByReaders()).as("killed at " + stage).isEqualTo(before);
    }
    Program.Ended ended = derive();
    assertThat(ended.exit()).as(ended.output()).isZero();
    assertThat(seenByReaders()).isNotEqualTo(before);
    Program.Ended verified =
        Program.run(2, project.key(), "verify", "--conf", project.conf().toString());
    assertThat(verified.exit()).as(verified.output()).isZero();
  }

  /** Waits until the unpublished run has come to a stage; a plus means somewhat later. */
  private void awaitStage(Program.Running running, String stage) throws Exception {
    Path published = published();
    String name = stage.replace("+", "");
    while (running.process().isAlive() && !hasReached(name, published)) {
      Thread.sleep(10);
    }
    Thread.sleep(stage.endsWith("+") ? 400 : 0);
    assertThat(running.process().isAlive())
        .as("alive at " + stage + Files.readString(running.log()))
        .isTrue();
  }

  private boolean hasReached(String stage, Path published) throws IOException {
    if (stage.equals("lock")) {
      return Files.exists(project.workspace().resolve("lock.json"));
    }
    try (Stream<Path> runs = Files.list(project.workspace().resolve("runs"))) {
      for (Path run : runs.filter(r -> !r.equals(published)).toList()) {
        if (Files.exists(run.resolve("status.json"))
            && Files.readString(run.resolve("status.json")).contains("\"" + stage + "\"")) {
          return true;
        }
      }
    }
    return false;
  }
}
