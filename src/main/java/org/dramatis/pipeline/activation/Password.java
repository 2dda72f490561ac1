package org.dramatis.pipeline.activation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the password of a database is taken from: a file or the environment, never an argument. */
public final class Password {
  /** The environment variable that holds it. */
  public static final String VARIABLE = "DRAMATIS_JDBC_PASSWORD";

  private Password() {}

  /**
   * The file's first line, else the variable; empty where there is neither.
   *
   * @throws ActivationException when the file cannot be read, or others than its owner may read it
   */
  public static Optional<String> find(Optional<Path> file, Map<String, String> environment) {
    return file.map(Password::read).or(() -> Optional.ofNullable(environment.get(VARIABLE)));
  }

  private static String read(Path file) {
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Set<PosixFilePermission> modes = Files.getPosixFilePermissions(file);
        if (modes.contains(PosixFilePermission.OTHERS_READ)
            || modes.contains(PosixFilePermission.GROUP_READ)) {
          throw new ActivationException(
              "The password file %s may be read by others. Run `chmod 600` on it.".formatted(file));
        }
      }
      return Files.readString(file).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new ActivationException(
          "The password file %s cannot be read. Let this account, and no other, read it."
              .formatted(file));
    }
  }
}
