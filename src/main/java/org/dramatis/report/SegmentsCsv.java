package org.dramatis.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dramatis.profile.Disclosure;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;

/**
 * The text of {@code segments.csv}: the figures of {@code segments.json}, one row per segment and
 * feature, as RFC 4180 writes them. A figure that is withheld or undefined is an empty field.
 */
public final class SegmentsCsv {
  private static final List<String> HEADER =
      List.of(
          "segment",
          "size",
          "share",
          "revenue_share",
          "name",
          "label",
          "unit",
          "source",
          "role",
          "kind",
          "value",
          "overall",
          "effect",
          "low",
          "high",
          "p_adjusted",
          "suppressed");

  private SegmentsCsv() {}

  /**
   * Writes the whole table with its header.
   *
   * @param report of which the profiles are written
   */
  public static String of(RunReport report) {
    StringBuilder text = new StringBuilder(line(HEADER.stream()));
    for (SegmentProfile profile : report.profiles()) {
      for (FeatureFigure figure : profile.features()) {
        text.append(line(Stream.concat(segment(profile), feature(figure))));
      }
    }
    return text.toString();
  }

  private static Stream<String> segment(SegmentProfile profile) {
    return Stream.of(
        text(profile.segment()),
        Long.toString(profile.size()),
        PrintedFigure.of(profile.share()),
        PrintedFigure.of(profile.revenueShare()));
  }

  private static Stream<String> feature(FeatureFigure figure) {
    return Stream.of(
        text(figure.name()),
        text(figure.label()),
        text(figure.unit()),
        text(figure.source()),
        FigureCell.role(figure),
        FigureCell.kind(figure),
        PrintedFigure.of(FigureCell.shown(figure, figure.value())),
        PrintedFigure.of(figure.overall()),
        PrintedFigure.of(FigureCell.shown(figure, figure.effect())),
        PrintedFigure.of(FigureCell.shown(figure, figure.low())),
        PrintedFigure.of(FigureCell.shown(figure, figure.high())),
        PrintedFigure.of(FigureCell.shown(figure, figure.pAdjusted())),
        Boolean.toString(figure.disclosure() == Disclosure.SUPPRESSED));
  }

  private static String line(Stream<String> cells) {
    return cells.collect(Collectors.joining(",", "", "\r\n"));
  }

  /** A text as the table holds it: what a spreadsheet would compute has an apostrophe before it. */
  public static String harmless(String value) {
    boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    return formula ? "'" + value : value;
  }

  /** A text field, quoted where needed. */
  private static String text(String value) {
    String safe = harmless(value);
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
