package org.dramatis.contract.quality;

/** What the threshold of a quality rule is counted in. */
public enum QualityUnit {
  ROWS,
  /** Of the rows that the rule looks at, 0 to 100. */
  PERCENT
}
