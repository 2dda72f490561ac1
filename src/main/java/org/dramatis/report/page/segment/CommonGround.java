package org.dramatis.report.page.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dramatis.contract.SourceRole;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.profile.figure.Strength;
import org.dramatis.report.RunReport;
import org.dramatis.report.page.words.FeatureRow;

/**
 * In what a segment is like everyone although one would have bet on a difference: who people are
 * (age, place, device, consent) before what they do, and what drew the lines last.
 */
final class CommonGround {
  private static final int MOST = 2;

  /** What fewer customers have, or lack, nobody bets on. */
  private static final double LEAST = 0.1;

  private CommonGround() {}

  /** The sources that say who customers are, not what they did. */
  static Set<String> demographics(RunReport run) {
    return run.sources().stream()
        .filter(s -> s.role() == SourceRole.SPINE || s.role() == SourceRole.ATTRIBUTES)
        .map(RunReport.SourceCard::name)
        .collect(Collectors.toSet());
  }

  /** At most two features, one value of each. */
  static List<FeatureRow> of(SegmentProfile profile, Set<String> demographics) {
    List<FeatureRow> alike =
        FeatureRow.readable(profile).stream()
            .filter(row -> row.strength().orElseThrow() == Strength.NONE)
            .filter(row -> row.contrast().filter(c -> c.isSame()).isPresent())
            .filter(row -> varies(row.figure()))
            .sorted(
                Comparator.comparingInt((FeatureRow row) -> rank(row.figure(), demographics))
                    .thenComparingDouble(row -> Math.abs(row.scaled())))
            .toList();
    List<FeatureRow> common = new ArrayList<>();
    Set<String> features = new HashSet<>();
    for (FeatureRow row : alike) {
      if (common.size() < MOST && features.add(row.feature())) {
        common.add(row);
      }
    }
    return common;
  }

  /** What describes people first, then what describes, then what drew the lines. */
  private static int rank(FeatureFigure figure, Set<String> demographics) {
    if (figure.role() == FeatureRole.CLUSTER) {
      return 2;
    }
    return demographics.contains(figure.source()) ? 0 : 1;
  }

  /** Whether neither nearly everybody nor hardly anybody is so. */
  private static boolean varies(FeatureFigure figure) {
    boolean isShared =
        figure.kind() != FigureKind.PROPORTION || isBetween(figure.overall().orElse(0));
    return isShared
        && figure
            .prevalence()
            .map(Prevalence::inside)
            .filter(part -> part.value().isPresent())
            .filter(part -> isBetween(part.value().getAsDouble()))
            .isPresent();
  }

  private static boolean isBetween(double share) {
    return share >= LEAST && share <= 1 - LEAST;
  }
}
