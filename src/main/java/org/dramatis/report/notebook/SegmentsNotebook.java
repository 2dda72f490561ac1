package org.dramatis.report.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.run.storage.Json;

/**
 * The text of {@code notebook/segments.ipynb}: pandas computes a run's figures again from {@code
 * segments.csv}. The cells' code stands in files beside this class.
 */
public final class SegmentsNotebook {
  private SegmentsNotebook() {}

  /**
   * Writes the whole notebook, without outputs.
   *
   * @param asOf the day that the figures describe; empty when the data has no dates
   */
  public static String of(Optional<LocalDate> asOf) {
    return Json.write(Notebook.of(cells(asOf)));
  }

  private static List<Notebook.Cell> cells(Optional<LocalDate> asOf) {
    return List.of(
        Notebook.Markdown.of(
            "about",
            "# The segments"
                + asOf.map(day -> " as of " + day).orElse("")
                + "\n\nThis notebook computes the figures of the report again, from `segments.csv`"
                + " in the folder above, with pandas alone. What is withheld is empty there, too."
                + " A text that a spreadsheet could take for a formula has an apostrophe before"
                + " it."),
        code("read"),
        Notebook.Markdown.of("about-sizes", "## How large the segments are"),
        code("sizes"),
        Notebook.Markdown.of(
            "about-differences",
            "## What sets them apart\n\nThe five strongest differences of each segment from the"
                + " other customers: of means in standard deviations, of proportions as they are."
                + " To rank them, those of proportions count twice."),
        code("differences"),
        Notebook.Markdown.of(
            "about-heat",
            "## Side by side\n\nOne sign is a small difference from the other customers, four a"
                + " very large one."),
        code("heat"),
        Notebook.Markdown.of(
            "about-ranges",
            "## How firm the figures are\n\nFor features that drew the lines: where the figure lies"
                + " in 9 of 10 redrawn samples of customers. For those that only describe: a 90 %"
                + " confidence interval."),
        code("ranges"),
        Notebook.Markdown.of(
            "about-tests",
            "## What the segments were not made of\n\nTests exist only for features that are held"
                + " out: nothing that they come from drew the lines. Each sets a segment against"
                + " all other customers, and all are adjusted together (Benjamini and Hochberg"
                + " 1995)."),
        code("tests"),
        Notebook.Markdown.of("about-same", "## The same figures in `segments.json`"),
        code("same"));
  }

  /** A cell whose code stands in a file of its name. */
  private static Notebook.Cell code(String id) {
    try (InputStream file = SegmentsNotebook.class.getResourceAsStream(id + ".py")) {
      String python = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Notebook.Code.of(id, python.strip());
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own file " + id + ".py cannot be read", e);
    }
  }
}
