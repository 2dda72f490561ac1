package org.dramatis.cluster.kmeans;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The greedy k-means++ seeding of Arthur and Vassilvitskii (2007): the first centre is any row; for
 * each further one two rows are drawn with a probability proportional to their squared distance to
 * the nearest centre so far, and the one that leaves the smaller sum of such distances is taken. A
 * start that has less luck in it makes bootstrap models differ by their samples, not by their
 * starts.
 */
final class KMeansPlusPlus {
  private final Points points;
  private final RandomGenerator random;

  /** Squared distance of every row to its nearest centre so far. */
  private double[] nearest;

  /** The same if one of two rows became the next centre. */
  private double[] first;

  private double[] second;

  private final double[] squared = new double[Tile.LANES];
  private double potential;

  KMeansPlusPlus(Points points, RandomGenerator random) {
    this.points = points;
    this.random = random;
    this.nearest = new double[points.rows()];
    this.first = new double[points.rows()];
    this.second = new double[points.rows()];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
  }

  /** Centres in the order of drawing; fewer than k when fewer rows differ. */
  Centres draw(int k) {
    int d = points.columns();
    double[] centres = new double[k * d];
    int count = 0;
    int row = random.nextInt(points.rows());
    potential = measure(row, first);
    nearest = swapFirst();
    while (true) {
      System.arraycopy(points.values(), row * d, centres, count * d, d);
      count++;
      if (count == k || potential == 0) {
        return new Centres(Arrays.copyOf(centres, count * d), d);
      }
      row = better(drawRow(), drawRow());
    }
  }

  /** Takes the row that leaves less, of equals the one that was drawn first. */
  private int better(int one, int other) {
    double leftByOne = measure(one, first);
    double leftByOther = measure(other, second);
    if (leftByOther < leftByOne) {
      potential = leftByOther;
      double[] taken = second;
      second = nearest;
      nearest = taken;
      return other;
    }
    potential = leftByOne;
    nearest = swapFirst();
    return one;
  }

  private double[] swapFirst() {
    double[] taken = first;
    first = nearest;
    return taken;
  }

  /** Writes how near each row would be if one of them became a centre, and returns the sum. */
  private double measure(int row, double[] into) {
    int d = points.columns();
    Tile[] tiles = points.tiles();
    double sum = 0;
    for (int t = 0; t < tiles.length; t++) {
      tiles[t].squared(points.values(), row * d, squared);
      int from = t * Tile.LANES;
      int lanes = Math.min(Tile.LANES, nearest.length - from);
      for (int lane = 0; lane < lanes; lane++) {
        double near = Math.min(nearest[from + lane], squared[lane]);
        into[from + lane] = near;
        sum += near;
      }
    }
    return sum;
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
