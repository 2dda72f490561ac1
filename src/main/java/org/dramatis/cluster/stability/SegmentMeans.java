package org.dramatis.cluster.stability;

import java.io.Serializable;
import java.util.OptionalDouble;
import org.dramatis.feature.Sample;

/** The means of features, in original units, in the clusters of one model. */
final class SegmentMeans implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int columns;
  private final double[] sums;
  private final int[] counts;

  private SegmentMeans(int clusters, int columns) {
    this.columns = columns;
    this.sums = new double[clusters * columns];
    this.counts = new int[clusters * columns];
  }

  /**
   * Averages over the customers who have a value. Added row by row, so that the same sample gives
   * the same bits wherever that is done.
   *
   * @param labels each customer's cluster, from 0 to {@code clusters - 1}
   */
  static SegmentMeans of(Sample values, int[] labels, int clusters) {
    SegmentMeans means = new SegmentMeans(clusters, values.columns());
    for (int column = 0; column < values.columns(); column++) {
      for (int row = 0; row < labels.length; row++) {
        if (values.isKnown(row, column)) {
          int cell = labels[row] * means.columns + column;
          means.sums[cell] += values.value(row, column);
          means.counts[cell]++;
        }
      }
    }
    return means;
  }

  /** The mean in one cluster; empty when nobody there has a value. */
  OptionalDouble of(int cluster, int column) {
    int cell = cluster * columns + column;
    return counts[cell] == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(sums[cell] / counts[cell]);
  }
}
