package org.dramatis.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.run.Finding;
import org.dramatis.run.OpenRun;
import org.dramatis.run.RunFixture;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunOutput;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.FileDigest;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.run.manifest.OutputHasher;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.manifest.RunIngredients;
import org.dramatis.run.manifest.Tombstone;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.WorkspaceException;
import org.dramatis.run.verify.RunVerifier;
import org.dramatis.run.verify.RunVerifier.RunVerification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows leave a finished run, and verification knows of these rows and of nothing else. */
class RunErasureTest {
  private static final String OLD = "assignments/part-00000.parquet";
  private static final String NEW = "assignments/part-00001.parquet";

  @TempDir Path folder;
  private Workspace workspace;
  private Lease lease;
  private RunFolder run;
  private Path files;
  private OutputHasher hasher;
  private RunErasure erasure;

  @BeforeEach
  void completeARun() {
    workspace = Workspace.at(folder.resolve("workspace").toString(), new Configuration());
    Clock noon = Clock.fixed(RunFixture.NOON, ZoneOffset.UTC);
    lease = RunFixture.lease(workspace, RunFixture.here("token"), noon);
    run = RunFixture.sealed(workspace, RunFixture.ingredients("2026-01-31", "config"), lease);
    files = Path.of(run.path().toUri());
    hasher = RunFixture.hasher(workspace);
    erasure = new RunErasure(run, lease);
  }

  @AfterEach
  void close() {
    lease.close();
  }

  private Path staged(String name) {
    return Path.of(erasure.staging(RunOutput.ASSIGNMENTS).toUri()).resolve(name);
  }

  private void stage(String name, String text) throws IOException {
    Files.createDirectories(staged(name).getParent());
    Files.writeString(staged(name), text);
  }

  private void commit(String list) {
    erasure.commit(
        RunFixture.NOON,
        list,
        3,
        List.of(new Tombstone.ErasedRows(RunOutput.ASSIGNMENTS, 3)),
        hasher);
  }

  private void erase() throws IOException {
    stage("part-00001.parquet", "data");
    commit("l1");
  }

  private RunVerification verify() {
    return RunVerifier.verify(run, hasher);
  }

  private void expect(String where, String message) {
    assertThat(verify().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.where()).isEqualTo(where);
              assertThat(finding.message()).contains(message);
            });
  }

  @Test
  void theOldFileIsGoneAndTheRunIsSound() throws IOException {
    String manifest = Files.readString(files.resolve("manifest.json"));
    Files.writeString(files.resolve("assignments/.part-00000.parquet.crc"), "crc");

    erase();

    assertThat(files.resolve(OLD)).doesNotExist();
    assertThat(files.resolve("assignments/.part-00000.parquet.crc")).doesNotExist();
    assertThat(files.resolve(".erasing")).doesNotExist();
    assertThat(files.resolve(NEW)).hasContent("data");
    assertThat(Files.getPosixFilePermissions(files.resolve(NEW)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(files.resolve("manifest.json")).hasContent(manifest);
    RunVerification verification = verify();
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.erased()).isEqualTo(3);
  }

  @Test
  void theTombstoneSaysWhatWasThereAndWhatIs() throws IOException {
    erase();

    Tombstone.Erasure told = run.tombstone().orElseThrow().erasures().get(0);
    assertThat(told.erased()).isEqualTo("l1");
    assertThat(told.rows()).containsExactly(new Tombstone.ErasedRows(RunOutput.ASSIGNMENTS, 3));
    assertThat(told.removed())
        .containsExactly(new OutputFile(OLD, 9, FileDigest.ofText("microdata")));
    assertThat(told.written()).containsExactly(new OutputFile(NEW, 4, FileDigest.ofText("data")));
  }

  @Test
  void oneErasureFollowsAnother() throws IOException {
    erase();
    stage("part-00002.parquet", "d");
    commit("l2");

    assertThat(verify().findings()).isEmpty();
    assertThat(verify().erased()).isEqualTo(6);
    assertThat(files.resolve(NEW)).doesNotExist();
  }

  @Test
  void aChangedByteInARewrittenFileIsFound() throws IOException {
    erase();
    Files.writeString(files.resolve(NEW), "dato");
    expect(NEW, "has SHA-256");
  }

  @Test
  void theOldFileIsFoundWhenItComesBack() throws IOException {
    erase();
    Files.writeString(files.resolve(OLD), "microdata");
    expect(OLD, "is in the run folder");
  }

  @Test
  void aTombstoneExcusesNoFigure() throws IOException {
    erase();
    Path figures = files.resolve("segments.json");
    Tombstone tombstone = run.tombstone().orElseThrow();
    OutputFile right =
        run.manifest().orElseThrow().outputs().stream()
            .filter(o -> o.path().equals("segments.json"))
            .findFirst()
            .orElseThrow();
    Files.writeString(figures, Files.readString(figures) + " ");
    OutputFile wrong =
        new OutputFile(
            right.path(), right.bytes() + 1, FileDigest.ofText(Files.readString(figures)));
    Tombstone.Erasure forged =
        new Tombstone.Erasure(RunFixture.NOON, "l2", 0, List.of(), List.of(right), List.of(wrong));
    workspace.writeText(run.path("tombstone.json"), Json.write(tombstone.with(forged)));

    assertThat(verify().findings())
        .extracting(Finding::message)
        .anyMatch(m -> m.contains("no output that an erasure may change"))
        .anyMatch(m -> m.contains("the manifest says"));
  }

  @Test
  void aTombstoneOfAnotherRunOrOfOtherFilesIsFound() throws IOException {
    erase();
    Path tombstone = files.resolve("tombstone.json");
    String right = Files.readString(tombstone);
    Files.writeString(tombstone, right.replace("\"run_id\": \"2026", "\"run_id\": \"2027"));
    expect("tombstone.json", "names run 2027");
    Files.writeString(tombstone, right.replace(FileDigest.ofText("microdata"), "f".repeat(64)));
    assertThat(verify().findings())
        .extracting(Finding::message)
        .anyMatch(m -> m.contains("was no such file of the run"));
    Files.writeString(tombstone, "{");
    assertThat(verify().findings()).extracting(Finding::where).contains("tombstone.json");
  }

  @Test
  void whatWasKilledBehindTheTombstoneIsCompleted() throws IOException {
    erase();
    Files.createDirectories(staged("x").getParent());
    Files.move(files.resolve(NEW), staged("part-00001.parquet"));
    Files.writeString(files.resolve(OLD), "microdata");
    assertThat(verify().isSound()).isFalse();

    erasure.settle();

    assertThat(verify().findings()).isEmpty();
    assertThat(files.resolve(OLD)).doesNotExist();
    assertThat(files.resolve(".erasing")).doesNotExist();
  }

  @Test
  void whatWasKilledBeforeTheTombstoneIsCleared() throws IOException {
    erase();
    stage("part-00007.parquet", "half");

    erasure.settle();

    assertThat(verify().findings()).isEmpty();
    assertThat(files.resolve(".erasing")).doesNotExist();
  }

  @Test
  void whatSomebodyChangedIsNotMadeRight() throws IOException {
    Files.writeString(files.resolve(OLD), "Microdata");
    stage("part-00001.parquet", "data");

    assertThatThrownBy(() -> commit("l1"))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("are not as they were published");
    assertThat(run.tombstone()).isEmpty();
  }

  @Test
  void aRunThatNeverEndedLosesAllItsRowsOfPeople() {
    RunIngredients other = RunFixture.ingredients("2026-01-31", "other");
    OpenRun open = RunFixture.open(workspace, RunId.of(other), lease);
    assertThat(open.folder().holdsRows()).isTrue();

    new RunErasure(open.folder(), lease).clearUnfinished();

    assertThat(open.folder().holdsRows()).isFalse();
    assertThat(open.folder().holds(RunOutput.AUDIT)).isTrue();
  }
}
