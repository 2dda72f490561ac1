package org.dramatis.cluster.stability;

/**
 * How well one segment is found again in fresh samples, in the words of Hennig (2007) for the mean
 * Jaccard similarity.
 */
public enum SegmentVerdict {
  /** 0.85 or more. */
  HIGHLY_STABLE,
  /** 0.75 to 0.85. */
  STABLE,
  /** 0.60 to 0.75: there is a pattern, but who belongs to it is doubtful. */
  PATTERN,
  /** Below 0.60: not to be trusted. */
  UNTRUSTED;

  static final double STABLE_FROM = 0.75;

  static final double PATTERN_FROM = 0.60;

  private static final double HIGHLY_STABLE_FROM = 0.85;

  /** Of a mean Jaccard similarity, 0 to 1. */
  static SegmentVerdict of(double jaccard) {
    if (jaccard >= HIGHLY_STABLE_FROM) {
      return HIGHLY_STABLE;
    }
    if (jaccard >= STABLE_FROM) {
      return STABLE;
    }
    return jaccard >= PATTERN_FROM ? PATTERN : UNTRUSTED;
  }
}
