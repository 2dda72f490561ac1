package org.dramatis.run.lock;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.Path;
import org.dramatis.run.storage.Access;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.Storage;

/** A file that says who holds something and until when, such as {@code lock.json}. */
public final class LockFile {
  private static final int READ_ATTEMPTS = 10;
  private static final long READ_PAUSE_MILLIS = 20;

  private final Path file;
  private final Storage storage;

  /** The lock in a file, whether or not it exists. */
  public LockFile(Path file, Storage storage) {
    this.file = file;
    this.storage = storage;
  }

  /**
   * What the lock file says.
   *
   * @param record the parsed file; empty when it is incomplete: its writer is at work, or was
   *     killed
   * @param writtenAt when the file was last written
   */
  public record Found(Optional<LockRecord> record, Instant writtenAt) {

    /** Whether the holder wrote it. */
    boolean isOf(LeaseHolder holder) {
      return record.filter(r -> r.holder().token().equals(holder.token())).isPresent();
    }
  }

  /** Where the lock is. */
  public Path path() {
    return file;
  }

  /** The right to succeed whoever holds this lock, a lock itself. */
  public LockFile succession() {
    return new LockFile(new Path(file.getParent(), file.getName() + ".next"), storage);
  }

  /** The lock as it is; empty when nobody holds it. */
  public Optional<Found> read() throws IOException {
    for (int attempt = 1; ; attempt++) {
      Optional<Instant> writtenAt = storage.modifiedAt(file);
      Optional<String> text = storage.read(file);
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
    return storage.create(file, Json.write(record), Access.DEFAULT);
  }

  /** Overwrites the lock, which is for its holder until it ends, then for its successor. */
  void replace(LockRecord record) throws IOException {
    storage.replace(file, Json.write(record));
  }

  /** Removes the lock, which is for those who may overwrite it. */
  public void delete() throws IOException {
    storage.delete(file);
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
