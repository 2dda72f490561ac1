package org.dramatis.cluster;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The k-means++ seeding of Arthur and Vassilvitskii (2007): the first centre is any row, each
 * further one a row drawn with a probability proportional to its squared distance to the nearest
 * centre so far.
 */
final class KMeansPlusPlus {
  private final Points points;
  private final RandomGenerator random;

  /** Squared distance of every row to its nearest centre so far. */
  private final double[] nearest;

  private final double[] squared = new double[Tile.LANES];
  private double potential;

  KMeansPlusPlus(Points points, RandomGenerator random) {
    this.points = points;
    this.random = random;
    this.nearest = new double[points.rows()];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
  }

  /** Centres in the order of drawing; fewer than k when fewer rows differ. */
  Centres draw(int k) {
    int d = points.columns();
    double[] centres = new double[k * d];
    int count = 0;
    int row = random.nextInt(points.rows());
    while (true) {
      System.arraycopy(points.values(), row * d, centres, count * d, d);
      count++;
      approach(row);
      if (count == k || potential == 0) {
        return new Centres(Arrays.copyOf(centres, count * d), d);
      }
      row = drawRow();
    }
  }

  private void approach(int row) {
    int d = points.columns();
    Tile[] tiles = points.tiles();
    double sum = 0;
    for (int t = 0; t < tiles.length; t++) {
      tiles[t].squared(points.values(), row * d, squared);
      int from = t * Tile.LANES;
      int lanes = Math.min(Tile.LANES, nearest.length - from);
      for (int lane = 0; lane < lanes; lane++) {
        double near = Math.min(nearest[from + lane], squared[lane]);
        nearest[from + lane] = near;
        sum += near;
      }
    }
    potential = sum;
  }

  private int drawRow() {
    double target = random.nextDouble() * potential;
    double sum = 0;
    int last = -1;
    for (int i = 0; i < nearest.length; i++) {
      if (nearest[i] > 0) {
        sum += nearest[i];
        last = i;
        if (sum > target) {
          return i;
        }
      }
    }
    return last;
  }
}
