package org.dramatis.stat.reference;

import java.util.Arrays;

/**
 * The distribution with one mode that is closest to a column's (Hartigan and Hartigan 1985): up to
 * the mode the greatest convex minorant of the empirical distribution function, from there its
 * least concave majorant, with the mode that leaves the smallest greatest distance between the two.
 * Skewness and tails stay; valleys between peaks are filled.
 */
final class Unimodal {
  /** More quantiles of the column would change what is drawn from it by less than it is noisy. */
  private static final int MOST_KNOTS = 400;

  private Unimodal() {}

  /**
   * The quantiles of that distribution at the middles of as many equal parts as there are values.
   *
   * @param sorted ascending finite values, at least one
   */
  static double[] closest(double[] sorted) {
    int n = sorted.length;
    if (sorted[0] == sorted[n - 1]) {
      return sorted.clone();
    }
    double[] x = knots(sorted);
    int[] hull = best(x);
    double[] quantiles = new double[n];
    int piece = 1;
    for (int i = 0; i < n; i++) {
      double at = (i + 0.5) / n * (x.length - 1);
      while (piece < hull[0] && at > hull[piece + 1]) {
        piece++;
      }
      int low = hull[piece];
      int high = hull[piece + 1];
      double part = high == low ? 0 : (at - low) / (high - low);
      quantiles[i] = x[low] + part * (x[high] - x[low]);
    }
    return quantiles;
  }

  /** Quantiles at equal steps, the smallest and the largest value among them. */
  private static double[] knots(double[] sorted) {
    int count = Math.min(sorted.length, MOST_KNOTS);
    double[] knots = new double[count];
    Arrays.setAll(knots, i -> sorted[(int) Math.round(i * (sorted.length - 1.0) / (count - 1.0))]);
    return knots;
  }

  /**
   * The knots between which the distribution function is straight: how many pieces, then their ends
   * ascending.
   */
  private static int[] best(double[] x) {
    int[] best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int mode = 0; mode < x.length; mode++) {
      int[] hull = new int[x.length + 1];
      int size = side(x, 0, mode, 1, hull, 1);
      size = side(x, mode, x.length - 1, -1, hull, size);
      double distance = distance(x, hull, size);
      if (distance < least) {
        least = distance;
        hull[0] = size - 2;
        best = hull;
      }
    }
    return best;
  }

  /**
   * Appends the corners of the convex minorant ({@code sign} 1) or concave majorant (−1) between
   * two knots, in the plane of value and number of the knot.
   */
  private static int side(double[] x, int from, int to, int sign, int[] hull, int size) {
    int start = size == 1 ? size : size - 1;
    int end = start;
    for (int i = from; i <= to; i++) {
      while (end - start >= 2 && sign * turn(x, hull[end - 2], hull[end - 1], i) <= 0) {
        end--;
      }
      hull[end++] = i;
    }
    return end;
  }

  /** Above 0 where the line through three knots bends upwards. */
  private static double turn(double[] x, int a, int b, int c) {
    return (double) (c - b) * (x[b] - x[a]) - (double) (b - a) * (x[c] - x[b]);
  }

  /** The greatest distance, in knots, between the distribution function and the straight pieces. */
  private static double distance(double[] x, int[] hull, int size) {
    double greatest = 0;
    for (int piece = 1; piece < size - 1; piece++) {
      int low = hull[piece];
      int high = hull[piece + 1];
      double width = x[high] - x[low];
      for (int i = low + 1; i < high; i++) {
        double straight = width == 0 ? high : low + (high - low) * (x[i] - x[low]) / width;
        greatest = Math.max(greatest, Math.abs(i - straight));
      }
    }
    return greatest;
  }
}
