package org.dramatis.report.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dramatis.charter.Noun;
import org.dramatis.run.storage.Json;

/**
 * The text of {@code notebook/segments.ipynb}: pandas computes a run's figures again from {@code
 * segments.csv}. The cells' code stands in files beside this class.
 */
public final class SegmentsNotebook {
  /** The line of a cell that says what customers are called. */
  private static final String MANY = "MANY = \"customers\"\n";

  private static final int FORMAT = 4;
  private static final int MINOR = 5;

  private SegmentsNotebook() {}

  /**
   * A notebook as nbformat 4.5 has it, its members in the order in which Jupyter writes them. A
   * cell's id is unique: 1 to 64 letters, digits, hyphens, underscores.
   */
  record Notebook(List<Cell> cells, Metadata metadata, int nbformat, int nbformatMinor) {}

  record Metadata(Kernel kernelspec, Language languageInfo) {}

  record Kernel(String displayName, String language, String name) {}

  record Language(String name) {}

  private sealed interface Cell permits Markdown, Code {}

  /** Words for readers. */
  record Markdown(String cellType, String id, Map<String, String> metadata, List<String> source)
      implements Cell {}

  /** Python that nobody has run. */
  record Code(
      String cellType,
      Optional<Integer> executionCount,
      String id,
      Map<String, String> metadata,
      List<String> outputs,
      List<String> source)
      implements Cell {}

  /**
   * Writes the notebook, without outputs.
   *
   * @param asOf empty when the data has no dates
   * @param noun what customers are called
   */
  public static String of(Optional<LocalDate> asOf, Noun noun) {
    Metadata python =
        new Metadata(
            new Kernel("Python 3 (ipykernel)", "python", "python3"), new Language("python"));
    return Json.write(new Notebook(cells(asOf, noun.many()), python, FORMAT, MINOR));
  }

  private static List<Cell> cells(Optional<LocalDate> asOf, String many) {
    return List.of(
        markdown(
            "about",
            "# The segments"
                + asOf.map(day -> " as of " + day).orElse("")
                + "\n\nThis notebook computes the figures of the report again, from `segments.csv`"
                + " in the folder above, with pandas alone. What is withheld is empty there, too."
                + " A text that a spreadsheet could take for a formula has an apostrophe before"
                + " it."),
        code("read"),
        markdown("about-sizes", "## How large the segments are"),
        sizes(many),
        markdown(
            "about-differences",
            "## What sets them apart\n\nThe five strongest differences of each segment from the"
                + " other "
                + plain(many)
                + ": of means in standard deviations, of proportions as they are."
                + " To rank them, those of proportions count twice."),
        code("differences"),
        markdown(
            "about-heat",
            "## Side by side\n\nOne sign is a small difference from the other "
                + plain(many)
                + ", four a very large one."),
        code("heat"),
        markdown(
            "about-ranges",
            "## How firm the figures are\n\nFor features that drew the lines: where the figure lies"
                + " in 9 of 10 redrawn samples of "
                + plain(many)
                + ". For those that only describe: a 90 % confidence interval."),
        code("ranges"),
        markdown(
            "about-tests",
            "## What the segments were not made of\n\nTests exist only for features that are held"
                + " out: nothing that they come from drew the lines. Each sets a segment against"
                + " all other "
                + plain(many)
                + ", and all are adjusted together (Benjamini and Hochberg 1995)."),
        code("tests"),
        markdown("about-same", "## The same figures in `segments.json`"),
        code("same"));
  }

  /** How many of them a segment holds, in their own word: JSON writes it as Python does. */
  private static Code sizes(String many) {
    return code(
        "sizes", python -> python.replace(MANY, "MANY = " + Json.write(many).strip() + "\n"));
  }

  /** A word without what Markdown takes for an instruction. */
  private static String plain(String word) {
    return word.replaceAll("[\\\\`*_\\[\\]<>#|\n\r]", "");
  }

  /** A cell whose code stands in a file of its name. */
  private static Code code(String id) {
    return code(id, UnaryOperator.identity());
  }

  private static Code code(String id, UnaryOperator<String> written) {
    try (InputStream file = SegmentsNotebook.class.getResourceAsStream(id + ".py")) {
      String python = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new Code(
          "code", Optional.empty(), id, Map.of(), List.of(), lines(written.apply(python).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own file " + id + ".py cannot be read", e);
    }
  }

  private static Markdown markdown(String id, String words) {
    return new Markdown("markdown", id, Map.of(), lines(words));
  }

  /** Lines, each but the last with its line feed. */
  private static List<String> lines(String text) {
    return List.of(text.split("(?<=\n)", -1));
  }
}
