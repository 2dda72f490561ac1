package org.dramatis.run.manifest;

import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.fs.Path;

/** How the files of a run are hashed. */
@FunctionalInterface
public interface OutputHasher {

  /**
   * Hashes files below a folder, from {@link FileDigest#list}, with {@link FileDigest#of}.
   *
   * @return one for each, in any order
   * @throws UncheckedIOException when a file cannot be read
   */
  List<OutputFile> hash(Path root, List<FileDigest.ListedFile> files);
}
