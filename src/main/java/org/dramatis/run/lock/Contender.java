package org.dramatis.run.lock;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that wants a lock which others may want in the same moment.
 *
 * <p>A free lock goes to whoever creates the file. A lock whose lease has ended goes to whoever
 * first takes the lock on its succession, looks again, and finds it unchanged; so nobody acts on
 * what was true a moment ago, and a living lock is never touched, not even for a moment. The
 * succession is a lock like any other: when its holder dies, it is succeeded in the same way.
 *
 * @param workspace its URI, for messages
 */
public record Contender(String workspace, LeaseHolder holder, LeaseTerms terms, Clock clock) {

  /** A step that only the successor of a lock may take. */
  @FunctionalInterface
  public interface Change {
    void make() throws IOException;
  }

  /** What this process writes into a lock. */
  public LockRecord record() {
    return LockRecord.begin(holder, clock.instant(), terms.duration());
  }

  /**
   * Takes the lock if nobody holds it or its lease has ended.
   *
   * @return whether this process holds it now; if not, it changed hands meanwhile and may be free
   * @throws WorkspaceLockedException when a living process holds it or is about to
   */
  boolean take(LockFile lock, LockRecord record) throws IOException {
    if (!lock.create(record)) {
      Optional<LockFile.Found> found = lock.read();
      if (found.isEmpty()) {
        return false;
      }
      if (!found.get().isOf(holder)) {
        requireEnded(found.get());
        if (!succeed(lock, found.get(), () -> lock.replace(record))) {
          return false;
        }
      }
    }
    // Where creation is not exclusive, the last to write has the lock.
    return lock.read().filter(found -> found.isOf(holder)).isPresent();
  }

  /**
   * Changes a lock whose lease has ended, if it is still as it was found.
   *
   * @return whether the change was made; if not, the lock changed hands meanwhile
   * @throws WorkspaceLockedException when a living process is about to change it
   */
  public boolean succeed(LockFile lock, LockFile.Found ended, Change change) throws IOException {
    LockFile succession = lock.succession();
    LockRecord claim = record();
    if (!take(succession, claim)) {
      return false;
    }
    try {
      if (!lock.read().equals(Optional.of(ended)) || claim.isExpired(clock.instant())) {
        return false;
      }
      change.make();
      return true;
    } finally {
      // Whoever slept for so long may no longer speak for the succession.
      if (!claim.isExpired(clock.instant())) {
        succession.delete();
      }
    }
  }

  private void requireEnded(LockFile.Found found) {
    Optional<LockRecord> record = found.record();
    Instant until =
        record.map(LockRecord::expiresAt).orElse(found.writtenAt().plus(terms.duration()));
    boolean gone = record.filter(r -> holder.knowsGone(r.holder())).isPresent();
    if (gone || !clock.instant().isBefore(until)) {
      return;
    }
    String who =
        record.map(LockRecord::who).orElse("a run that took the lock at " + found.writtenAt());
    throw new WorkspaceLockedException(
        ("The workspace %s is in use by %s, whose lease lasts until %s and is renewed while it"
                + " works. Wait for it to end and run this again. If it was killed, nothing need be"
                + " deleted: after that time the next run takes over.")
            .formatted(workspace, who, until));
  }
}
