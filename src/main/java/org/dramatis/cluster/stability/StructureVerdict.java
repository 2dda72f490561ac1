package org.dramatis.cluster.stability;

import java.util.Optional;
import org.dramatis.cluster.Candidate;

/** Whether segments are there to be found, or drawn (method: "Structure verdict"). */
public enum StructureVerdict {
  /**
   * Segments stand apart: silhouette and stability exceed those of every population without groups,
   * and every segment is stable.
   */
  NATURAL,
  /** Segments shade into each other, but fresh samples give the same ones again. */
  REPRODUCIBLE,
  /** The data does not dictate the lines. */
  CONSTRUCTED;

  /** Mean adjusted Rand index from which on segments are reproducible. */
  private static final double REPRODUCIBLE_FROM = 0.80;

  /** Whether segments can be natural, before they are compared with populations without groups. */
  static boolean mayBeNatural(Candidate candidate, Stability stability) {
    return candidate.silhouette().isPresent()
        && stability.mean().isPresent()
        && stability.weakest() >= SegmentVerdict.STABLE_FROM;
  }

  /** The verdict on one solution; without a comparison it is not natural. */
  static StructureVerdict of(Stability stability, Optional<ReferenceComparison> comparison) {
    if (comparison.isPresent() && comparison.get().isExceeded()) {
      return NATURAL;
    }
    boolean reproducible =
        stability.mean().orElse(0) >= REPRODUCIBLE_FROM
            && stability.weakest() >= SegmentVerdict.PATTERN_FROM;
    return reproducible ? REPRODUCIBLE : CONSTRUCTED;
  }
}
