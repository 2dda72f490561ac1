package org.dramatis.cluster;

/**
 * The squared Euclidean distance, with one order of additions.
 *
 * <p>{@link Tile} computes the same expression for many rows at a time, so that the same two
 * vectors have the same distance to the last bit wherever it is computed, and ties are ties
 * everywhere.
 */
final class Distance {
  private Distance() {}

  /** Between {@code length} components of a and of b. */
  static double squared(double[] a, int fromA, double[] b, int fromB, int length) {
    double sum = 0;
    int i = 0;
    for (; i < length - 3; i += 4) {
      double t0 = a[fromA + i] - b[fromB + i];
      double t1 = a[fromA + i + 1] - b[fromB + i + 1];
      double t2 = a[fromA + i + 2] - b[fromB + i + 2];
      double t3 = a[fromA + i + 3] - b[fromB + i + 3];
      sum += (t0 * t0 + t1 * t1) + (t2 * t2 + t3 * t3);
    }
    for (; i < length; i++) {
      double t = a[fromA + i] - b[fromB + i];
      sum += t * t;
    }
    return sum;
  }
}
