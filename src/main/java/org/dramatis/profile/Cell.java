package org.dramatis.profile;

/**
 * One segment's customers behind a figure.
 *
 * @param n customers with a value
 * @param with those of them who have the property; {@code n} itself for a mean
 * @param kind whether both sides of the property count, or only how many have a value
 */
record Cell(long n, long with, Kind kind) {
  /** What can be too small. */
  enum Kind {
    /** A mean: only {@code n}. */
    MEAN,
    /** A property that some have and others lack. */
    PROPERTY
  }

  /** The customers of both. */
  Cell and(Cell other) {
    return new Cell(n + other.n, with + other.with, kind);
  }

  /**
   * How few customers stand behind the smallest part of the figure; parts of nobody do not count.
   */
  long smallest() {
    if (kind == Kind.MEAN || with == 0 || with == n) {
      return n;
    }
    return Math.min(with, n - with);
  }

  /** Whether some, but too few, customers stand behind the figure. */
  boolean isSmall(int minimumCell) {
    return smallest() > 0 && smallest() < minimumCell;
  }
}
