package org.dramatis.report;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dramatis.cluster.TestSegments;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.Figures;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.FigureKind;

/** Segments of any number, each with any number of features. */
final class SyntheticSegments {
  private SyntheticSegments() {}

  /** A segment whose figures follow from its position alone. */
  static SegmentProfile of(int segment, int segments, int features) {
    long size = RetailerSegments.IN_SCOPE / segments;
    List<FeatureFigure> figures =
        IntStream.range(0, features)
            .mapToObj(f -> figure(segment, f))
            .sorted(Comparator.comparingDouble(f -> -Math.abs(f.effect().orElse(0))))
            .toList();
    return new SegmentProfile(
        TestSegments.segment(RetailerSegments.letter(segment)),
        size,
        1.0 / segments,
        OptionalDouble.of(1.0 / segments),
        figures,
        RetailerSegments.statements(
            TestSegments.segment(RetailerSegments.letter(segment)),
            List.of("Stands out in feature " + segment + "."),
            figures));
  }

  private static FeatureFigure figure(int segment, int feature) {
    double effect = Math.sin(segment * 12.9898 + feature * 78.233) * 1.6;
    return RetailerSegments.explored(
        Figures.of(
            "feature_" + feature,
            "Feature number " + feature,
            "units per month",
            feature % 6 == 0 ? RetailerSegments.HELD_OUT : "purchases",
            feature % 3 == 0 ? FeatureRole.DESCRIBE : FeatureRole.CLUSTER,
            FigureKind.MEAN,
            OptionalDouble.of(10 + 4 * effect),
            OptionalDouble.of(10),
            OptionalDouble.of(effect),
            Disclosure.SHOWN));
  }
}
