package org.dramatis.report.page.segment;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.figure.Contrast;
import org.dramatis.profile.figure.Direction;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Phrases;

/**
 * All segments side by side: a heat map that is a table, so that its figures can be read by
 * everyone and wrap on a narrow screen.
 *
 * @param letters the segments: the columns
 * @param rows the features in which segments differ most, those first
 * @param omitted features that are not shown
 */
public record Comparison(List<String> letters, List<Row> rows, int omitted) {
  private static final int ROWS = 25;

  public Comparison {
    letters = List.copyOf(letters);
    rows = List.copyOf(rows);
  }

  /** A feature in any of the segments, for what is the same in all of them, and in each. */
  public record Row(FeatureRow any, List<Cell> cells) {
    private double largest() {
      return cells.stream()
          .flatMap(cell -> cell.row().stream())
          .mapToDouble(row -> Math.abs(row.scaled()))
          .max()
          .orElse(0);
    }
  }

  /** A feature in a segment; empty where the segment has none. */
  public record Cell(String letter, Optional<FeatureRow> row) {

    /** The figure. */
    public String value() {
      return row.map(FeatureRow::value).orElse(FeatureRow.UNKNOWN);
    }

    /** Beside everyone's, in words. */
    public String difference() {
      return row.map(FeatureRow::difference).orElse("—");
    }

    /** How many customers of the segment have a value. */
    public String customers() {
      return row.map(r -> "Known of " + r.customers()).orElse("");
    }

    /** {@code heat-low-4} to {@code heat-low-1}, {@code heat-0}, {@code heat-high-1} to 4. */
    public String heat() {
      Optional<Contrast> contrast = row.flatMap(FeatureRow::contrast);
      if (contrast.isEmpty()) {
        return "heat-none";
      }
      boolean isLow = contrast.get().direction() == Direction.LOWER;
      String side = isLow ? "heat-low-" : "heat-high-";
      return switch (contrast.get().step()) {
        case NONE -> "heat-0";
        case SMALL -> side + 1;
        case MEDIUM -> side + 2;
        case LARGE -> side + 3;
        case VERY_LARGE -> side + 4;
      };
    }
  }

  /** Compares the segments of a run. */
  public static Comparison of(List<SegmentProfile> profiles) {
    Map<String, FeatureFigure> features = new LinkedHashMap<>();
    profiles.stream()
        .flatMap(profile -> profile.features().stream())
        .forEach(figure -> features.putIfAbsent(figure.name(), figure));
    List<Row> rows =
        features.values().stream()
            .map(figure -> row(figure, profiles))
            .filter(row -> row.largest() > 0)
            .sorted(
                Comparator.comparingDouble((Row row) -> -row.largest())
                    .thenComparing(row -> row.any().figure().name()))
            .limit(ROWS)
            .toList();
    return new Comparison(
        profiles.stream().map(profile -> profile.segment().letter()).toList(),
        rows,
        features.size() - rows.size());
  }

  private static Row row(FeatureFigure any, List<SegmentProfile> profiles) {
    List<Cell> cells =
        profiles.stream()
            .map(p -> new Cell(p.segment().letter(), FeatureRow.of(p, any.name())))
            .toList();
    return new Row(new FeatureRow(any, Phrases.FEWEST_FOR_PERCENT), cells);
  }
}
