package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.decision.Decision;
import org.dramatis.persona.decision.DecisionLog;
import org.dramatis.persona.decision.Motion;
import org.dramatis.persona.decision.Scribe;
import org.dramatis.run.lock.LeaseHolder;
import org.dramatis.run.storage.WorkspaceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it records a decision. */
class KilledScribeTest {
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

  private static DecisionLog log(Path folder) {
    Configuration hadoop = new Configuration();
    FailingFileSystem.configure(hadoop);
    String uri = FailingFileSystem.SCHEME + "://" + folder.toAbsolutePath();
    return new DecisionLog(CouncilFolder.at(uri, hadoop), Optional.empty());
  }

  // Each comes when the lease of the one before, whose process lives on, has ended.
  private static Scribe scribe(int attempt) {
    return new Scribe(
        LeaseHolder.thisProcess("dramatis council decide", "s" + attempt),
        Clock.fixed(NOON.plus(Duration.ofMinutes(attempt)), ZoneOffset.UTC),
        Duration.ZERO);
  }

  private static Motion motion(String segment) {
    return new Motion(
        LocalDate.parse("2026-11-01"),
        Decision.Kind.PRIMARY,
        "R1",
        List.of(segment),
        Optional.empty(),
        "marketing",
        "Helen Ward",
        "",
        Optional.empty(),
        Optional.empty());
  }

  private static List<Decision> append(DecisionLog log, int attempt, String segment) {
    return log.append(scribe(attempt), until -> List.of(motion(segment)));
  }

  /** Whether a process ends at that write; it has fewer when it comes to its end. */
  private static boolean isKilled(DecisionLog log, int write) {
    FailingFileSystem.live(made -> made.size() == write);
    try {
      append(log, write, "C");
      return false;
    } catch (WorkspaceException e) {
      return true;
    } finally {
      FailingFileSystem.live(made -> false);
    }
  }

  @Test
  void atEveryWriteTheOldLogStaysOrTheNewOneIsThere(@TempDir Path folder) throws IOException {
    DecisionLog log = begun(folder);
    int recorded = 1;
    int survivors = 0;
    int write = 0;
    boolean killed = true;
    while (killed) {
      write++;
      killed = isKilled(log, write);
      int found = log.read().size();
      assertThat(found).as("killed at write %s", write).isBetween(recorded, recorded + 1);
      survivors += killed ? found - recorded : 0;
      recorded = found;
      // Each finds the folder as if nobody had been killed before.
      log.folder().lock().delete();
    }
    assertThat(write).isGreaterThan(4);
    assertThat(survivors).as("killed after the log was written, which loses nothing").isOne();
  }

  @Test
  void whoeverComesAfterAKilledOneRecordsInItsPlace(@TempDir Path folder) throws IOException {
    DecisionLog log = begun(folder);
    int write = 1;
    while (isKilled(log, write)) {
      write++;
    }
    assertThat(write).as("to take a lock over takes more writes").isGreaterThan(5);
    assertThat(log.read()).hasSize(2);
    assertThat(folder.resolve("council").toFile().list()).containsExactly("decisions.jsonl");
  }

  private static DecisionLog begun(Path folder) {
    FailingFileSystem.live(writes -> false);
    DecisionLog log = log(folder.resolve("council"));
    append(log, 0, "A");
    return log;
  }
}
