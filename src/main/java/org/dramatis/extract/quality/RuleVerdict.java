package org.dramatis.extract.quality;

/** What became of a quality rule. */
public enum RuleVerdict {
  HOLDS,
  BROKEN,
  /** There were no rows to look at, so that nothing can be said. */
  UNDEFINED
}
