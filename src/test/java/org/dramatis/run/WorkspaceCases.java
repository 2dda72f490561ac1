package org.dramatis.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.dramatis.run.key.InputOrigin;
import org.dramatis.run.key.KeyChoice;
import org.dramatis.run.key.PseudonymKey;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.Manifest;
import org.dramatis.run.manifest.OutputHasher;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.manifest.RunIngredients;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.WorkspaceException;
import org.dramatis.run.verify.RunVerifier;
import org.dramatis.run.verify.RunVerifier.RunVerification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a workspace guarantees on every file system. */
abstract class WorkspaceCases {
  private static final RunIngredients JANUARY = RunFixture.ingredients("2026-01-31", "config");

  private Workspace workspace;
  private Lease lease;

  /** A workspace that does not exist yet. */
  abstract Workspace fresh();

  /** How many times the pointer is swapped under its readers. */
  abstract int swaps();

  @BeforeEach
  void takeTheLease() {
    workspace = fresh();
    Clock noon = Clock.fixed(RunFixture.NOON, ZoneOffset.UTC);
    lease = RunFixture.lease(workspace, RunFixture.here("token"), noon);
  }

  @AfterEach
  void giveTheLeaseBack() {
    lease.close();
  }

  @Test
  void readersOfThePointerSeeOneRunOrTheOtherAndNeverNone() throws Exception {
    RunFolder first = RunFixture.sealed(workspace, JANUARY, lease);
    RunFolder second =
        RunFixture.sealed(workspace, RunFixture.ingredients("2026-02-28", "config"), lease);
    workspace.publish(lease, first.id(), RunFixture.NOON);
    AtomicBoolean swapping = new AtomicBoolean(true);
    ExecutorService readers = Executors.newFixedThreadPool(2);
    try {
      List<Future<Long>> reads = new ArrayList<>();
      for (int reader = 0; reader < 2; reader++) {
        reads.add(readers.submit(() -> readWhile(swapping, first.id(), second.id())));
      }
      for (int swap = 0; swap < swaps(); swap++) {
        RunFolder next = swap % 2 == 0 ? second : first;
        workspace.writeText(
            workspace.currentFile(),
            Json.write(new Current(next.id().value(), Optional.empty(), RunFixture.NOON)));
      }
      swapping.set(false);
      for (Future<Long> count : reads) {
        assertThat(count.get()).isGreaterThan(swaps() / 10);
      }
    } finally {
      swapping.set(false);
      readers.shutdownNow();
    }
  }

  private long readWhile(AtomicBoolean swapping, RunId first, RunId second) {
    long reads = 0;
    while (swapping.get()) {
      assertThat(workspace.current())
          .hasValueSatisfying(c -> assertThat(c.runId()).isIn(first.value(), second.value()));
      reads++;
    }
    return reads;
  }

  @Test
  void aRunGoesFromAbsentToPublished() {
    RunFolder folder = workspace.run(RunId.of(JANUARY));
    assertThat(folder.existing(JANUARY)).isEqualTo(ExistingRun.ABSENT);

    OpenRun run = RunFixture.open(workspace, folder.id(), lease);
    assertThat(folder.existing(JANUARY)).isEqualTo(ExistingRun.UNFINISHED);
    run.enter("cluster");
    assertThat(folder.status()).contains(RunStatus.running("cluster"));

    run.seal(RunFixture.manifest(run, JANUARY), RunFixture.success());
    assertThat(folder.existing(JANUARY)).isEqualTo(ExistingRun.SUCCEEDED);
    assertThat(workspace.current()).isEmpty();

    Current current = workspace.publish(lease, folder.id(), RunFixture.NOON);
    assertThat(folder.existing(JANUARY)).isEqualTo(ExistingRun.PUBLISHED);
    assertThat(workspace.current()).contains(current);
    assertThat(current.asOf()).contains(LocalDate.of(2026, 1, 31));
    assertThat(folder.status()).contains(RunFixture.success());
  }

  @Test
  void aFailedRunLeavesWordAndItsRemainsAreCleared() throws IOException {
    RunFolder folder = workspace.run(RunId.of(JANUARY));
    OpenRun run = OpenRun.begin(folder, lease, "extract");
    run.writeText("left/over.txt", "from the first attempt");
    run.enter("feature");
    run.fail(10, "The contract is broken.");
    assertThat(folder.status())
        .contains(RunStatus.failed("feature", 10, "The contract is broken."));
    assertThat(folder.existing(JANUARY)).isEqualTo(ExistingRun.UNFINISHED);

    OpenRun again = OpenRun.begin(folder, lease, "extract");
    assertThat(again.folder().files()).isEmpty();
    assertThat(workspace.fileSystem().exists(folder.path("left"))).isFalse();
  }

  @Test
  void aCompleteRunIsNeverOpenedAgain() {
    RunFolder folder = RunFixture.sealed(workspace, JANUARY, lease);
    assertThatThrownBy(() -> OpenRun.begin(folder, lease, "extract"))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("never changes");
    assertThat(folder.files()).hasSize(3);
  }

  @Test
  void aGivenRunIdWithOtherContentIsRefused() {
    RunId given = new RunId("spring");
    OpenRun run = RunFixture.open(workspace, given, lease);
    run.seal(RunFixture.manifest(run, JANUARY), RunFixture.success());
    assertThat(run.folder().existing(JANUARY)).isEqualTo(ExistingRun.SUCCEEDED);
    assertThatThrownBy(() -> run.folder().existing(RunFixture.ingredients("2026-01-31", "another")))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("spring")
        .hasMessageContaining("--run-id");
  }

  @Test
  void thePublishedRunIsNotClearedWhenItsStatusIsGone() throws IOException {
    RunFolder folder = RunFixture.sealed(workspace, JANUARY, lease);
    workspace.publish(lease, folder.id(), RunFixture.NOON);
    workspace.storage().delete(folder.path("status.json"));
    assertThatThrownBy(() -> folder.existing(JANUARY))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("published");
    assertThatThrownBy(() -> OpenRun.begin(folder, lease, "extract"))
        .isInstanceOf(WorkspaceException.class);
    assertThat(folder.manifest()).isPresent();
  }

  @Test
  void anUnfinishedRunCannotBePublished() {
    RunFolder folder = RunFixture.open(workspace, RunId.of(JANUARY), lease).folder();
    assertThatThrownBy(() -> workspace.publish(lease, folder.id(), RunFixture.NOON))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("has not succeeded");
    assertThat(workspace.current()).isEmpty();
  }

  @Test
  void aManifestThatMissesAFileDoesNotSealARun() {
    OpenRun run = RunFixture.open(workspace, RunId.of(JANUARY), lease);
    Manifest manifest = RunFixture.manifest(run, JANUARY);
    run.writeText("late.txt", "written after the list was made");
    assertThatThrownBy(() -> run.seal(manifest, RunFixture.success()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("late.txt");
  }

  @Test
  void microdataAndTheModelStayWithTheirOwnerAndTheRestOpens() throws IOException {
    OpenRun run = RunFixture.open(workspace, RunId.of(JANUARY), lease);
    RunFolder folder = run.folder();
    run.writeText("model/model.json", "{}");
    assertThat(mode(folder.path())).isEqualTo("rwx------");

    run.seal(RunFixture.manifest(run, JANUARY), RunFixture.success());
    assertThat(mode(folder.path())).isEqualTo(mode(workspace.runs())).isNotEqualTo("rwx------");
    assertThat(mode(folder.path("assignments"))).isEqualTo("rwx------");
    assertThat(mode(folder.path("assignments/part-00000.parquet"))).isEqualTo("rw-------");
    assertThat(mode(folder.path("model"))).isEqualTo("rwx------");
    assertThat(mode(folder.path("model/model.json"))).isEqualTo("rw-------");
    assertThat(mode(folder.path("audit.json"))).isNotEqualTo("rw-------");
    assertThat(mode(workspace.extracts())).isEqualTo("rwx------");
  }

  private String mode(Path path) throws IOException {
    FileStatus status = workspace.fileSystem().getFileStatus(path);
    return status.getPermission().toString();
  }

  @Test
  void theReferenceIsTheCompleteRunOfTheLatestEarlierDay() {
    RunFixture.sealed(workspace, RunFixture.ingredients("2025-12-31", "config"), lease);
    RunFolder january = RunFixture.sealed(workspace, JANUARY, lease);
    RunFixture.sealed(workspace, RunFixture.ingredients("2026-02-28", "config"), lease);
    RunId unfinished = RunId.of(RunFixture.ingredients("2026-02-15", "config"));
    RunFixture.open(workspace, unfinished, lease);

    RunHistory history = RunHistory.of(workspace);
    assertThat(history.reference(Optional.of(LocalDate.of(2026, 2, 28)))).contains(january.id());
    assertThat(history.reference(Optional.of(LocalDate.of(2025, 12, 31)))).isEmpty();
    assertThat(history.reference(Optional.empty())).isEmpty();
    assertThat(history.succeeded())
        .extracting(Manifest::runId)
        .contains(january.id().value())
        .doesNotContain(unfinished.value());
  }

  @Test
  void aWrittenRunIsSoundAndAChangedOneIsNot() throws IOException {
    RunFolder folder = RunFixture.sealed(workspace, JANUARY, lease);
    OutputHasher hasher = RunFixture.hasher(workspace);
    RunVerification sound = RunVerifier.verify(folder, hasher);
    assertThat(sound.findings()).isEmpty();
    assertThat(sound.files()).isEqualTo(3);

    workspace.writeText(folder.path("assignments/part-00000.parquet"), "Microdata");
    assertThat(RunVerifier.verify(folder, hasher).findings())
        .extracting(Finding::where)
        .containsExactly("assignments/part-00000.parquet");
  }

  @Test
  void aKeyIsCreatedBesideAnEmptyWorkspaceAndFoundAgain() throws IOException {
    PseudonymKey created =
        KeyChoice.choose(workspace, Map.of(), InputOrigin.PROJECT, new SecureRandom());
    KeyChoice.record(workspace, created);
    assertThat(mode(workspace.root().suffix(".key"))).isEqualTo("rw-------");

    PseudonymKey found =
        KeyChoice.choose(workspace, Map.of(), InputOrigin.PROJECT, new SecureRandom());
    assertThat(found.id()).isEqualTo(created.id());

    workspace.storage().delete(workspace.root().suffix(".key"));
    assertThatThrownBy(
            () -> KeyChoice.choose(workspace, Map.of(), InputOrigin.PROJECT, new SecureRandom()))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining(created.id())
        .hasMessageContaining("DRAMATIS_KEY_FILE");
  }
}
