package org.dramatis.profile;

/** What a feature's value is. */
public enum FigureKind {
  /** A mean in the feature's unit; the effect is a standardised mean difference (Cohen's d). */
  MEAN,
  /** A proportion from 0 to 1; the effect is a difference of proportions. */
  PROPORTION
}
