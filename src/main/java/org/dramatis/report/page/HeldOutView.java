package org.dramatis.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.report.PrintedFigure;

/**
 * The tests of features that had no part in the segments; for experts.
 *
 * @param rows those that differ most first
 * @param omitted tests that are only in the CSV
 */
public record HeldOutView(List<Row> rows, int omitted) {
  private static final int ROWS = 40;
  private static final double SMALL = 0.0001;

  public HeldOutView {
    rows = List.copyOf(rows);
  }

  /**
   * One segment against all other customers in scope.
   *
   * @param label what is measured
   * @param letter the segment
   * @param value the segment's figure
   * @param range where it lies
   * @param overall everyone's figure
   * @param effect a standardised mean difference or a difference of proportions
   * @param p adjusted over all tests
   */
  public record Row(
      String label,
      String letter,
      String value,
      String range,
      String overall,
      String effect,
      String p) {}

  /** A figure of a segment. */
  private record Tested(SegmentProfile profile, FeatureFigure figure) {}

  /** The tests of a run. */
  static HeldOutView of(List<SegmentProfile> profiles) {
    List<Tested> tested =
        profiles.stream()
            .flatMap(p -> p.features().stream().map(f -> new Tested(p, f)))
            .filter(t -> t.figure().pAdjusted().isPresent())
            .filter(t -> FeatureRow.isReadable(t.figure()))
            .sorted(Comparator.comparingDouble(t -> -Math.abs(FeatureRow.scaled(t.figure()))))
            .toList();
    return new HeldOutView(
        tested.stream().limit(ROWS).map(HeldOutView::row).toList(),
        Math.max(0, tested.size() - ROWS));
  }

  private static Row row(Tested tested) {
    FeatureFigure figure = tested.figure();
    FeatureRow words = FeatureRow.of(figure, tested.profile().size());
    return new Row(
        words.labelWithUnit(),
        tested.profile().segment(),
        words.value(),
        words.range(),
        words.overall(),
        PrintedFigure.of(figure.effect()),
        p(figure.pAdjusted().getAsDouble()));
  }

  private static String p(double adjusted) {
    return adjusted < SMALL ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", adjusted);
  }
}
