package org.dramatis.stat;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The silhouette of Rousseeuw (1987) with squared Euclidean distances, in linear time.
 *
 * <p>For a row x and a cluster of N rows with sum Y and sum of squared norms Ψ, the mean squared
 * distance is |x|² + Ψ/N − 2·x·Y/N (as in Spark's {@code ClusteringEvaluator}). Let b be the least
 * of these over other clusters, and a the one of the own cluster times N/(N − 1), which leaves x
 * itself out. The row's silhouette is (b − a)/max(a, b), 0 when the row is alone in its cluster or
 * a = b = 0. All rows are taken relative to the overall mean, which changes no distance and keeps
 * digits.
 */
public final class Silhouette {
  private final DataMatrix data;
  private final double[] origin;
  private final int[] labels;
  private final long[] sizes;
  private final double[][] sums;
  private final double[] squares;

  private Silhouette(DataMatrix data, int[] labels) {
    int clusters = Contingency.classes(labels);
    this.data = data;
    this.labels = labels;
    this.sizes = new long[clusters];
    this.sums = new double[clusters][data.columns()];
    this.squares = new double[clusters];
    this.origin = Correlation.means(data);
    for (int i = 0; i < labels.length; i++) {
      double[] row = centred(i);
      double[] sum = sums[labels[i]];
      for (int c = 0; c < row.length; c++) {
        sum[c] += row[c];
      }
      squares[labels[i]] += product(row, row);
      sizes[labels[i]]++;
    }
  }

  /**
   * The mean silhouette of all rows, −1 to 1, higher is better.
   *
   * @param labels each row's cluster, from 0
   * @return empty when fewer than two clusters have rows
   * @throws IllegalArgumentException when there is not one label per row or a label is negative
   */
  public static OptionalDouble mean(DataMatrix data, int[] labels) {
    double[] values = ofRows(data, labels);
    return Arrays.stream(values).reduce(Double::sum).stream()
        .map(sum -> sum / values.length)
        .findFirst();
  }

  /** The silhouette of each row; no number at all when fewer than two clusters have rows. */
  static double[] ofRows(DataMatrix data, int[] labels) {
    if (labels.length != data.rows()) {
      throw new IllegalArgumentException(
          labels.length + " labels do not belong to " + data.rows() + " rows.");
    }
    Silhouette silhouette = new Silhouette(data, labels);
    long used = LongStream.of(silhouette.sizes).filter(size -> size > 0).count();
    return IntStream.range(0, used < 2 ? 0 : labels.length)
        .mapToDouble(silhouette::ofRow)
        .toArray();
  }

  private double ofRow(int i) {
    int own = labels[i];
    if (sizes[own] == 1) {
      return 0;
    }
    double[] row = centred(i);
    double norm = product(row, row);
    double inside = 0;
    double outside = Double.POSITIVE_INFINITY;
    for (int j = 0; j < sizes.length; j++) {
      if (sizes[j] > 0) {
        double distance = Math.max(0, norm + (squares[j] - 2 * product(row, sums[j])) / sizes[j]);
        if (j == own) {
          inside = distance * sizes[j] / (sizes[j] - 1);
        } else {
          outside = Math.min(outside, distance);
        }
      }
    }
    double larger = Math.max(inside, outside);
    return larger == 0 ? 0 : (outside - inside) / larger;
  }

  private double[] centred(int i) {
    double[] row = new double[origin.length];
    for (int c = 0; c < row.length; c++) {
      row[c] = data.value(i, c) - origin[c];
    }
    return row;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int c = 0; c < a.length; c++) {
      sum += a[c] * b[c];
    }
    return sum;
  }
}
