package org.dramatis.profile.claim;

import org.dramatis.yaml.Bound;
import org.dramatis.yaml.Spelling;

/** What a claim says about a figure. */
public sealed interface Comparison {

  /** How the customers lie to all others. */
  record ToOthers(Direction direction) implements Comparison {
    @Override
    public String toString() {
      return Spelling.of(direction);
    }
  }

  /** Where the figure itself lies; the bound is in the feature's unit. */
  record ToBound(Bound bound) implements Comparison {
    @Override
    public String toString() {
      return bound.toString();
    }
  }

  /** Which way customers lie to all others. */
  enum Direction {
    HIGHER,
    LOWER,
    SAME
  }
}
