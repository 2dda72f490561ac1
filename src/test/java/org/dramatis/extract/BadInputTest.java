package org.dramatis.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dramatis.extract.row.FileFault;
import org.dramatis.extract.row.Reason;
import org.dramatis.yaml.Spelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every case of bad input through Spark's own reader and through Dramatis, and compares what
 * both did with the page that says so. {@code -Dgolden=write} writes the page.
 */
class BadInputTest {
  private static final Path PAGE = Path.of("src/site/markdown/bad-input.md");

  /** Caused in {@link BrokenFilesTest}: each needs a hand in the middle of reading. */
  private static final Set<FileFault> BETWEEN =
      Set.of(FileFault.CHANGED_WHILE_READ, FileFault.UNREADABLE_FILE);

  private static final String HEAD =
      """
      # Bad input

      What Spark's own reader makes of bad input, with the right types and `header=true`, and what Dramatis makes of it. The test suite runs every line on both sides and writes this page. For every line rows read = accepted + rejected + superseded. The codes are explained in [configuration](configuration.md). Formulas and HTML are text like any other; `segments.csv` and the report escape them.

      """;

  @TempDir Path folder;

  @Test
  void thePageSaysWhatHappens() throws IOException {
    List<BadInput> files = new BadFiles(folder).lines();
    List<BadInput> values = new BadValues().lines(new ExtractFixture(folder));
    String page =
        HEAD
            + table("Files and rows", "bad file", files)
            + "\n"
            + table("Values", "bad value", values);
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(page).isEqualTo(Files.readString(PAGE));
    assertThatEveryCodeIsProvoked(page);
  }

  private static String table(String heading, String title, List<BadInput> lines) {
    return "## %s\n\n| %s | Spark | Dramatis |\n|---|---|---|\n".formatted(heading, title)
        + lines.stream().map(BadInput::line).collect(Collectors.joining());
  }

  private static void assertThatEveryCodeIsProvoked(String page) {
    Set<String> codes = new TreeSet<>();
    Stream.of(Reason.values())
        // Nothing is wrong with these rows: their people are not to be kept.
        .filter(reason -> reason != Reason.ERASED)
        .map(Reason::code)
        .forEach(codes::add);
    Arrays.stream(ExtractNote.Kind.values()).map(Spelling::of).forEach(codes::add);
    Stream.of(FileFault.values())
        .filter(fault -> !BETWEEN.contains(fault))
        .map(FileFault::code)
        .forEach(codes::add);
    List<String> silent = new ArrayList<>(codes);
    silent.removeIf(code -> page.contains("`" + code + "`"));
    assertThat(silent).as("codes that no line provokes").isEmpty();
  }
}
