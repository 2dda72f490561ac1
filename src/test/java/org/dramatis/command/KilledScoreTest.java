package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.run.RunFixture;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.OutputFile;
import org.dramatis.run.manifest.RunIngredients;
import org.dramatis.run.score.OpenScore;
import org.dramatis.run.score.ScoreFolder;
import org.dramatis.run.score.ScoreId;
import org.dramatis.run.score.ScoreManifest;
import org.dramatis.run.score.ScoreOutput;
import org.dramatis.run.score.ScoreVerifier;
import org.dramatis.run.storage.WorkspaceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A score that is killed at every write of its own. */
class KilledScoreTest {
  private static final RunIngredients INGREDIENTS = RunFixture.ingredients("2026-01-31", "x");

  private static void score(Workspace workspace, String name, int attempt) {
    Clock later =
        Clock.fixed(RunFixture.NOON.plus(Duration.ofMinutes(10L * attempt)), ZoneOffset.UTC);
    Lease lease = RunFixture.lease(workspace, RunFixture.here("s" + attempt), later);
    OpenScore open = OpenScore.begin(workspace, lease);
    part(workspace, open.path(ScoreOutput.ASSIGNMENTS), "rows");
    part(workspace, open.scratch("features"), "all that is needed on the way");
    part(workspace, open.scratch(ScoreOutput.TABLE.path()), "customer_key,persona");
    open.moveText(ScoreOutput.TABLE.path(), ScoreOutput.TABLE);
    open.writeText(ScoreOutput.SUMMARY, "{}");
    ScoreId id = ScoreId.of(name);
    open.seal(
        new ScoreFolder(workspace, id),
        RunFixture.hasher(workspace),
        outputs -> manifest(name, outputs));
    lease.close();
  }

  private static ScoreManifest manifest(String name, List<OutputFile> outputs) {
    return new ScoreManifest(
        name,
        RunFixture.NOON,
        INGREDIENTS,
        Optional.empty(),
        ScoreManifest.digest(INGREDIENTS, Optional.empty()),
        RunFixture.inputs(),
        RunFixture.VERSIONS,
        outputs,
        List.of());
  }

  /** A file of a table, as Spark writes it. */
  private static void part(Workspace workspace, org.apache.hadoop.fs.Path table, String text) {
    WorkspaceException.whenWriting(
        table,
        () -> {
          try (var out =
              workspace.fileSystem().create(new org.apache.hadoop.fs.Path(table, "part-0"))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  private static void assertSound(Workspace workspace, String name) {
    assertThat(
            ScoreVerifier.verify(
                    new ScoreFolder(workspace, ScoreId.of(name)), RunFixture.hasher(workspace))
                .findings())
        .isEmpty();
  }

  @Test
  void atEveryWriteTheOldScoreStaysAndTheNewOneIsThereAsAWholeOrNotAtAll(@TempDir Path folder)
      throws IOException {
    Configuration hadoop = new Configuration();
    FailingFileSystem.configure(hadoop);
    FailingFileSystem.live(writes -> false);
    Workspace workspace =
        Workspace.at(FailingFileSystem.SCHEME + "://" + folder.toAbsolutePath(), hadoop);
    score(workspace, "2026-01-31", 0);
    String old = Files.readString(folder.resolve("scores/2026-01-31/manifest.json"));
    int write = 0;
    boolean isThere = false;
    while (!isThere) {
      write++;
      int last = write;
      FailingFileSystem.live(made -> made.size() == last);
      try {
        score(workspace, "2026-01-31-2", write);
      } catch (WorkspaceException e) {
        assertThat(FailingFileSystem.writes()).hasSize(write);
      } finally {
        FailingFileSystem.live(made -> false);
      }
      assertThat(folder.resolve("scores/2026-01-31/manifest.json")).content().isEqualTo(old);
      assertSound(workspace, "2026-01-31");
      isThere =
          ScoreFolder.all(workspace).stream()
              .anyMatch(score -> score.id().name().equals("2026-01-31-2"));
    }
    // Whoever is killed behind the rename has done all of it; the lock is taken over.
    assertSound(workspace, "2026-01-31-2");
    assertThat(write).as("its own writes").isGreaterThan(12);
    try (var left = Files.list(folder.resolve("scores"))) {
      assertThat(left.map(p -> p.getFileName().toString()))
          .containsOnly("2026-01-31", "2026-01-31-2");
    }
  }
}
