package org.dramatis.cluster.kmeans;

import java.util.Arrays;

/** The nearest and the second nearest centre of each row of a {@link Tile}. */
final class NearestTwo {
  private final double[][] squared;
  private final double[] least = new double[Tile.LANES];
  private final double[] next = new double[Tile.LANES];

  NearestTwo(int k) {
    this.squared = new double[k][Tile.LANES];
  }

  /** Measures all rows of the tile against all centres. */
  void rank(Tile tile, double[] centres, int columns) {
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    Arrays.fill(next, Double.POSITIVE_INFINITY);
    for (int j = 0; j < squared.length; j++) {
      tile.squared(centres, j * columns, squared[j]);
      sift(squared[j], least, next);
    }
  }

  private static void sift(double[] squared, double[] least, double[] next) {
    for (int lane = 0; lane < Tile.LANES; lane++) {
      next[lane] = Math.min(next[lane], Math.max(least[lane], squared[lane]));
      least[lane] = Math.min(least[lane], squared[lane]);
    }
  }

  /** A row's nearest centre, of equally near ones the lowest; looks at the guess first. */
  int centre(int lane, int guess) {
    double minimum = least[lane];
    if (minimum < next[lane] && squared[guess][lane] == minimum) {
      return guess;
    }
    int j = 0;
    while (squared[j][lane] != minimum) {
      j++;
    }
    return j;
  }

  /** The distance of a row to its nearest centre. */
  double nearest(int lane) {
    return Math.sqrt(least[lane]);
  }

  /** The distance of a row to its second nearest centre; infinite when there is only one. */
  double second(int lane) {
    return Math.sqrt(next[lane]);
  }
}
