package org.dramatis.report.page;

import java.util.List;
import java.util.Optional;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.FigureWording;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.TypicalRange;
import org.dramatis.profile.Unexpected;

/** What makes a segment a picture of people, in words. */
final class Portrayal {
  private Portrayal() {}

  /** What one would have thought, and what is found instead; a sentence each. */
  static List<String> unexpected(SegmentProfile profile) {
    return profile.unexpected().stream()
        .flatMap(
            u -> figure(profile, u.column()).map(f -> unexpected(u, f, profile.size())).stream())
        .toList();
  }

  private static String unexpected(Unexpected found, FeatureFigure figure, long size) {
    String turn =
        switch (found.direction()) {
          case NO_DIFFERENCE -> ", but not here";
          case OPPOSITE -> "; here it is the other way round";
        };
    FeatureRow row = FeatureRow.of(figure, size);
    return "“%s” often goes with “%s”%s: %s %s%s, everyone %s."
        .formatted(
            found.reason(),
            found.claim(),
            turn,
            row.label(),
            row.value(),
            row.unit().isEmpty() ? "" : " " + row.unit(),
            row.overall());
  }

  /** Where the middle of a segment lies: {@code basket: £120 to £170 per order}. */
  static List<String> typical(SegmentProfile profile) {
    return profile.typical().stream()
        .flatMap(r -> figure(profile, r.column()).map(f -> typical(r, f, profile.size())).stream())
        .toList();
  }

  private static String typical(TypicalRange range, FeatureFigure figure, long size) {
    FeatureRow row = FeatureRow.of(figure, size);
    String low = FigureWording.compact(range.low(), figure.unit(), figure.kind());
    String high = FigureWording.compact(range.high(), figure.unit(), figure.kind());
    return row.label()
        + ": "
        + (low.equals(high) ? low : low + " to " + high)
        + (row.unit().isEmpty() ? "" : " " + row.unit());
  }

  private static Optional<FeatureFigure> figure(SegmentProfile profile, String column) {
    return profile.features().stream().filter(f -> f.name().equals(column)).findFirst();
  }
}
