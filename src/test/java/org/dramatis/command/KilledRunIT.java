package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dramatis.Effort;
import org.dramatis.LocalSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that ends in its midst: by {@code kill -9} on local files, and at every one of its own
 * writes on files that fail. Those are the writes of the run's texts from its first status to its
 * last, of the manifest and of the pointer, and the opening of its folder. Two kinds are others':
 * Spark writes tables and MLlib's model in many files, in an order that no test can choose; of each
 * of them the first write fails once. And the lock is renewed before nearly every write; how it is
 * taken from a process that was killed is {@code LeaseCases}' question.
 */
class KilledRunIT {
  /** A text of the workspace but the lock, or the mode of a run's folder; no table. */
  private static final Pattern OWN =
      Pattern.compile(
          "(create(?!.*/(extracts|rejects|features|assignments|doubles|mllib|lock[^/]*)(/|$)).*"
              + "|chmod .*/runs/[^/]*)");

  private static final String[] FEW = {
    "--set", "method.k=2",
    "--set", "method.restarts=1",
    "--set", "method.bootstraps=2",
    "--set", "method.references=1"
  };

  @TempDir private Path folder;
  private SmallProject project;
  private Job job;
  private Map<String, String> before;

  @BeforeEach
  void publishARunAndDeliverMore() throws IOException {
    project = SmallProject.derivedIn(folder);
    job = Job.on(project);
    before = job.seenByReaders();
    project.deliverPurchases(3, 5);
  }

  @Test
  void afterAKillTheOldRunIsServedAndTheNextDeriveCompletes() throws Exception {
    for (String stage : List.of("cluster", "profile")) {
      Program.Running running = job.start(2, "derive");
      awaitStage(job, running, stage);
      running.kill();
      assertThat(job.seenByReaders()).as("killed in " + stage).isEqualTo(before);
      assertThat(job.workspace().resolve("lock.json")).exists();
    }
    job.derive();
    assertANewRunIsServed();
  }

  private static void awaitStage(Job job, Program.Running running, String stage) throws Exception {
    Path published = job.published();
    while (running.process().isAlive() && !hasReached(job, stage, published)) {
      Thread.sleep(10);
    }
    assertThat(running.process().isAlive())
        .as("alive in " + stage + Files.readString(running.log()))
        .isTrue();
  }

  private static boolean hasReached(Job job, String stage, Path published) throws IOException {
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

  /**
   * Every attempt begins with what the one before left and comes further. A build tries every fifth
   * write up to the first of the figures, and from there on each; thoroughly, all are tried.
   */
  @Test
  void atEveryWriteOfARunReadersSeeTheOldOneUntilTheySeeTheNewOne(@TempDir Path undisturbed)
      throws IOException {
    List<String> writes = writesOfARun(undisturbed);
    assertThat(writes)
        .containsSubsequence(
            "create RUN/conf/method.yaml",
            "create RUN/status.json",
            "create RUN/model/model.json",
            "create RUN/status.json",
            "create RUN/segments.json",
            "create RUN/segments.csv",
            "create RUN/audit.json",
            "create RUN/report/index.html",
            "create RUN/notebook/segments.ipynb",
            "create RUN/manifest.json",
            "chmod RUN",
            "create RUN/status.json",
            "create WORKSPACE/current.json");
    int figures = writes.indexOf("create RUN/segments.json");
    int published = writes.indexOf("create WORKSPACE/current.json") + 1;
    int step = Effort.of(5, 1);
    int attempt = 0;
    for (int write = 1; write <= published; write++) {
      if (write > figures || write % step == 1 % step) {
        attempt++;
        int last = write;
        int exit = derive(attempt, made -> isOwn(made) && own(made).size() == last);
        assertThat(named(last(own(FailingFileSystem.writes())), job))
            .isEqualTo(writes.get(write - 1));
        assertThat(exit).as(writes.get(write - 1)).isNotZero();
        assertThat(job.seenByReaders()).as(writes.get(write - 1)).isEqualTo(before);
      }
    }
    // What follows is the council's: a run that was published stays so, and the next one goes on.
    derive(attempt + 1, made -> isOwn(made) && last(made).contains("/council/worksheets/"));
    assertThat(job.seenByReaders()).as("killed while worksheets are written").isNotEqualTo(before);
    assertThat(derive(attempt + 2, made -> false)).isZero();
    assertANewRunIsServed();
    assertThat(job.workspace().resolve("council/worksheets"))
        .isDirectoryContaining("glob:**/*.yaml");
  }

  /** The own writes of a run that nothing disturbs, in their order. */
  private List<String> writesOfARun(Path undisturbed) {
    SmallProject other = SmallProject.derivedIn(undisturbed);
    other.deliverPurchases(3, 5);
    Job quiet = Job.on(other);
    Program.Ended ended = derive(quiet, 1, writes -> false);
    assertThat(ended.exit()).as(ended.output()).isZero();
    return own(FailingFileSystem.writes()).stream().map(write -> named(write, quiet)).toList();
  }

  private static String named(String write, Job job) {
    return write
        .replaceFirst("\\S*/runs/[^/]*", "RUN")
        .replaceFirst("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
        .replace(job.workspace().toString(), "WORKSPACE");
  }

  @Test
  void atTheFirstWriteOfATableReadersSeeTheOldRun() throws IOException {
    int attempt = 0;
    for (String table : List.of("extracts", "rejects", "features", "assignments", "mllib")) {
      attempt++;
      int exit =
          derive(
              attempt,
              writes ->
                  !isOwn(writes)
                      && last(writes).matches(".*/" + table + "/(\\S*/)?_temporary/0/.*"));
      assertThat(last(FailingFileSystem.writes())).contains("/" + table + "/");
      assertThat(exit).as(table).isNotZero();
      assertThat(job.seenByReaders()).as(table).isEqualTo(before);
    }
    assertThat(derive(attempt + 1, writes -> false)).isZero();
    assertANewRunIsServed();
  }

  /** Each attempt comes when the lease of the one before, whose process lives on, has ended. */
  private int derive(int attempt, Predicate<List<String>> end) {
    return derive(job, attempt, end).exit();
  }

  private static Program.Ended derive(Job job, int attempt, Predicate<List<String>> end) {
    FailingFileSystem.configure(LocalSpark.session().sparkContext().hadoopConfiguration());
    FailingFileSystem.live(end);
    Job failing = job.under(FailingFileSystem.SCHEME);
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10L * attempt));
    return failing.runAt(later, "derive", FEW);
  }

  private static String last(List<String> writes) {
    return writes.get(writes.size() - 1);
  }

  private static boolean isOwn(List<String> writes) {
    return OWN.matcher(last(writes)).matches();
  }

  private static List<String> own(List<String> writes) {
    return writes.stream().filter(write -> OWN.matcher(write).matches()).toList();
  }

  private void assertANewRunIsServed() throws IOException {
    assertThat(job.seenByReaders()).isNotEqualTo(before);
    Program.Ended verified = job.run("verify");
    assertThat(verified.exit()).as(verified.output()).isZero();
  }
}
