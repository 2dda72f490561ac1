package org.dramatis.report.page.segment;

import java.util.List;
import org.dramatis.profile.CounterExpectation;
import org.dramatis.profile.FigureWording;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.TypicalRange;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Phrases;

/** What makes a segment a picture of people, in words. */
public final class Portrayal {
  private Portrayal() {}

  /** What one would have thought, and what is found instead; a sentence each. */
  static List<String> unexpected(SegmentProfile profile) {
    return profile.unexpected().stream()
        .flatMap(u -> FeatureRow.of(profile, u.column()).map(row -> unexpected(u, row)).stream())
        .toList();
  }

  private static String unexpected(CounterExpectation found, FeatureRow row) {
    String turn =
        switch (found.direction()) {
          case NO_DIFFERENCE -> ", but not here";
          case OPPOSITE -> "; here it is the other way round";
        };
    return "“%s” often goes with “%s”%s: %s %s, everyone %s."
        .formatted(
            found.because().says(),
            found.says(),
            turn,
            row.label(),
            row.valueWithUnit(),
            row.overall());
  }

  /** Where the middle of a segment lies: {@code basket: £120 to £170 per order}. */
  static List<String> typical(SegmentProfile profile) {
    return profile.typical().stream()
        .flatMap(
            range -> FeatureRow.of(profile, range.feature()).map(r -> typical(range, r)).stream())
        .toList();
  }

  private static String typical(TypicalRange range, FeatureRow row) {
    String bounds = Phrases.range(compact(range.low(), row), compact(range.high(), row));
    return row.label() + ": " + Phrases.joined(bounds, row.unit());
  }

  private static String compact(double value, FeatureRow row) {
    return FigureWording.compact(value, row.figure().unit(), row.figure().kind());
  }
}
