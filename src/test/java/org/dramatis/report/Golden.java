package org.dramatis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files as they were looked at and approved; {@code -Dgolden=write} approves what is drawn now. */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/org/dramatis/report/golden");

  private Golden() {}

  /** Compares a text, byte for byte, with the approved one. */
  public static void assertSame(String name, String text) {
    Path file = FOLDER.resolve(name);
    try {
      if ("write".equals(System.getProperty("golden"))) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, text, StandardCharsets.UTF_8);
      }
      assertThat(text).as(name).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
