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
  private final double[] squared = new double[Tile.LANES];

  private Potential reached;
  private Potential first;
  private Potential second;

  KMeansPlusPlus(Points points, RandomGenerator random) {
    this.points = points;
    this.random = random;
    this.reached = new Potential(points.rows());
    this.first = new Potential(points.rows());
    this.second = new Potential(points.rows());
    Arrays.fill(reached.nearest, Double.POSITIVE_INFINITY);
  }

  /** Centres whose last one is a row: squared distances of all rows to the nearest of them. */
  private static final class Potential {
    private final double[] nearest;
    private double sum;
    private int row;

    Potential(int rows) {
      this.nearest = new double[rows];
    }
  }

  /** Centres in the order of drawing; fewer than k when fewer rows differ. */
  Centres draw(int k) {
    int d = points.columns();
    double[] centres = new double[k * d];
    int count = 0;
    measure(random.nextInt(points.rows()), first);
    takeFirst();
    while (true) {
      System.arraycopy(points.values(), reached.row * d, centres, count * d, d);
      count++;
      if (count == k || reached.sum == 0) {
        return new Centres(Arrays.copyOf(centres, count * d), d);
      }
      takeBetter(drawRow(), drawRow());
    }
  }

  /** Takes the row that leaves less, of equals the one that was drawn first. */
  private void takeBetter(int one, int other) {
    measure(one, first);
    measure(other, second);
    if (second.sum < first.sum) {
      Potential better = second;
      second = first;
      first = better;
    }
    takeFirst();
  }

  private void takeFirst() {
    Potential former = reached;
    reached = first;
    first = former;
  }

  /** Writes how near each row would be if one of them became a centre. */
  private void measure(int row, Potential into) {
    int from = row * points.columns();
    double sum = 0;
    for (int i = 0; i < into.nearest.length; i++) {
      int lane = i % Tile.LANES;
      if (lane == 0) {
        points.tiles()[i / Tile.LANES].squared(points.values(), from, squared);
      }
      double near = Math.min(reached.nearest[i], squared[lane]);
      into.nearest[i] = near;
      sum += near;
    }
    into.sum = sum;
    into.row = row;
  }

  private int drawRow() {
    double target = random.nextDouble() * reached.sum;
    double sum = 0;
    int last = -1;
    for (int i = 0; i < reached.nearest.length; i++) {
      if (reached.nearest[i] > 0) {
        sum += reached.nearest[i];
        last = i;
        if (sum > target) {
          return i;
        }
      }
    }
    return last;
  }
}
