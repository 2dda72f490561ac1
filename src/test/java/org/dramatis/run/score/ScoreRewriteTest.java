package org.dramatis.run.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.run.RunFixture;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.OutputHasher;
import org.dramatis.run.manifest.RunIngredients;
import org.dramatis.run.storage.WorkspaceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores appear as a whole, and lose people as a whole, whenever the work is killed. */
class ScoreRewriteTest {
  private static final ScoreManifest.Erasure ERASURE =
      new ScoreManifest.Erasure(RunFixture.NOON, "e".repeat(64), 1);

  @TempDir Path folder;
  private Workspace workspace;
  private Lease lease;
  private ScoreFolder score;
  private OutputHasher hasher;

  @BeforeEach
  void score() throws IOException {
    workspace = Workspace.at(folder.resolve("workspace").toString(), new Configuration());
    lease =
        RunFixture.lease(
            workspace, RunFixture.here("token"), Clock.fixed(RunFixture.NOON, ZoneOffset.UTC));
    hasher = RunFixture.hasher(workspace);
    score = new ScoreFolder(workspace, ScoreId.of("2026-01-31"));
    OpenScore open = OpenScore.begin(workspace, lease);
    write(open.path(ScoreOutput.ASSIGNMENTS), "both");
    open.writeText(ScoreOutput.SUMMARY, "figures");
    write(open.scratch("features"), "all");
    open.seal(score, hasher, outputs -> manifest(outputs));
  }

  @AfterEach
  void close() {
    lease.close();
  }

  private static ScoreManifest manifest(List<org.dramatis.run.manifest.OutputFile> outputs) {
    RunIngredients ingredients = RunFixture.ingredients("2026-01-31", "config");
    return new ScoreManifest(
        "2026-01-31",
        RunFixture.NOON,
        ingredients,
        Optional.empty(),
        ScoreManifest.digest(ingredients, Optional.empty()),
        RunFixture.inputs(),
        RunFixture.VERSIONS,
        outputs,
        List.of());
  }

  private static void write(org.apache.hadoop.fs.Path place, String text) throws IOException {
    Path file = Path.of(place.toUri()).resolve("part-00000.parquet");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String assignments() throws IOException {
    return Files.readString(
        Path.of(score.path(ScoreOutput.ASSIGNMENTS).toUri()).resolve("part-00000.parquet"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(score.path().getParent().toUri()))) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  private ScoreVerifier.ScoreVerification verification() {
    return ScoreVerifier.verify(score, hasher);
  }

  @Test
  void aScoreIsThereAsAWholeAndItsScratchIsGone() throws IOException {
    assertThat(names()).containsExactly("2026-01-31");
    assertThat(verification().findings()).isEmpty();
    assertThat(verification().files()).isEqualTo(2);
    OpenScore.begin(workspace, lease);
    assertThat(ScoreFolder.all(workspace)).containsExactly(score);
  }

  @Test
  void peopleAreTakenOutAndTheManifestSaysSo() throws IOException {
    ScoreRewrite rewrite = new ScoreRewrite(score, lease);
    rewrite.begin();
    write(rewrite.staging(ScoreOutput.ASSIGNMENTS), "one");
    rewrite.commit(ERASURE, hasher);
    assertThat(assignments()).isEqualTo("one");
    assertThat(verification().findings()).isEmpty();
    assertThat(verification().erased()).isEqualTo(1);
    assertThat(names()).containsExactly("2026-01-31");
  }

  @Test
  void whatWasKilledBeforeItsManifestIsClearedAndBehindItCompleted() throws IOException {
    ScoreRewrite rewrite = new ScoreRewrite(score, lease);
    rewrite.begin();
    write(rewrite.staging(ScoreOutput.ASSIGNMENTS), "one");
    ScoreRewrite.settleAll(workspace, lease);
    assertThat(assignments()).isEqualTo("both");
    rewrite.begin();
    write(rewrite.staging(ScoreOutput.ASSIGNMENTS), "one");
    OpenScore.write(
        workspace, rewrite.staging(ScoreOutput.MANIFEST).getParent(), hasher, o -> manifest(o));
    workspace.storage().delete(score.path());
    ScoreRewrite.settleAll(workspace, lease);
    assertThat(assignments()).isEqualTo("one");
    assertThat(names()).containsExactly("2026-01-31");
  }

  @Test
  void whatSomebodyChangedIsFoundAndDoesNotBecomeRight() throws IOException {
    write(score.path(ScoreOutput.ASSIGNMENTS), "changed");
    write(new org.apache.hadoop.fs.Path(score.path(), "more"), "added");
    assertThat(verification().findings())
        .extracting(finding -> finding.where())
        .containsExactly("assignments/part-00000.parquet", "more/part-00000.parquet");
    ScoreRewrite rewrite = new ScoreRewrite(score, lease);
    rewrite.begin();
    assertThatThrownBy(() -> rewrite.commit(ERASURE, hasher))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("is not as it was made");
    assertThat(assignments()).isEqualTo("changed");
  }

  @Test
  void namesAreDaysAndNumbersAndSortByThem() {
    assertThat(Stream.of("2026-01-31-10", "2026-01-31-2", "undated", "2026-01-31", "2025-12-31"))
        .extracting(ScoreId::of)
        .extracting(ScoreId::name)
        .contains("2026-01-31-10");
    assertThat(
            Stream.of("2026-01-31-10", "2026-01-31-2", "undated", "2026-01-31", "2025-12-31")
                .map(ScoreId::of)
                .sorted()
                .map(ScoreId::name))
        .containsExactly("undated", "2025-12-31", "2026-01-31", "2026-01-31-2", "2026-01-31-10");
    for (String wrong : List.of("2026-13-01", "2026-01-31-1", "2026-01-31-0", ".scoring", "x")) {
      assertThat(ScoreId.parse(wrong)).as(wrong).isEmpty();
    }
    assertThatThrownBy(() -> ScoreId.of("../runs")).hasMessageContaining("names no score");
  }
}
