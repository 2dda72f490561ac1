package org.dramatis.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a run that others than its owner may read. */
final class RunFiles {
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private RunFiles() {}

  /** All of them, relative to the run's folder, as permissions of files and folders tell. */
  static List<String> readable(Path run) throws IOException {
    try (Stream<Path> files = Files.walk(run)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isReadable(run, file))
          .map(file -> run.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** Whether a file and all folders down to it, but for the run's own, are open to others. */
  private static boolean isReadable(Path run, Path file) {
    for (Path path = file; !path.equals(run); path = path.getParent()) {
      try {
        Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(path);
        if (allowed.stream().noneMatch(OTHERS::contains)) {
          return false;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return true;
  }

  /** Regular files of a folder in the order of their names, but for checksums. */
  static List<Path> under(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }
}
