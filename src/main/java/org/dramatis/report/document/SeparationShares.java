package org.dramatis.report.document;

import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.stability.Separation;

/** What drew the lines between segments. */
public record SeparationShares(
    List<Separation.SourceShare> sources,
    List<Separation.FeatureShare> features,
    Optional<Ladder> ladder) {

  public SeparationShares {
    sources = List.copyOf(sources);
    features = List.copyOf(features);
  }

  static SeparationShares of(Separation separation) {
    return new SeparationShares(
        separation.sources(), separation.features(), separation.ladder().map(Ladder::of));
  }

  /** The axis on which segments differ most. */
  public record Ladder(boolean mostly, double share, double sameDirection, List<String> order) {

    public Ladder {
      order = List.copyOf(order);
    }

    static Ladder of(Separation.Ladder ladder) {
      return new Ladder(ladder.isLadder(), ladder.share(), ladder.sameDirection(), ladder.order());
    }
  }
}
