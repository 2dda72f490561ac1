package org.dramatis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reference data that stands beside the project and not in it. The system property {@code
 * dramatis.shared} names its folder; without it, that is {@code ../shared}.
 */
public final class SharedData {
  private SharedData() {}

  /**
   * A file or folder of the reference data. Skips the calling test when it is not on this machine.
   *
   * @param relative its path in the folder, such as {@code data/mcdonalds.csv}
   */
  public static Path require(String relative) {
    Path path = Path.of(System.getProperty("dramatis.shared", "../shared")).resolve(relative);
    assumeTrue(
        Files.exists(path),
        () ->
            "skipped: there is no "
                + path.toAbsolutePath().normalize()
                + "; name the folder that holds "
                + relative
                + " with -Ddramatis.shared=DIR");
    return path.toAbsolutePath().normalize();
  }
}
