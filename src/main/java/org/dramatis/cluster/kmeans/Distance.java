package org.dramatis.cluster.kmeans;

/**
 * The squared Euclidean distance, added from the first component to the last.
 *
 * <p>{@link Tile} adds in the same order for many rows at a time, so that the same two vectors have
 * the same distance to the last bit wherever it is computed, and ties are ties everywhere.
 */
public final class Distance {
  private Distance() {}

  /** Between {@code length} components of a and of b. */
  public static double squared(double[] a, int fromA, double[] b, int fromB, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      double t = a[fromA + i] - b[fromB + i];
      sum += t * t;
    }
    return sum;
  }
}
