package org.dramatis.cluster.stability;

import java.util.Optional;
import java.util.OptionalDouble;

/** Whether segments are there to be found, or drawn (method: "Structure verdict"). */
public enum StructureVerdict {
  /**
   * Segments stand apart: silhouette and stability are clearly above those of populations without
   * groups, and every segment is stable.
   */
  NATURAL,
  /** Segments shade into each other, but fresh samples give the same ones again. */
  REPRODUCIBLE,
  /** The data does not dictate the lines. */
  CONSTRUCTED;

  /** Mean adjusted Rand index from which on segments are reproducible. */
  static final double REPRODUCIBLE_FROM = 0.80;

  /**
   * The verdict on one solution; without a comparison it is not natural.
   *
   * @param mean adjusted Rand index between pairs of bootstrap models; empty when none defines one
   * @param weakest the least mean Jaccard similarity of any segment
   */
  static StructureVerdict of(
      OptionalDouble mean, double weakest, Optional<ReferenceComparison> comparison) {
    if (weakest >= SegmentVerdict.STABLE_FROM
        && comparison.filter(ReferenceComparison::isExceeded).isPresent()) {
      return NATURAL;
    }
    boolean reproducible =
        mean.orElse(0) >= REPRODUCIBLE_FROM && weakest >= SegmentVerdict.PATTERN_FROM;
    return reproducible ? REPRODUCIBLE : CONSTRUCTED;
  }
}
