package org.dramatis.persona.decision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.run.lock.Contender;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.lock.LeaseHolder;
import org.dramatis.run.lock.LeaseTerms;
import org.dramatis.run.lock.WorkspaceLockedException;

/**
 * The process that writes down what is decided.
 *
 * @param patience how long it waits for another that is writing
 */
public record Scribe(LeaseHolder holder, Clock clock, Duration patience) {
  // To record a decision takes a moment: whoever was killed in it is not waited for long.
  private static final LeaseTerms TERMS =
      new LeaseTerms(Duration.ofSeconds(5), Duration.ofSeconds(15));
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** A scribe who waits until another's lease has ended for certain. */
  public static Scribe patient(LeaseHolder holder, Clock clock) {
    return new Scribe(holder, clock, TERMS.duration().plusSeconds(5));
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  Lease lease(CouncilFolder folder) {
    Contender self = new Contender(folder.toString(), holder, TERMS, clock);
    for (long left = patience.dividedBy(PAUSE); ; left--) {
      try {
        return Lease.acquire(folder.lock(), self, () -> {});
      } catch (WorkspaceLockedException e) {
        if (left <= 0) {
          throw e;
        }
        pause(e);
      }
    }
  }

  private static void pause(WorkspaceLockedException reason) {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw reason;
    }
  }
}
