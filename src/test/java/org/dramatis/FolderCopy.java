package org.dramatis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Copies what took long to make. */
public final class FolderCopy {
  private FolderCopy() {}

  /**
   * Copies all that a folder holds, with times and modes.
   *
   * @param to a folder that is empty or does not exist
   */
  public static void of(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path source : all.toList()) {
        Path target = to.resolve(from.relativize(source).toString());
        if (!Files.isDirectory(target)) {
          Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(source));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
