package org.dramatis.run.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file system refuses, in words that say the place once. */
class WorkspaceExceptionTest {
  private static final String FILE = "/ws/council/worksheets/B.yaml";

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(new AccessDeniedException(FILE), "permission denied"),
        Arguments.of(new FileNotFoundException(FILE + " (Permission denied)"), "permission denied"),
        Arguments.of(new NoSuchFileException(FILE), "there is no such file or folder"),
        Arguments.of(new IOException("Disk is broken.\n\tat Disk"), "Disk is broken"),
        Arguments.of(new IOException(), "IOException"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whatWasRefusedIsSaidInOneLine(IOException cause, String reason) {
    assertThat(
            WorkspaceException.of("Cannot read", new Path(FILE), cause, "Let this account read."))
        .hasMessage("Cannot read " + FILE + ": " + reason + ". Let this account read.");
  }
}
