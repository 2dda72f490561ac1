package org.dramatis.run.lock;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dramatis.run.storage.WorkspaceException;

/**
 * The right to change a workspace, held by one process at a time and kept by a heartbeat.
 *
 * <p>A lease ends when its process closes it, when no heartbeat came for its duration, or at once
 * when another process of the same machine sees that the holder is gone. A holder that was asleep
 * or cut off learns from {@link #requireHeld} that it lost the lease, before it publishes anything.
 * Exclusive on local files and HDFS. On an object store two processes that start in the same moment
 * may both go on until {@link #requireHeld}, where all but one stop.
 */
public final class Lease implements AutoCloseable {
  private static final int ATTEMPTS = 20;

  private final LockFile lock;
  private final Contender self;
  private final Runnable onLoss;
  private final ScheduledExecutorService heartbeat;
  private LockRecord mine;
  private Standing standing = Standing.HELD;

  private enum Standing {
    HELD,
    LOST,
    CLOSED
  }

  private Lease(LockFile lock, Contender self, Runnable onLoss, LockRecord mine) {
    this.lock = lock;
    this.self = self;
    this.onLoss = onLoss;
    this.mine = mine;
    this.heartbeat =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "dramatis-lease");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Takes the lease and starts its heartbeat.
   *
   * @param lock the file that says who holds it, in a folder that exists
   * @param onLoss called once, from the heartbeat, when another process took the lease over; should
   *     stop the work
   * @throws WorkspaceLockedException when a living process holds it
   * @throws WorkspaceException when the lock cannot be written
   */
  public static Lease acquire(LockFile lock, Contender self, Runnable onLoss) {
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        LockRecord record = self.record();
        if (self.take(lock, record)) {
          Lease lease = new Lease(lock, self, onLoss, record);
          long millis = self.terms().interval().toMillis();
          var unused =
              lease.heartbeat.scheduleAtFixedRate(
                  lease::beat, millis, millis, TimeUnit.MILLISECONDS);
          return lease;
        }
      }
    } catch (IOException e) {
      throw WorkspaceException.cannotWrite(lock.path(), e);
    }
    throw new WorkspaceLockedException(
        "Several runs ask for the workspace "
            + self.workspace()
            + " at the same moment and this one was not first. Run it again.");
  }

  /**
   * Checks that the lease is still this process's and renews it for its full duration.
   *
   * @throws WorkspaceLockedException when another process took it over
   * @throws WorkspaceException when the lock cannot be read or written
   */
  public synchronized void requireHeld() {
    if (standing == Standing.CLOSED) {
      throw new IllegalStateException("The lease is closed");
    }
    WorkspaceException.whenWriting(lock.path(), this::renew);
    if (standing == Standing.LOST) {
      throw new WorkspaceLockedException(lossParagraph());
    }
  }

  /** Whether the lease is still this process's, as far as the lock can be read. */
  public synchronized boolean isHeld() {
    if (standing != Standing.HELD) {
      return false;
    }
    try {
      return lock.read().filter(this::isMine).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  /** Stops the heartbeat and removes the lock if it is still this process's. */
  @Override
  public synchronized void close() {
    heartbeat.shutdownNow();
    if (isHeld()) {
      WorkspaceException.whenWriting(lock.path(), this::release);
    }
    standing = Standing.CLOSED;
  }

  private void release() throws IOException {
    Optional<LockFile.Found> found = lock.read().filter(this::isMine);
    if (found.isPresent()) {
      // When this is refused, another's run is taking the lock over and need not be told.
      boolean unused = changed(found.get(), self.clock().instant(), lock::delete);
    }
  }

  private void beat() {
    if (lostByThisBeat()) {
      heartbeat.shutdown();
      onLoss.run();
    }
  }

  private synchronized boolean lostByThisBeat() {
    boolean wasHeld = standing == Standing.HELD;
    try {
      renew();
    } catch (IOException e) {
      // The next beat tries again; if none succeeds, requireHeld fails with the reason.
    }
    return wasHeld && standing == Standing.LOST;
  }

  private void renew() throws IOException {
    if (standing != Standing.HELD) {
      return;
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Instant now = self.clock().instant();
      LockRecord next = mine.renewed(now, self.terms().duration());
      Optional<LockFile.Found> found = lock.read();
      if (found.isPresent() && !isMine(found.get())) {
        break;
      }
      boolean written =
          found.isPresent()
              ? changed(found.get(), now, () -> lock.replace(next))
              : lock.create(next);
      if (written) {
        mine = next;
        return;
      }
    }
    standing = Standing.LOST;
  }

  /** Whether this process could change its lock, which another may be taking over. */
  private boolean changed(LockFile.Found found, Instant now, Contender.Change change)
      throws IOException {
    if (!mine.isExpired(now)) {
      change.make();
      return true;
    }
    try {
      // Others may be taking it over this very moment: contend as they do.
      return self.succeed(lock, found, change);
    } catch (WorkspaceLockedException e) {
      return false;
    }
  }

  private boolean isMine(LockFile.Found found) {
    return found.isOf(self.holder());
  }

  private String lossParagraph() {
    String by = "another run";
    try {
      by = lock.read().flatMap(LockFile.Found::record).map(LockRecord::who).orElse(by);
    } catch (IOException e) {
      // It is another's all the same.
    }
    return ("This run lost its lease on %s to %s, because its own heartbeat failed for longer than"
            + " %s seconds. Nothing was published. Look for a machine that slept or lost its"
            + " network, and run this again.")
        .formatted(lock.path().getParent(), by, self.terms().duration().toSeconds());
  }
}
