package org.dramatis.report.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.report.RunReport;

/**
 * The text of {@code notebook/segments.ipynb}: a run's figures, computed again by pandas from
 * {@code segments.csv}. Its outputs are those that a run from top to bottom gives.
 */
public final class SegmentsNotebook {
  private static final int DIFFERENCES = 5;
  private static final int RANGES = 3;
  private static final int TESTS = 10;
  private static final double SAME_SHARE = 1e-5;
  private static final double FEW_FALSE = 0.05;

  private final RunReport report;
  private final List<TableRow> rows;

  /** In the order of the segments. */
  private final Map<String, List<TableRow>> bySegment = new LinkedHashMap<>();

  private SegmentsNotebook(RunReport report) {
    this.report = report;
    this.rows = TableRow.of(report);
    rows.forEach(r -> bySegment.computeIfAbsent(r.segment(), s -> new ArrayList<>()).add(r));
  }

  /**
   * Writes the whole notebook.
   *
   * @param report of which the profiles are shown
   */
  public static String of(RunReport report) {
    return NotebookText.of(new SegmentsNotebook(report).cells());
  }

  private List<Cell> cells() {
    return List.of(
        words(
            "about",
            "# The segments"
                + report.asOf().map(day -> " as of " + day).orElse("")
                + "\n\nThis notebook computes the figures of the report again, from `segments.csv`"
                + " in the folder above, with pandas alone. What is withheld is empty there, too."
                + " A text that a spreadsheet could take for a formula has an apostrophe before"
                + " it."),
        code("read", printed(rows.size() + " figures of " + bySegment.size() + " segments.")),
        words("about-sizes", "## How large the segments are"),
        code("sizes", sizes(), sizeTable()),
        words(
            "about-differences",
            "## What sets them apart\n\nThe five strongest differences of each segment from the"
                + " other customers: of means in standard deviations, of proportions as they are."
                + " To rank them, those of proportions count twice."),
        code("differences", differences()),
        words(
            "about-heat",
            "## Side by side\n\nOne sign is a small difference from the other customers, four a"
                + " very large one."),
        code("heat", HeatMap.of(rows)),
        words(
            "about-ranges",
            "## How firm the figures are\n\nFor features that drew the lines: where the figure lies"
                + " in 9 of 10 redrawn samples of customers. For those that only describe: a 90 %"
                + " confidence interval."),
        code("ranges", ranges(), rangeTable()),
        words(
            "about-tests",
            "## What the segments were not made of\n\nTests exist only for features that are held"
                + " out: nothing that they come from drew the lines. Each sets a segment against"
                + " all other customers, and all are adjusted together (Benjamini and Hochberg"
                + " 1995)."),
        code("tests", tests(), testTable()),
        words("about-same", "## The same figures in `segments.json`"),
        code(
            "same",
            printed(
                "%d of %d figures are those of segments.json, which has %d."
                    .formatted(rows.size(), rows.size(), rows.size()))));
  }

  private static Cell words(String id, String markdown) {
    return new Cell.Markdown(id, markdown);
  }

  private static Cell code(String id, Cell.Output... outputs) {
    try (InputStream resource = SegmentsNotebook.class.getResourceAsStream(id + ".py")) {
      String python = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
      return new Cell.Code(id, python.strip(), List.of(outputs));
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own file " + id + ".py cannot be read", e);
    }
  }

  private static Cell.Printed printed(String line) {
    return new Cell.Printed(line + "\n");
  }

  private List<TableRow> sizeRows() {
    return bySegment.values().stream().map(own -> own.get(0)).toList();
  }

  private long everyone() {
    return sizeRows().stream().mapToLong(TableRow::size).sum();
  }

  private Cell.Output sizes() {
    long everyone = everyone();
    long same =
        sizeRows().stream()
            .filter(r -> Math.abs(r.size() / (double) everyone - r.share()) < SAME_SHARE)
            .count();
    return printed(
        "%s customers; %d of %d shares are as published."
            .formatted(PythonWords.grouped(everyone), same, bySegment.size()));
  }

  private Cell.Output sizeTable() {
    long everyone = everyone();
    return PandasTable.of(
        List.of("Segment", "Customers", "Share", "Share of revenue"),
        sizeRows().stream()
            .map(
                r ->
                    List.of(
                        r.segment(),
                        PythonWords.grouped(r.size()),
                        PythonWords.percent(r.size() / (double) everyone),
                        percent(r.revenueShare())))
            .toList());
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? PythonWords.percent(share.getAsDouble()) : "";
  }

  private Cell.Output differences() {
    return PandasTable.of(
        List.of("Segment", "Feature", "Here", "Everyone", "Effect"),
        bySegment.values().stream()
            .flatMap(own -> TableRow.strongest(own, DIFFERENCES).stream())
            .map(r -> List.of(r.segment(), r.feature(), r.here(), r.everyone(), r.effect()))
            .toList());
  }

  private static boolean isRanged(TableRow row) {
    return row.figure().low().isPresent() && row.figure().value().isPresent();
  }

  private Cell.Output ranges() {
    List<TableRow> ranged = rows.stream().filter(SegmentsNotebook::isRanged).toList();
    long inside =
        ranged.stream()
            .map(TableRow::figure)
            .filter(
                f ->
                    f.low().getAsDouble() <= f.value().getAsDouble()
                        && f.value().getAsDouble() <= f.high().getAsDouble())
            .count();
    return printed("%d of %d figures lie within their range.".formatted(inside, ranged.size()));
  }

  private Cell.Output rangeTable() {
    return PandasTable.of(
        List.of("Segment", "Feature", "Here", "At least", "At most"),
        bySegment.values().stream()
            .flatMap(own -> TableRow.strongest(shaping(own), RANGES).stream())
            .map(
                r ->
                    List.of(
                        r.segment(),
                        r.feature(),
                        r.here(),
                        r.words(r.figure().low()),
                        r.words(r.figure().high())))
            .toList());
  }

  private static List<TableRow> shaping(List<TableRow> own) {
    return own.stream()
        .filter(SegmentsNotebook::isRanged)
        .filter(r -> r.figure().role() == FeatureRole.CLUSTER)
        .toList();
  }

  private List<TableRow> tested() {
    return rows.stream().filter(r -> r.figure().pAdjusted().isPresent()).toList();
  }

  private Cell.Output tests() {
    long low =
        tested().stream().filter(r -> r.figure().pAdjusted().getAsDouble() < FEW_FALSE).count();
    return printed(
        "%d tests; %d of them with an adjusted p below 0.05.".formatted(tested().size(), low));
  }

  private Cell.Output testTable() {
    return PandasTable.of(
        List.of("Segment", "Feature", "Here", "Everyone", "Effect", "Adjusted p"),
        TableRow.strongest(tested(), TESTS).stream()
            .map(
                r ->
                    List.of(
                        r.segment(),
                        r.feature(),
                        r.here(),
                        r.everyone(),
                        r.effect(),
                        PythonWords.fixed(r.figure().pAdjusted().getAsDouble(), 6)))
            .toList());
  }
}
