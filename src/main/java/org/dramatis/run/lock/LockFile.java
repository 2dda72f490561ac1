package org.dramatis.run.lock;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.Path;
import org.dramatis.run.storage.Access;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.Storage;

/**
 * A file that says who holds something and until when, such as {@code lock.json}.
 *
 * @param path where the lock is, whether or not it exists
 */
public record LockFile(Path path, Storage storage) {
  private static final int READ_ATTEMPTS = 10;
  private static final long READ_PAUSE_MILLIS = 20;

  /**
   * What the lock file says.
   *
   * @param record empty when the file is incomplete: its writer is at work, or was killed
   */
  public record Found(Optional<LockRecord> record, Instant writtenAt) {

    /** Whether the holder wrote it. */
    boolean isOf(LeaseHolder holder) {
      return record.filter(r -> r.holder().token().equals(holder.token())).isPresent();
    }
  }

  /** The right to succeed whoever holds this lock, a lock itself. */
  public LockFile succession() {
    return new LockFile(new Path(path.getParent(), path.getName() + ".next"), storage);
  }

  /** The lock as it is; empty when nobody holds it. */
  public Optional<Found> read() throws IOException {
    for (int attempt = 1; ; attempt++) {
      Optional<Instant> writtenAt = storage.modifiedAt(path);
      Optional<String> text = storage.read(path);
      if (writtenAt.isEmpty() || text.isEmpty()) {
        return Optional.empty();
      }
      Optional<LockRecord> record = Json.readIfSound(text.get(), LockRecord.class);
      if (record.isPresent() || attempt == READ_ATTEMPTS) {
        return Optional.of(new Found(record, writtenAt.get()));
      }
      pause();
    }
  }

  /** Takes a lock that nobody holds; of several that try, one succeeds. */
  public boolean create(LockRecord record) throws IOException {
    return storage.create(path, Json.write(record), Access.DEFAULT);
  }

  /** Overwrites the lock, which is for its holder until it ends, then for its successor. */
  void replace(LockRecord record) throws IOException {
    storage.replace(path, Json.write(record));
  }

  /** Removes the lock, which is for those who may overwrite it. */
  public void delete() throws IOException {
    storage.delete(path);
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
