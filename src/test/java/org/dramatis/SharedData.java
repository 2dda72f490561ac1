package org.dramatis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real data beside the checkout, which tests read where it is and never copy. */
public final class SharedData {
  private SharedData() {}

  /**
   * The path of a shared file or folder; skips the calling test, with a message, when it is absent.
   *
   * @param relative to the folder that the system property {@code dramatis.shared} names, by
   *     default {@code ../shared}
   */
  public static Path require(String relative) {
    Path path = Path.of(System.getProperty("dramatis.shared", "../shared")).resolve(relative);
    assumeTrue(
        Files.exists(path),
        () ->
            "Skipped: "
                + path.toAbsolutePath().normalize()
                + " is absent; name its folder with -Ddramatis.shared=DIR");
    return path;
  }
}
