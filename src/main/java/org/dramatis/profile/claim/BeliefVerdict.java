package org.dramatis.profile.claim;

/** What became of a belief. */
public enum BeliefVerdict {
  TRUE,
  HALF_TRUE,
  FALSE,
  /** Too few customers, or too little difference between chance and finding, to say. */
  OPEN
}
