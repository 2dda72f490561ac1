package org.dramatis.stat.reference;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The distribution with one peak that is closest to a column's (Hartigan and Hartigan 1985): up to
 * the peak the greatest convex minorant of the empirical distribution function, from there its
 * least concave majorant, with the peak that leaves the smallest greatest distance to the function.
 * Skewness and tails stay; valleys between peaks are filled.
 */
final class Unimodal {
  /** Finer steps would change the distribution by less than the column's own noise. */
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
    int[] corners = corners(x);
    double[] quantiles = new double[n];
    int piece = 0;
    for (int i = 0; i < n; i++) {
      double at = (i + 0.5) / n * (x.length - 1);
      while (at > corners[piece + 1]) {
        piece++;
      }
      int low = corners[piece];
      int high = corners[piece + 1];
      quantiles[i] = x[low] + (at - low) / (high - low) * (x[high] - x[low]);
    }
    return quantiles;
  }

  /** Quantiles at equal steps, the smallest and the largest value among them. */
  private static double[] knots(double[] sorted) {
    double[] knots = new double[Math.min(sorted.length, MOST_KNOTS)];
    double step = (sorted.length - 1.0) / (knots.length - 1.0);
    Arrays.setAll(knots, i -> sorted[(int) Math.round(i * step)]);
    return knots;
  }

  /** The knots between which the distribution function is straight, ascending. */
  private static int[] corners(double[] x) {
    int[] best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int peak = 0; peak < x.length; peak++) {
      int[] left = hull(x, 0, peak, 1);
      int[] right = hull(x, peak, x.length - 1, -1);
      int[] corners = IntStream.concat(Arrays.stream(left), Arrays.stream(right).skip(1)).toArray();
      double distance = distance(x, corners);
      if (distance < least) {
        least = distance;
        best = corners;
      }
    }
    return best;
  }

  /**
   * The corners between two knots of the convex minorant ({@code bend} 1) or the concave majorant
   * (−1), in the plane of a knot's value and its number.
   */
  private static int[] hull(double[] x, int from, int to, int bend) {
    int[] corners = new int[to - from + 1];
    int size = 0;
    for (int i = from; i <= to; i++) {
      while (size >= 2 && bend * turn(x, corners[size - 2], corners[size - 1], i) <= 0) {
        size--;
      }
      corners[size++] = i;
    }
    return Arrays.copyOf(corners, size);
  }

  /** Above 0 where the line through three knots bends upwards. */
  private static double turn(double[] x, int a, int b, int c) {
    return (c - b) * (x[b] - x[a]) - (b - a) * (x[c] - x[b]);
  }

  /** The greatest distance, in knots, between the distribution function and the straight pieces. */
  private static double distance(double[] x, int[] corners) {
    double greatest = 0;
    for (int piece = 1; piece < corners.length; piece++) {
      int low = corners[piece - 1];
      int high = corners[piece];
      double slope = (high - low) / (x[high] - x[low]);
      for (int i = low + 1; i < high; i++) {
        double straight = x[high] == x[low] ? high : low + slope * (x[i] - x[low]);
        greatest = Math.max(greatest, Math.abs(i - straight));
      }
    }
    return greatest;
  }
}
