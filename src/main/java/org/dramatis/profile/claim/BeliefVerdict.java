package org.dramatis.profile.claim;

/** What became of a belief. */
public enum BeliefVerdict {
  TRUE,
  HALF_TRUE,
  FALSE,
  /** The figure is rounded, or told as a bound, and may lie on either side of what was believed. */
  TOO_CLOSE,
  /** Too few customers, or too little difference between chance and finding, to say. */
  OPEN;

  /** A bound that is just missed makes a belief half true. */
  static BeliefVerdict of(BoundVerdict verdict) {
    return switch (verdict) {
      case MET -> TRUE;
      case JUST_MISSED -> HALF_TRUE;
      case MISSED -> FALSE;
      case TOO_CLOSE -> TOO_CLOSE;
      case OPEN -> OPEN;
    };
  }
}
