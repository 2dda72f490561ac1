package org.dramatis.stat;

import java.util.OptionalDouble;

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
  private final int columns;
  private final double[] origin;
  private final int[] labels;
  private final long[] sizes;
  private final double[][] sums;
  private final double[] squares;

  private Silhouette(DataMatrix data, int[] labels) {
    this.data = data;
    this.columns = data.columns();
    this.labels = labels;
    int clusters = 0;
    for (int label : labels) {
      clusters = Math.max(clusters, label + 1);
    }
    this.sizes = new long[clusters];
    this.sums = new double[clusters][columns];
    this.squares = new double[clusters];
    this.origin = Correlation.means(data);
    double[] row = new double[columns];
    for (int i = 0; i < labels.length; i++) {
      squares[labels[i]] += centred(i, row);
      sizes[labels[i]]++;
      for (int c = 0; c < columns; c++) {
        sums[labels[i]][c] += row[c];
      }
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
    if (values.length == 0) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return OptionalDouble.of(sum / values.length);
  }

  /**
   * The silhouette of each row, −1 to 1.
   *
   * @param labels each row's cluster, from 0
   * @return one number per row; no number at all when fewer than two clusters have rows
   * @throws IllegalArgumentException when there is not one label per row or a label is negative
   */
  public static double[] ofRows(DataMatrix data, int[] labels) {
    if (labels.length != data.rows()) {
      throw new IllegalArgumentException(
          labels.length + " labels do not belong to " + data.rows() + " rows.");
    }
    for (int label : labels) {
      if (label < 0) {
        throw new IllegalArgumentException("A label is negative: " + label);
      }
    }
    Silhouette silhouette = new Silhouette(data, labels);
    long used = 0;
    for (long size : silhouette.sizes) {
      used += size > 0 ? 1 : 0;
    }
    double[] values = new double[used < 2 ? 0 : labels.length];
    double[] row = new double[silhouette.columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = silhouette.ofRow(i, row);
    }
    return values;
  }

  private double ofRow(int i, double[] row) {
    int own = labels[i];
    if (sizes[own] == 1) {
      return 0;
    }
    double norm = centred(i, row);
    double inside = 0;
    double outside = Double.POSITIVE_INFINITY;
    for (int j = 0; j < sizes.length; j++) {
      if (sizes[j] == 0) {
        continue;
      }
      double product = 0;
      for (int c = 0; c < columns; c++) {
        product += row[c] * sums[j][c];
      }
      double distance = Math.max(0, norm + (squares[j] - 2 * product) / sizes[j]);
      if (j == own) {
        inside = distance * sizes[j] / (sizes[j] - 1);
      } else {
        outside = Math.min(outside, distance);
      }
    }
    double larger = Math.max(inside, outside);
    return larger == 0 ? 0 : (outside - inside) / larger;
  }

  /** Writes a row relative to the overall mean and returns its squared norm. */
  private double centred(int i, double[] row) {
    double norm = 0;
    for (int c = 0; c < columns; c++) {
      row[c] = data.value(i, c) - origin[c];
      norm += row[c] * row[c];
    }
    return norm;
  }
}
