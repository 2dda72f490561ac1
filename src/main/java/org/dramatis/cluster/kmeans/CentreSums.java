package org.dramatis.cluster.kmeans;

/**
 * Which centre each row belongs to, with the sum of every centre's rows.
 *
 * <p>Sums are exact on the grid, so they are kept up row by row: the mean of a centre's rows is the
 * same to the last bit whatever rows came and went before.
 */
final class CentreSums {
  private final double[] values;
  private final int d;
  private final int[] labels;
  private final double[] sums;
  private final int[] counts;

  CentreSums(Points points, int k) {
    this.values = points.values();
    this.d = points.columns();
    this.labels = new int[points.rows()];
    this.sums = new double[k * d];
    this.counts = new int[k];
  }

  /** Makes this equal to another one over the same rows with as many centres. */
  void become(CentreSums other) {
    System.arraycopy(other.labels, 0, labels, 0, labels.length);
    System.arraycopy(other.sums, 0, sums, 0, sums.length);
    System.arraycopy(other.counts, 0, counts, 0, counts.length);
  }

  /** The centre of each row; not to be written to. */
  int[] labels() {
    return labels;
  }

  /** How many rows belong to a centre. */
  int count(int j) {
    return counts[j];
  }

  /** The mean of a centre's rows, of which there is at least one. */
  void mean(int j, double[] into) {
    for (int c = 0; c < d; c++) {
      into[c] = sums[j * d + c] / counts[j];
    }
  }

  /** Gives a row that belongs nowhere yet to a centre. */
  void add(int i, int j) {
    for (int c = 0; c < d; c++) {
      sums[j * d + c] += values[i * d + c];
    }
    counts[j]++;
    labels[i] = j;
  }

  /** Moves a row to another centre. */
  void move(int i, int j) {
    int own = labels[i];
    for (int c = 0; c < d; c++) {
      sums[own * d + c] -= values[i * d + c];
    }
    counts[own]--;
    add(i, j);
  }
}
