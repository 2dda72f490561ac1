package org.dramatis.report.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Strength;

/**
 * All segments side by side: a heat map that is a table, so that its figures can be read by
 * everyone and wrap on a narrow screen.
 *
 * @param segments the columns
 * @param rows the features in which segments differ most, those first
 * @param omitted features that are not shown
 */
public record Comparison(List<Column> segments, List<Row> rows, int omitted) {
  private static final int ROWS = 25;

  public Comparison {
    segments = List.copyOf(segments);
    rows = List.copyOf(rows);
  }

  /**
   * A segment.
   *
   * @param letter its name
   * @param colour the class of its colour
   */
  public record Column(String letter, String colour) {}

  /**
   * A feature.
   *
   * @param label what is measured
   * @param unit what remains of the unit beside the figures; may be empty
   * @param overall everyone's figure
   * @param cells one per segment
   */
  public record Row(String label, String unit, String overall, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A figure on its colour.
   *
   * @param letter the segment
   * @param value the figure
   * @param difference to everyone else, in words
   * @param heat the class that colours the cell
   */
  public record Cell(String letter, String value, String difference, String heat) {}

  /** Compares the segments of a run. */
  static Comparison of(List<SegmentProfile> profiles) {
    Map<String, Map<String, FeatureFigure>> byFeature = new LinkedHashMap<>();
    for (SegmentProfile profile : profiles) {
      for (FeatureFigure figure : profile.features()) {
        byFeature
            .computeIfAbsent(figure.name(), name -> new HashMap<>())
            .put(profile.segment(), figure);
      }
    }
    List<Row> rows =
        byFeature.entrySet().stream()
            .filter(e -> largest(e.getValue()) > 0)
            .sorted(
                Comparator.comparingDouble(
                        (Map.Entry<String, Map<String, FeatureFigure>> e) -> -largest(e.getValue()))
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(ROWS)
            .map(e -> row(profiles, e.getValue()))
            .toList();
    return new Comparison(
        profiles.stream().map(p -> new Column(p.segment(), SegmentColour.of(p.segment()))).toList(),
        rows,
        byFeature.size() - rows.size());
  }

  private static double largest(Map<String, FeatureFigure> figures) {
    return figures.values().stream()
        .mapToDouble(f -> Math.abs(FeatureRow.scaled(f)))
        .max()
        .orElse(0);
  }

  private static Row row(List<SegmentProfile> profiles, Map<String, FeatureFigure> figures) {
    FeatureRow any = FeatureRow.of(figures.values().iterator().next(), Phrases.FEWEST_FOR_PERCENT);
    return new Row(
        any.label(),
        any.unit(),
        any.overall(),
        profiles.stream().map(p -> cell(p, figures)).toList());
  }

  private static Cell cell(SegmentProfile profile, Map<String, FeatureFigure> figures) {
    FeatureFigure figure = figures.get(profile.segment());
    if (figure == null) {
      return new Cell(profile.segment(), "not known", "—", "heat-none");
    }
    FeatureRow row = FeatureRow.of(figure, profile.size());
    return new Cell(profile.segment(), row.value(), row.difference(), heat(figure));
  }

  /** {@code heat-low-4} to {@code heat-low-1}, {@code heat-0}, {@code heat-high-1} to 4. */
  private static String heat(FeatureFigure figure) {
    if (!FeatureRow.isReadable(figure)) {
      return "heat-none";
    }
    String side = FeatureRow.scaled(figure) < 0 ? "heat-low-" : "heat-high-";
    return switch (Strength.of(figure.kind(), figure.effect().getAsDouble())) {
      case NONE -> "heat-0";
      case SMALL -> side + 1;
      case MEDIUM -> side + 2;
      case LARGE -> side + 3;
      case VERY_LARGE -> side + 4;
    };
  }
}
