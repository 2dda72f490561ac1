package org.dramatis.feature;

/**
 * What is done to a feature's value before it is standardised (method: "From features to vectors").
 */
public enum Transform {
  NONE,
  /** ln(1 + x), for x > -1. */
  LOG1P,
  /** ln(x + sqrt(x² + 1)), for any x. */
  ASINH,
  /** Square root, for x ≥ 0. */
  SQRT,
  /** ln((x + ε) / (1 − x + ε)), for 0 ≤ x ≤ 1. */
  LOGIT
}
