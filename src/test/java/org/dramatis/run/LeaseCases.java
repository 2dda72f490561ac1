package org.dramatis.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.dramatis.run.lock.Contender;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.lock.LeaseHolder;
import org.dramatis.run.lock.LeaseTerms;
import org.dramatis.run.lock.LockFile;
import org.dramatis.run.lock.LockRecord;
import org.dramatis.run.lock.WorkspaceLockedException;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.storage.Access;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a lease guarantees on every file system that creates and renames exclusively. */
abstract class LeaseCases {
  private static final Duration PAST_THE_END = Duration.ofSeconds(91);
  private static final int TAKERS = 6;

  private Workspace workspace;
  private SteppedClock clock;

  /** A workspace that does not exist yet. */
  abstract Workspace fresh();

  /** How often processes race for a lease. */
  abstract int races();

  @BeforeEach
  void beginAtNoon() {
    workspace = fresh();
    clock = new SteppedClock(RunFixture.NOON);
  }

  @Test
  void aSecondRunIsToldWhoHoldsTheLeaseAndUntilWhen() {
    try (Lease held = take(RunFixture.elsewhere("first"))) {
      assertThatThrownBy(() -> take(RunFixture.elsewhere("second")))
          .isInstanceOf(WorkspaceLockedException.class)
          .hasMessageContaining("`derive` (process 7 on far-away, since 2026-02-01T12:00:00Z)")
          .hasMessageContaining("until 2026-02-01T12:01:30Z")
          .hasMessageContaining("Wait for it to end");
      assertThat(held.isHeld()).isTrue();
    }
  }

  @Test
  void aClosedLeaseLeavesNothingBehind() throws IOException {
    take(RunFixture.elsewhere("first")).close();
    assertThat(lockFiles()).isEmpty();
    assertThatCode(() -> take(RunFixture.elsewhere("second")).close()).doesNotThrowAnyException();
  }

  @Test
  void anExpiredLeaseIsTakenOverAndItsHolderFindsOut() throws IOException {
    Lease asleep = take(RunFixture.elsewhere("first"));
    OpenRun run = RunFixture.open(workspace, new RunId("spring"), asleep);
    clock.advance(PAST_THE_END);
    Lease taken = take(RunFixture.elsewhere("second"));

    assertThatThrownBy(() -> run.enter("cluster"))
        .isInstanceOf(WorkspaceLockedException.class)
        .hasMessageContaining("process 7 on far-away, since 2026-02-01T12:01:31Z")
        .hasMessageContaining("Nothing was published");
    run.fail(12, "lost");
    assertThat(run.folder().status()).contains(RunStatus.running("extract"));

    asleep.close();
    assertThat(taken.isHeld()).isTrue();
    taken.close();
    assertThat(lockFiles()).isEmpty();
  }

  @Test
  void aHolderThatWokeUpInTimeKeepsItsLease() {
    try (Lease asleep = take(RunFixture.elsewhere("first"))) {
      clock.advance(PAST_THE_END);
      assertThatCode(asleep::requireHeld).doesNotThrowAnyException();
      assertThatThrownBy(() -> take(RunFixture.elsewhere("second")))
          .isInstanceOf(WorkspaceLockedException.class);
    }
  }

  @Test
  void checkingALeaseRenewsIt() {
    try (Lease held = take(RunFixture.elsewhere("first"))) {
      clock.advance(Duration.ofSeconds(80));
      held.requireHeld();
      clock.advance(Duration.ofSeconds(80));
      assertThatThrownBy(() -> take(RunFixture.elsewhere("second")))
          .isInstanceOf(WorkspaceLockedException.class)
          .hasMessageContaining("until 2026-02-01T12:02:50Z");
    }
  }

  @Test
  void aLockThatSomebodyDeletedIsWrittenAgain() throws IOException {
    try (Lease held = take(RunFixture.elsewhere("first"))) {
      workspace.storage().delete(workspace.lock().path());
      held.requireHeld();
      assertThatThrownBy(() -> take(RunFixture.elsewhere("second")))
          .isInstanceOf(WorkspaceLockedException.class);
    }
  }

  @Test
  void ofManyTakersOfAnExpiredLeaseOneSucceeds() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(TAKERS);
    try {
      for (int race = 0; race < races(); race++) {
        Lease stale = take(RunFixture.elsewhere("stale-" + race));
        clock.advance(PAST_THE_END);
        List<Lease> winners = race(threads, race);
        assertThat(winners).as("race %s", race).hasSize(1).allMatch(Lease::isHeld);
        assertThat(stale.isHeld()).isFalse();
        winners.forEach(Lease::close);
        stale.close();
        assertThat(lockFiles()).isEmpty();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Lease> race(ExecutorService threads, int race) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Optional<Lease>>> attempts = new ArrayList<>();
    for (int taker = 0; taker < TAKERS; taker++) {
      LeaseHolder holder = RunFixture.elsewhere("taker-" + race + "-" + taker);
      attempts.add(
          threads.submit(
              () -> {
                start.await();
                try {
                  return Optional.of(take(holder));
                } catch (WorkspaceLockedException e) {
                  return Optional.empty();
                }
              }));
    }
    start.countDown();
    List<Lease> winners = new ArrayList<>();
    for (Future<Optional<Lease>> attempt : attempts) {
      attempt.get().ifPresent(winners::add);
    }
    return winners;
  }

  @Test
  void aTakerThatActsOnWhatItReadTooLongAgoDisturbsNobody() throws IOException {
    Lease asleep = take(RunFixture.elsewhere("first"));
    clock.advance(PAST_THE_END);
    LockFile lock = workspace.lock();
    LockFile.Found ended = lock.read().orElseThrow();
    try (Lease held = take(RunFixture.elsewhere("second"))) {
      assertThat(contender("late").succeed(lock, ended, lock::delete)).isFalse();
      assertThat(held.isHeld()).isTrue();
      assertThat(lockFiles()).containsExactly("lock.json");
    }
    asleep.close();
  }

  @Test
  void aHolderThatWakesUpWhileItIsSucceededHasLostItsLease() throws IOException {
    Lease asleep = take(RunFixture.elsewhere("first"));
    clock.advance(PAST_THE_END);
    LockFile lock = workspace.lock();
    boolean succeeded =
        contender("second")
            .succeed(
                lock,
                lock.read().orElseThrow(),
                () -> {
                  assertThatThrownBy(asleep::requireHeld)
                      .isInstanceOf(WorkspaceLockedException.class);
                  assertThatThrownBy(() -> take(RunFixture.elsewhere("third")))
                      .isInstanceOf(WorkspaceLockedException.class)
                      .hasMessageContaining("until 2026-02-01T12:03:01Z");
                  asleep.close();
                  assertThat(lock.read()).isPresent();
                });
    assertThat(succeeded).isTrue();
    assertThat(lockFiles()).containsExactly("lock.json");
  }

  @Test
  void aTakerThatWasKilledWhileItTookOverIsSucceeded() throws IOException {
    Lease asleep = take(RunFixture.elsewhere("first"));
    clock.advance(PAST_THE_END);
    LockFile lock = workspace.lock();
    for (LockFile left = lock; !left.path().getName().endsWith(".next.next"); ) {
      left = left.succession();
      assertThat(left.create(contender("killed").record())).isTrue();
    }
    assertThatThrownBy(() -> take(RunFixture.elsewhere("second")))
        .isInstanceOf(WorkspaceLockedException.class);
    clock.advance(PAST_THE_END);
    try (Lease held = take(RunFixture.elsewhere("third"))) {
      assertThat(held.isHeld()).isTrue();
      assertThat(lockFiles()).containsExactly("lock.json");
    }
    asleep.close();
  }

  @Test
  void aTakerThatSleptWhileItTookOverChangesNothing() throws IOException {
    Lease asleep = take(RunFixture.elsewhere("first"));
    clock.advance(PAST_THE_END);
    LockFile lock = workspace.lock();
    LockFile.Found ended = lock.read().orElseThrow();
    Clock sleepy =
        new SteppedClock(clock.instant()) {
          @Override
          public Instant instant() {
            Instant now = super.instant();
            advance(PAST_THE_END);
            return now;
          }
        };
    Contender late =
        new Contender(workspace.toString(), RunFixture.elsewhere("late"), RunFixture.TERMS, sleepy);
    assertThat(late.succeed(lock, ended, lock::delete)).isFalse();
    assertThat(lock.read()).contains(ended);
    asleep.close();
  }

  @Test
  void anIncompleteLockIsRespectedUntilItIsOld() throws IOException {
    workspace.prepare();
    workspace.storage().create(workspace.lock().path(), "{\"token\": ", Access.DEFAULT);
    SteppedClock today = new SteppedClock(Clock.systemUTC().instant());
    assertThatThrownBy(() -> RunFixture.lease(workspace, RunFixture.elsewhere("first"), today))
        .isInstanceOf(WorkspaceLockedException.class)
        .hasMessageContaining("a run that took the lock at");
    today.advance(Duration.ofMinutes(2));
    assertThatCode(() -> RunFixture.lease(workspace, RunFixture.elsewhere("first"), today).close())
        .doesNotThrowAnyException();
  }

  @Test
  void theHeartbeatKeepsTheLeaseAndTellsOfItsLoss() throws Exception {
    CountDownLatch lost = new CountDownLatch(1);
    LeaseTerms quick = new LeaseTerms(Duration.ofMillis(500), Duration.ofSeconds(2));
    Clock real = Clock.systemUTC();
    try (Lease held =
        workspace.lease(RunFixture.elsewhere("first"), quick, real, lost::countDown)) {
      TimeUnit.MILLISECONDS.sleep(2500);
      assertThat(held.isHeld()).isTrue();
      assertThatThrownBy(
              () -> workspace.lease(RunFixture.elsewhere("second"), quick, real, () -> {}))
          .isInstanceOf(WorkspaceLockedException.class);

      LockRecord other =
          LockRecord.begin(RunFixture.elsewhere("third"), real.instant(), quick.duration());
      // A beat that is under way may still overwrite it once.
      for (int attempt = 0; attempt < 20 && lost.getCount() > 0; attempt++) {
        workspace.writeText(workspace.lock().path(), Json.write(other));
        boolean unused = lost.await(700, TimeUnit.MILLISECONDS);
      }
      assertThat(lost.getCount()).isZero();
      assertThatThrownBy(held::requireHeld).isInstanceOf(WorkspaceLockedException.class);
    }
    assertThat(lockFiles()).containsExactly("lock.json");
  }

  private Contender contender(String token) {
    return new Contender(
        workspace.toString(), RunFixture.elsewhere(token), RunFixture.TERMS, clock);
  }

  private Lease take(LeaseHolder holder) {
    return RunFixture.lease(workspace, holder, clock);
  }

  private List<String> lockFiles() throws IOException {
    return Stream.of(workspace.fileSystem().listStatus(workspace.root()))
        .filter(FileStatus::isFile)
        .map(s -> s.getPath().getName())
        .toList();
  }
}
