package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at ten points of a run. */
class KilledRunIT {
  /** Where a run is killed; a plus means somewhat later. */
  private static final List<String> POINTS =
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

  @TempDir private Path folder;

  @Test
  void theOldRunIsServedAndTheNextDeriveCompletes() throws Exception {
    SmallProject project = SmallProject.in(folder);
    Job job = Job.on(project);
    job.derive();
    Map<String, String> before = job.seenByReaders();
    project.deliverPurchases(3, 5);
    for (String point : POINTS) {
      Program.Running running = job.start(2, "derive");
      awaitPoint(job, running, point);
      running.kill();
      assertThat(job.seenByReaders()).as("killed at " + point).isEqualTo(before);
    }
    job.derive();
    assertThat(job.seenByReaders()).isNotEqualTo(before);
    Program.Ended verified = job.run("verify");
    assertThat(verified.exit()).as(verified.output()).isZero();
  }

  private static void awaitPoint(Job job, Program.Running running, String point) throws Exception {
    Path published = job.published();
    String stage = point.replace("+", "");
    while (running.process().isAlive() && !hasReached(job, stage, published)) {
      Thread.sleep(10);
    }
    Thread.sleep(point.endsWith("+") ? 400 : 0);
    assertThat(running.process().isAlive())
        .as("alive at " + point + Files.readString(running.log()))
        .isTrue();
  }

  private static boolean hasReached(Job job, String stage, Path published) throws IOException {
    if (stage.equals("lock")) {
      return Files.exists(job.workspace().resolve("lock.json"));
    }
    try (Stream<Path> runs = Files.list(job.workspace().resolve("runs"))) {
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
