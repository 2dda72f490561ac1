package org.dramatis.feature;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.dramatis.stat.DataMatrix;

/** Values of the customers in the selection sample, on the driver; NaN stands for a missing one. */
final class Sample implements DataMatrix {
  private final double[][] columns;
  private final int rows;

  private Sample(double[][] columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * From collected rows.
   *
   * @param collected the customer key first, then doubles
   */
  static Sample of(List<Row> collected) {
    int width = collected.isEmpty() ? 0 : collected.get(0).size() - 1;
    double[][] columns = new double[width][collected.size()];
    for (int row = 0; row < collected.size(); row++) {
      for (int column = 0; column < width; column++) {
        Row values = collected.get(row);
        columns[column][row] =
            values.isNullAt(column + 1) ? Double.NaN : values.getDouble(column + 1);
      }
    }
    return new Sample(columns, collected.size());
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns.length;
  }

  @Override
  public double value(int row, int column) {
    return columns[column][row];
  }

  /** The values of one column that are not missing, in the sample's order. */
  double[] present(int column) {
    return Arrays.stream(columns[column]).filter(v -> !Double.isNaN(v)).toArray();
  }

  /** The share of customers that hold the most frequent value, missing ones counted as imputed. */
  double largestShare(int column, double imputed) {
    double[] sorted =
        Arrays.stream(columns[column]).map(v -> Double.isNaN(v) ? imputed : v).sorted().toArray();
    int longest = 0;
    int run = 0;
    for (int i = 0; i < sorted.length; i++) {
      run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    return longest / (double) Math.max(1, sorted.length);
  }

  /** Some of the columns. */
  Sample columns(List<Integer> chosen) {
    return new Sample(chosen.stream().map(i -> columns[i]).toArray(double[][]::new), rows);
  }
}
