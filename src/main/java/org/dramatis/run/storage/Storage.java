package org.dramatis.run.storage;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The few file operations that the workspace's guarantees rest on. Texts are UTF-8 and small.
 *
 * <p>Local files go through {@code java.nio}: Hadoop's rename over an existing local file is delete
 * and rename, so a reader could find no file; and Hadoop's checksum files would outlive what they
 * describe.
 */
public sealed interface Storage permits LocalStorage, HadoopStorage {

  /** The file's text; empty when there is no such file. */
  Optional<String> read(Path file) throws IOException;

  /** Writes the file so that readers find the old text or the new one, never none or a part. */
  void replace(Path file, String text) throws IOException;

  /**
   * Replaces a file that people write, unless somebody has changed it; its mode stays. The new text
   * is complete on the disk before the file is looked at for the last time, so that the moment in
   * which a change would go unseen is as short as a rename.
   *
   * @param expected the text on which the new one is based
   * @return whether it was replaced
   */
  boolean replaceUnchanged(Path file, String expected, String text) throws IOException;

  /**
   * Creates the file unless it exists: of several that try, one succeeds. Another reader may see
   * the new file before its text is complete.
   *
   * @return whether this call created it
   */
  boolean create(Path file, String text, Access access) throws IOException;

  /** Deletes the file, or the folder with all it holds, if it is there. */
  void delete(Path path) throws IOException;

  /** Creates the folder and its parents; of a folder that exists it sets no mode. */
  void folder(Path folder, Access access) throws IOException;

  /** Makes folders 0700 and files 0600, from {@code path} down, where the store has modes. */
  void restrict(Path path) throws IOException;

  /** Gives a folder, not what it holds, the mode of the folder that it lies in. */
  void share(Path folder) throws IOException;

  /** When the file was last written; empty when there is no such file. */
  Optional<Instant> modifiedAt(Path file) throws IOException;

  /** Whether accounts other than the owner may read or write the file. */
  boolean othersMayUse(Path file) throws IOException;

  /** The operations for a file system. */
  static Storage of(FileSystem files) throws IOException {
    return files.getUri().getScheme().equals("file")
        ? new LocalStorage()
        : new HadoopStorage(files);
  }
}
