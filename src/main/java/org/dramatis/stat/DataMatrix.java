package org.dramatis.stat;

/** A read-only table of numbers: rows are observations, columns are variables. */
public interface DataMatrix {
  /** How many observations there are, 0 or more. */
  int rows();

  /** How many variables there are. */
  int columns();

  /** The number in a row, 0 to {@code rows() - 1}, and a column, 0 to {@code columns() - 1}. */
  double value(int row, int column);

  /** One variable over all observations, a fresh array. */
  default double[] column(int column) {
    double[] values = new double[rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] = value(row, column);
    }
    return values;
  }
}
