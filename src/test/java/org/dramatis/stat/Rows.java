package org.dramatis.stat;

/** A table written out in a test. */
public final class Rows implements DataMatrix {
  private final double[][] values;

  public Rows(double[]... values) {
    this.values = values;
  }

  @Override
  public int rows() {
    return values.length;
  }

  @Override
  public int columns() {
    return values[0].length;
  }

  @Override
  public double value(int row, int column) {
    return values[row][column];
  }
}
