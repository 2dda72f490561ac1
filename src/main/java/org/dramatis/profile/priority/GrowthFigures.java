package org.dramatis.profile.priority;

import static org.apache.spark.sql.functions.col;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.feature.YearBefore;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.feature.moments.ExactMoments;
import org.dramatis.feature.moments.ExactMoments.Summary;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.dramatis.profile.disclosure.Release;
import org.dramatis.profile.disclosure.Release.Told;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.figure.Overall;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.profile.priority.Growth.Basis;

/** Measures growth in each segment: the sum of both windows, one over the other. */
public final class GrowthFigures {
  private static final String NAME = "growth";
  private static final String LABEL = "revenue against the same days a year before";

  private GrowthFigures() {}

  /**
   * The growth of segments.
   *
   * @param assignments who is in which segment
   * @param source where revenue comes from
   */
  public static Growth of(
      YearBefore.Comparison compared,
      AssignmentTable assignments,
      String source,
      DisclosureControl disclosure) {
    if (compared.rows().isEmpty()) {
      Basis basis = compared.needed().isPresent() ? Basis.TOO_SHORT : Basis.UNKNOWN;
      return new Growth(basis, compared.begins(), compared.needed(), List.of());
    }
    Dataset<Row> rows = assignments.join(compared.rows().get());
    List<SortedMap<SegmentRef, Summary>> windows =
        ExactMoments.ofColumns(
            rows,
            col(AssignmentTable.JOINED),
            List.of(col(YearBefore.NOW), col(YearBefore.BEFORE)),
            assignments::segment,
            Comparator.naturalOrder());
    return new Growth(
        Basis.YEAR_BEFORE,
        compared.begins(),
        compared.needed(),
        figures(
            disclosure.releaseMeans(windows.get(0)),
            disclosure.releaseMeans(windows.get(1)),
            windows.get(0).keySet(),
            source));
  }

  /** Made of what is told of both windows, so that nothing else can be worked out from it. */
  private static List<Growth.OfSegment> figures(
      Release<SegmentRef> now,
      Release<SegmentRef> before,
      Set<SegmentRef> segments,
      String source) {
    boolean isExact = now.isExact() && before.isExact();
    Told everyone = grown(now.everyone(), before.everyone(), isExact);
    return segments.stream()
        .map(
            segment ->
                new Growth.OfSegment(
                    segment,
                    new FeatureFigure(
                        NAME,
                        LABEL,
                        FigureWording.SHARE,
                        source,
                        FeatureRole.DESCRIBE,
                        FigureKind.MEAN,
                        PublishedFigure.of(grown(now.of(segment), before.of(segment), isExact)),
                        Overall.of(everyone),
                        OptionalDouble.empty(),
                        OptionalInt.empty(),
                        OptionalDouble.empty())))
        .toList();
  }

  /**
   * Both means are of the same customers, so that their ratio is that of the sums. Of means in two
   * digits it would be of none.
   */
  private static Told grown(Told now, Told before, boolean areExact) {
    boolean isTold = areExact && now.value().isPresent() && before.value().orElse(0) > 0;
    return isTold
        ? now.with(now.value().getAsDouble() / before.value().getAsDouble() - 1)
        : now.withheld();
  }
}
