package org.dramatis.run.lock;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;

/**
 * What {@code lock.json} says: who holds the workspace and until when.
 *
 * @param holder whose the lock is; in the file its facts stand beside the others
 * @param renewedAt the last heartbeat
 * @param expiresAt when the lease ends without another heartbeat
 */
public record LockRecord(
    @JsonUnwrapped LeaseHolder holder, Instant startedAt, Instant renewedAt, Instant expiresAt) {

  /** What a process writes that takes the lock now. */
  public static LockRecord begin(LeaseHolder holder, Instant now, Duration duration) {
    return new LockRecord(holder, now, now, now.plus(duration));
  }

  LockRecord renewed(Instant now, Duration duration) {
    return new LockRecord(holder, startedAt, now, now.plus(duration));
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Who and since when, as a part of a sentence. */
  String who() {
    return "`%s` (process %s on %s, since %s)"
        .formatted(holder.command(), holder.pid(), holder.host(), startedAt);
  }
}
