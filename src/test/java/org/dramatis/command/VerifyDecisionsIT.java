package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.run.RunFixture;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} walks the chain of the council's decisions. */
class VerifyDecisionsIT {
  @TempDir private Path folder;

  private Program.Ended run(String... words) {
    Clock clock = Clock.fixed(RunFixture.NOON, ZoneOffset.UTC);
    return new InProcess(clock, Map.of()).run(words);
  }

  private Program.Ended verify(Path council) {
    return run("verify", "--workspace", folder.toString(), "--council", council.toString());
  }

  @Test
  void aChangedLineIsFoundWhereverTheCouncilsFolderIs(@TempDir Path council) throws IOException {
    Workspace workspace = Workspace.at(folder.toString(), new Configuration());
    Clock clock = Clock.fixed(RunFixture.NOON, ZoneOffset.UTC);
    try (Lease lease = RunFixture.lease(workspace, RunFixture.here("test"), clock)) {
      var run = RunFixture.sealed(workspace, RunFixture.ingredients("2026-01-31", "x"), lease);
      workspace.publish(lease, run.id(), RunFixture.NOON);
    }
    assertThat(verify(council).output()).doesNotContain("decisions");
    for (String segment : new String[] {"A", "B"}) {
      Program.Ended decided =
          run(
              "council",
              "decide",
              "primary",
              "--segment",
              segment,
              "--function",
              "sales",
              "--name",
              "Grace Baker",
              "--workspace",
              folder.toString(),
              "--council",
              council.toString());
      assertThat(decided.exit()).as(decided.output()).isZero();
    }
    Program.Ended sound = verify(council);
    assertThat(sound.exit()).as(sound.output()).isZero();
    assertThat(sound.output())
        .contains("The council's decisions, 2 of them, are as they were recorded.");

    Path log = council.resolve("decisions.jsonl");
    Files.writeString(log, Files.readString(log).replaceFirst("Grace", "Grate"));
    Program.Ended changed = verify(council);
    assertThat(changed.exit()).isEqualTo(ExitCode.GATE.code());
    assertThat(changed.output())
        .contains("The council's decisions are not as they were recorded:")
        .contains("council/decisions.jsonl: line 1 is not as it was recorded");
  }
}
