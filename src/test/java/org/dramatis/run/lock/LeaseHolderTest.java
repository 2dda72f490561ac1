package org.dramatis.run.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.run.RunFixture;
import org.dramatis.run.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a holder on this machine is gone; the other holder is a real process. */
class LeaseHolderTest {
  @TempDir Path folder;
  private final LeaseHolder self = LeaseHolder.thisProcess("derive", "self");
  private Process process;

  @BeforeEach
  void startAProcess() throws IOException {
    process = new ProcessBuilder("sleep", "600").start();
  }

  @AfterEach
  void endIt() {
    process.destroyForcibly();
  }

  private LeaseHolder holder() {
    return holder(self.host(), self.bootId(), self.pidNamespace(), process.info().startInstant());
  }

  private LeaseHolder holder(
      String host, String bootId, String namespace, Optional<Instant> started) {
    return new LeaseHolder("other", "derive", host, bootId, namespace, process.pid(), started);
  }

  private void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Test
  void aKilledHoldersLeaseIsTakenAtOnce() throws InterruptedException {
    Workspace workspace = Workspace.at(folder.resolve("workspace").toString(), new Configuration());
    Clock noon = Clock.fixed(RunFixture.NOON, ZoneOffset.UTC);
    Lease killed = RunFixture.lease(workspace, holder(), noon);
    assertThatThrownBy(() -> RunFixture.lease(workspace, self, noon))
        .isInstanceOf(WorkspaceLockedException.class)
        .hasMessageContaining("process " + process.pid());
    kill();
    try (Lease taken = RunFixture.lease(workspace, self, noon)) {
      assertThat(taken.isHeld()).isTrue();
      assertThat(killed.isHeld()).isFalse();
    }
    killed.close();
  }

  @Test
  void aLaterProcessOfTheSameNumberIsAnother() {
    Optional<Instant> earlier =
        process.info().startInstant().map(i -> i.minus(Duration.ofMinutes(1)));
    assertThat(self.knowsGone(holder())).isFalse();
    assertThat(self.knowsGone(holder(self.host(), self.bootId(), self.pidNamespace(), earlier)))
        .isTrue();
  }

  @Test
  void nothingIsKnownOfOtherMachinesBootsAndContainers() throws InterruptedException {
    Optional<Instant> started = process.info().startInstant();
    kill();
    assertThat(self.knowsGone(holder(self.host(), self.bootId(), self.pidNamespace(), started)))
        .isTrue();
    assertThat(self.knowsGone(holder("other", self.bootId(), self.pidNamespace(), started)))
        .isFalse();
    assertThat(self.knowsGone(holder(self.host(), "other", self.pidNamespace(), started)))
        .isFalse();
    assertThat(self.knowsGone(holder(self.host(), self.bootId(), "other", started))).isFalse();
  }
}
