package org.dramatis.run.lock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What {@code lock.json} says: who holds the workspace and until when.
 *
 * @param token decides whose the lock is
 * @param command that runs
 * @param host name of the machine
 * @param bootId of the machine's start
 * @param pidNamespace of the machine's process numbers
 * @param pid process number
 * @param processStartedAt when the process started
 * @param startedAt when the lock was taken
 * @param renewedAt the last heartbeat
 * @param expiresAt when the lease ends without another heartbeat
 */
public record LockRecord(
    String token,
    String command,
    String host,
    String bootId,
    String pidNamespace,
    long pid,
    Optional<Instant> processStartedAt,
    Instant startedAt,
    Instant renewedAt,
    Instant expiresAt) {

  /** What a process writes that takes the lock now. */
  public static LockRecord begin(LeaseHolder holder, Instant now, Duration duration) {
    return new LockRecord(
        holder.token(),
        holder.command(),
        holder.host(),
        holder.bootId(),
        holder.pidNamespace(),
        holder.pid(),
        holder.processStartedAt(),
        now,
        now,
        now.plus(duration));
  }

  LockRecord renewed(Instant now, Duration duration) {
    return new LockRecord(
        token,
        command,
        host,
        bootId,
        pidNamespace,
        pid,
        processStartedAt,
        startedAt,
        now,
        now.plus(duration));
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  LeaseHolder holder() {
    return new LeaseHolder(token, command, host, bootId, pidNamespace, pid, processStartedAt);
  }

  /** Who and since when, as a part of a sentence. */
  String who() {
    return "`" + command + "` (process " + pid + " on " + host + ", since " + startedAt + ")";
  }
}
