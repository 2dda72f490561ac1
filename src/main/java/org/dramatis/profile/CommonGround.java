package org.dramatis.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.figure.Contrast;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Prevalence;
import org.dramatis.profile.figure.Strength;

/**
 * In what a segment is like everyone although one would have bet on a difference: who people are
 * (age, place, device, consent) before what they do, and what drew the lines last.
 */
public final class CommonGround {
  /** What fewer customers have, or lack, nobody bets on. */
  private static final double LEAST = 0.1;

  private CommonGround() {}

  /**
   * One figure of each such feature, the first to name first.
   *
   * @param demographics the sources that say who customers are, not what they did
   */
  public static List<FeatureFigure> of(SegmentProfile profile, Set<String> demographics) {
    List<FeatureFigure> alike =
        profile.features().stream()
            .filter(f -> Strength.of(f.figure()).filter(s -> s == Strength.NONE).isPresent())
            .filter(f -> f.figure().isTold() && f.isKnownOfMost(profile.size()))
            .filter(f -> f.contrast().filter(Contrast::isSame).isPresent())
            .filter(CommonGround::varies)
            .sorted(
                Comparator.comparingInt((FeatureFigure f) -> rank(f, demographics))
                    .thenComparingDouble(f -> Math.abs(f.apart())))
            .toList();
    List<FeatureFigure> common = new ArrayList<>();
    Set<String> features = new HashSet<>();
    for (FeatureFigure figure : alike) {
      if (features.add(figure.feature())) {
        common.add(figure);
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
