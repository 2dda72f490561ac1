package org.dramatis.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.Path;

/** The steps on {@code lock.json}; each is safe against others who take the same step. */
final class LockFile {
  private static final int READ_ATTEMPTS = 10;
  private static final long READ_PAUSE_MILLIS = 20;

  private final Path file;
  private final Storage storage;

  LockFile(Workspace workspace) {
    this.file = workspace.lockFile();
    this.storage = workspace.storage();
  }

  /**
   * What the lock file says.
   *
   * @param record the parsed file; empty when it is incomplete: its writer is at work, or was
   *     killed
   * @param writtenAt when the file was last written
   */
  record Found(Optional<LockRecord> record, Instant writtenAt) {}

  /** Where the lock is. */
  Path path() {
    return file;
  }

  /** The lock as it is; empty when nobody holds it. */
  Optional<Found> read() throws IOException {
    for (int attempt = 1; ; attempt++) {
      Optional<Instant> writtenAt = storage.modifiedAt(file);
      Optional<String> text = storage.read(file);
      if (writtenAt.isEmpty() || text.isEmpty()) {
        return Optional.empty();
      }
      Optional<LockRecord> record = parse(text.get());
      if (record.isPresent() || attempt == READ_ATTEMPTS) {
        return Optional.of(new Found(record, writtenAt.get()));
      }
      pause();
    }
  }

  /** Takes a lock that nobody holds. */
  boolean create(LockRecord record) throws IOException {
    return storage.create(file, Json.write(record), Access.DEFAULT);
  }

  /** Overwrites one's own lock, which nobody else may touch before it expires. */
  void replace(LockRecord record) throws IOException {
    storage.replace(file, Json.write(record));
  }

  /**
   * Removes the lock if it is still the one that was read.
   *
   * @param token of the lock that is to go; empty for one that could not be parsed
   * @param taker the token of who asks
   * @return whether this call removed it
   */
  boolean remove(Optional<String> token, String taker) throws IOException {
    Optional<Found> now = read();
    boolean same = now.isPresent() && now.get().record().map(LockRecord::token).equals(token);
    return same && moveAway(token, taker);
  }

  /**
   * The second half of {@link #remove}: of several that try, one moves the lock aside; whoever
   * finds that it moved another's lock, taken since it looked, puts it back.
   */
  boolean moveAway(Optional<String> token, String taker) throws IOException {
    Path aside = new Path(file.getParent(), file.getName() + "." + taker);
    if (!storage.move(file, aside)) {
      return false;
    }
    Optional<String> moved = storage.read(aside).flatMap(LockFile::parse).map(LockRecord::token);
    boolean intended = moved.equals(token);
    if (!intended) {
      // When a third took the free name meanwhile, the lock that was moved is lost to its owner,
      // who finds out at the next heartbeat.
      storage.moveIfAbsent(aside, file);
    }
    storage.delete(aside);
    return intended;
  }

  private static Optional<LockRecord> parse(String text) {
    try {
      return Optional.of(Json.read(text, LockRecord.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(READ_PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while another process wrote the lock", e);
    }
  }
}
