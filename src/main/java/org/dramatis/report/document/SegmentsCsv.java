package org.dramatis.report.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.stat.FigureFormat;
import org.dramatis.yaml.Spelling;

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
          "feature",
          "label",
          "unit",
          "source",
          "source_label",
          "role",
          "kind",
          "n",
          "value",
          "disclosure",
          "bound",
          "overall",
          "overall_disclosure",
          "overall_bound",
          "rounding",
          "digits",
          "pooled",
          "effect",
          "strength",
          "low",
          "high",
          "p_adjusted",
          "prevalence_of",
          "inside",
          "inside_disclosure",
          "inside_bound",
          "elsewhere",
          "elsewhere_disclosure",
          "elsewhere_bound");

  private SegmentsCsv() {}

  /** Writes the document's segments as a table, with its header. */
  public static String of(SegmentsDocument document) {
    StringBuilder text = new StringBuilder(line(HEADER.stream()));
    for (Segment segment : document.segments()) {
      for (FeatureFigure feature : segment.features()) {
        text.append(line(cells(segment, feature, document.labels())));
      }
    }
    return text.toString();
  }

  private static Stream<String> cells(
      Segment segment, FeatureFigure feature, SegmentsDocument.Called labels) {
    Stream<String> figures = figures(segment, feature, labels);
    return Stream.concat(figures, prevalence(feature.prevalence()));
  }

  private static Stream<String> figures(
      Segment segment, FeatureFigure feature, SegmentsDocument.Called labels) {
    return Stream.of(
        text(segment.segment().letter()),
        Long.toString(segment.size()),
        FigureFormat.digits(segment.share()),
        figure(segment.revenueShare()),
        text(feature.name()),
        text(feature.label()),
        text(feature.unit()),
        text(feature.source()),
        text(labels.sources().getOrDefault(feature.source(), "")),
        Spelling.of(feature.role()),
        Spelling.of(feature.kind()),
        feature.n().isPresent() ? Long.toString(feature.n().getAsLong()) : "",
        figure(feature.value()),
        Spelling.of(feature.disclosure()),
        figure(feature.figure().bound()),
        figure(feature.overall()),
        Spelling.of(feature.everyone().disclosure()),
        figure(feature.everyone().bound()),
        figure(feature.rounding()),
        feature.digits().isPresent() ? Integer.toString(feature.digits().getAsInt()) : "",
        figure(feature.pooled()),
        figure(feature.effect()),
        figure(feature.figure().strength()),
        figure(feature.low()),
        figure(feature.high()),
        figure(feature.pAdjusted()));
  }

  private static Stream<String> prevalence(Optional<Prevalence> counted) {
    return Stream.concat(
        Stream.of(counted.map(p -> Spelling.of(p.of())).orElse("")),
        Stream.concat(
            part(counted.map(Prevalence::inside)), part(counted.map(Prevalence::elsewhere))));
  }

  private static Stream<String> part(Optional<Prevalence.Part> part) {
    return Stream.of(
        part.map(p -> figure(p.value())).orElse(""),
        part.map(p -> Spelling.of(p.disclosure())).orElse(""),
        part.map(p -> figure(p.bound())).orElse(""));
  }

  private static String figure(OptionalDouble value) {
    return value.isPresent() ? FigureFormat.digits(value.getAsDouble()) : "";
  }

  private static String line(Stream<String> cells) {
    return cells.collect(Collectors.joining(",", "", "\r\n"));
  }

  /** A text, quoted where needed; what a spreadsheet would compute has an apostrophe before it. */
  private static String text(String value) {
    boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    String safe = formula ? "'" + value : value;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
