package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three people are erased, and are still erased when a department delivers them again. The tests
 * follow the workspace through its days.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EraseIT {
  @TempDir private static Path folder;

  private static ErasureProject project;
  private static Job job;
  private static Path first;
  private static List<String> gone;

  @BeforeAll
  static void derive() throws IOException {
    project = ErasureProject.in(folder);
    job = project.job();
    job.derive(2);
    first = job.published();
    gone = List.of(pseudonym(10), pseudonym(11), pseudonym(12));
  }

  private static String pseudonym(int person) {
    return project.pseudonym(ErasureProject.person(person));
  }

  private static String list() {
    return project.list(
        "# asked in March",
        ErasureProject.person(10),
        "",
        ErasureProject.person(11),
        ErasureProject.person(12),
        "person-nobody",
        "bad\u0007bell");
  }

  private static Program.Ended ended(int exit, String command, String... more) {
    Program.Ended ended = job.run(1, command, more);
    assertThat(ended.exit()).as(ended.output()).isEqualTo(exit);
    assertThat(ended.output()).doesNotContain("person-", "bell").doesNotContain(gone);
    return ended;
  }

  private static JsonNode json(Path file) throws IOException {
    try {
      return Json.tree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Order(1)
  void aDryRunCountsAndChangesNothing() {
    assertThat(project.rows("")).anyMatch(row -> row.contains(gone.get(0)));
    List<Path> files = project.files("");
    List<String> bytes = project.bytes();

    Program.Ended said = ended(0, "erase", "--customers", list(), "--dry-run");

    assertThat(project.files("")).isEqualTo(files);
    assertThat(project.bytes()).isEqualTo(bytes);
    assertThat(said.output())
        .contains("Line 7 holds", "Line 6: nobody", "4 people are named, 4 of them not yet")
        .contains("3 rows of features, 3 rows of assignments, 9 rows of rejects")
        .contains("extract   crm: 3 accepted and 0 rejected rows in 1 file")
        .contains(" and 3 rejected rows in 1 file")
        .contains("Nothing was changed.");
  }

  @Test
  @Order(2)
  void anotherKeyIsRefused() throws IOException {
    Path key = folder.resolve("other.key");
    Files.writeString(key, "f".repeat(64));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Program.Ended ended =
        new Job(job.conf(), job.workspace(), key.toString()).run(1, "erase", "--customers", list());

    assertThat(ended.exit()).as(ended.output()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(ended.output()).contains("was begun with key");
    assertThat(job.workspace().resolve("erased")).doesNotExist();
  }

  @Test
  @Order(3)
  void theyAreGoneAndNobodyElseIs() throws IOException {
    List<String> others = ErasureProject.without(project.rows(""), gone);
    String manifest = Files.readString(first.resolve("manifest.json"));
    String figures = Files.readString(first.resolve("segments.json"));

    Program.Ended said = ended(0, "erase", "--customers", list());

    assertThat(said.output()).contains("3 rows of features").contains("Done in");
    List<String> theirs = List.of("broken-10", "broken-11", "broken-12");
    assertThat(project.rows(""))
        .as("all rows of others, and of the masked ones those of nobody who was erased")
        .isEqualTo(ErasureProject.without(others, theirs))
        .anyMatch(row -> row.contains("broken-13"))
        .anyMatch(row -> row.contains("double-13"));
    assertThat(project.bytes())
        .noneMatch(bytes -> bytes.contains("person-"))
        .filteredOn(bytes -> gone.stream().anyMatch(bytes::contains))
        .as("the list is the only file that knows them")
        .hasSize(1);
    assertThat(first.resolve("manifest.json")).hasContent(manifest);
    assertThat(first.resolve("segments.json")).hasContent(figures);
  }

  @Test
  @Order(4)
  void theListIsItsOwnersAlone() throws IOException {
    Path list = job.workspace().resolve("erased/customers.json");
    assertThat(Files.readString(list)).contains(gone);
    assertThat(Files.getPosixFilePermissions(list))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(list.getParent()))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  @Order(5)
  void theRunIsVerifiedWithItsTombstoneAndNothingElseIsExcused() throws IOException {
    assertThat(ended(0, "verify").output())
        .contains("every hash and every total agrees", "3 customers were erased");
    Path rewritten =
        project.files("runs").stream()
            .filter(f -> f.getParent().endsWith("features") && f.toString().endsWith(".parquet"))
            .findFirst()
            .orElseThrow();
    byte[] right = Files.readAllBytes(rewritten);
    byte[] wrong = right.clone();
    wrong[wrong.length / 2] ^= 1;
    Files.write(rewritten, wrong);
    Program.Ended said = ended(ExitCode.GATE.code(), "verify");
    Files.write(rewritten, right);
    assertThat(said.output()).contains("features/").contains("the tombstone says");
  }

  @Test
  @Order(6)
  void theSameListAgainHasNothingToDo() {
    List<String> bytes = project.bytes();
    assertThat(ended(0, "erase", "--customers", list()).output())
        .contains("4 people are named, 0 of them not yet", "Nothing to do");
    assertThat(project.bytes()).isEqualTo(bytes);
  }

  @Test
  @Order(7)
  void theNextDerivePublishesFiguresWithoutThem() throws IOException {
    job.derive(2);

    assertThat(job.published()).isNotEqualTo(first);
    assertThat(project.rows("")).noneMatch(row -> gone.stream().anyMatch(row::contains));
    assertThat(json(job.published().resolve("audit.json")).at("/identity/customers").asLong())
        .isEqualTo(237);
    assertThat(ended(0, "verify").output()).doesNotContain("erased");
    assertThat(job.derive(2).output()).contains("Already derived");
  }

  @Test
  @Order(8)
  void whoIsDeliveredAgainIsLeftOut() throws IOException {
    project.deliver(2, 5);
    project.deliverOneMore();
    Program.Ended said = job.derive(2);

    assertThat(said.output()).contains("rows of people who were erased: ");
    assertThat(project.rows("")).noneMatch(row -> gone.stream().anyMatch(row::contains));
    assertThat(project.bytes()).noneMatch(bytes -> bytes.contains("person-"));
    JsonNode audit = json(job.published().resolve("audit.json"));
    assertThat(audit.at("/identity/customers").asLong()).isEqualTo(238);
    for (JsonNode extract : audit.path("extracts")) {
      assertThat(extract.path("rows_read").asLong())
          .isEqualTo(
              extract.path("rows_accepted").asLong()
                  + extract.path("rows_rejected").asLong()
                  + extract.path("rows_superseded").asLong());
      assertThat(extract.at("/reasons/erased").asLong()).isPositive();
    }
    long sizes = 0;
    JsonNode segments = json(job.published().resolve("segments.json"));
    for (JsonNode segment : segments.path("segments")) {
      sizes += segment.path("size").asLong();
    }
    assertThat(sizes).isEqualTo(segments.at("/scope/in_scope").asLong()).isPositive();
    assertThat(ended(0, "verify").output()).contains("every total agrees");
    assertThat(ended(0, "verify", "--run-id", first.getFileName().toString()).output())
        .contains("3 customers were erased");
  }

  @Test
  @Order(9)
  void whatWasKilledIsCompletedByTheNextDerive() throws Exception {
    List<String> killed = List.of(pseudonym(20), pseudonym(21));
    assertThat(project.rows("")).anyMatch(row -> row.contains(killed.get(1)));
    killAt("erased/customers.json", 20);
    killAt("runs/" + first.getFileName() + "/.erasing", 21);

    job.derive(2);

    assertThat(project.rows("")).noneMatch(row -> killed.stream().anyMatch(row::contains));
    assertThat(project.files(""))
        .noneMatch(f -> f.toString().contains(".erasing"))
        .noneMatch(f -> f.getParent().getFileName().toString().startsWith(".purchases"));
    assertThat(ended(0, "verify", "--run-id", first.getFileName().toString()).output())
        .contains("5 customers were erased");
  }

  private static void killAt(String sign, int person) throws Exception {
    Path place = job.workspace().resolve(sign);
    String before = Files.isRegularFile(place) ? Files.readString(place) : "";
    Program.Running running =
        job.start(1, "erase", "--customers", project.list(ErasureProject.person(person)));
    while (running.process().isAlive()
        && !(Files.exists(place)
            && (Files.isDirectory(place) || !Files.readString(place).equals(before)))) {
      Thread.sleep(5);
    }
    assertThat(running.process().isAlive()).as(Files.readString(running.log())).isTrue();
    running.kill();
  }
}
