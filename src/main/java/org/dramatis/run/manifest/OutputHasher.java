package org.dramatis.run.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** How files are hashed: one after the other, or spread over a cluster. */
@FunctionalInterface
public interface OutputHasher {

  /**
   * Hashes files below a folder with {@link FileDigest#hash}.
   *
   * @param root the folder
   * @param files the files, from {@link FileDigest#list}
   * @return one for each, in any order
   * @throws UncheckedIOException when a file cannot be read
   */
  List<OutputFile> hash(Path root, List<ListedFile> files);

  /** One after the other in the calling thread. */
  static OutputHasher sequential(FileSystem system) {
    return (root, files) -> {
      List<OutputFile> hashed = new ArrayList<>();
      for (ListedFile file : files) {
        try {
          hashed.add(FileDigest.hash(system, root, file));
        } catch (IOException e) {
          throw new UncheckedIOException("Cannot read " + new Path(root, file.path()), e);
        }
      }
      return hashed;
    };
  }
}
