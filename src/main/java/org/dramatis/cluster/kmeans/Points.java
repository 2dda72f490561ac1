package org.dramatis.cluster.kmeans;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.dramatis.stat.DataMatrix;
import org.dramatis.stat.Grid;

/**
 * The vectors that are clustered: an immutable matrix with one row per customer.
 *
 * <p>Every component lies on the {@link Grid}, so that the sum over any set of rows is exact and
 * the mean of a set of rows does not depend on their order. Safe to broadcast and to share between
 * threads.
 */
public final class Points implements DataMatrix, Serializable {
  private static final long serialVersionUID = 1L;

  private final int rows;
  private final int columns;

  /** Row by row, because nearly all work is on one row at a time. */
  private final double[] values;

  /** The same values for loops over all rows; rebuilt where the points arrive. */
  private final transient Tile[] tiles;

  private Points(double[] values, int columns) {
    this.values = values;
    this.columns = columns;
    this.rows = values.length / columns;
    Grid.check(rows, Arrays.stream(values).map(Math::abs).max().orElse(0));
    this.tiles = new Tile[(rows + Tile.LANES - 1) / Tile.LANES];
    Arrays.setAll(tiles, t -> new Tile(columns));
    for (int row = 0; row < rows; row++) {
      tiles[row / Tile.LANES].load(row % Tile.LANES, values, row);
    }
  }

  private Object readResolve() {
    return new Points(values, columns);
  }

  /**
   * Copies a matrix and rounds its components to the grid.
   *
   * @param values row by row; the length is a multiple of {@code columns}
   * @param columns 1 or more
   * @throws IllegalArgumentException when the shape is impossible or a component is not finite
   * @throws org.dramatis.stat.GridOverflowException when sums over the rows would not be exact
   */
  public static Points of(double[] values, int columns) {
    if (columns < 1 || values.length % columns != 0) {
      throw new IllegalArgumentException(
          values.length + " values do not make rows of " + columns + " columns.");
    }
    return new Points(Arrays.stream(values).map(Grid::round).toArray(), columns);
  }

  /**
   * Points whose components are given row by row.
   *
   * @param rows at least one, all of the same length
   * @throws IllegalArgumentException as {@link #of}, and when there is no row or lengths differ
   */
  public static Points ofRows(List<double[]> rows) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("There is no row.");
    }
    int columns = rows.get(0).length;
    for (int row = 0; row < rows.size(); row++) {
      int length = rows.get(row).length;
      if (length != columns) {
        throw new IllegalArgumentException(
            "Row " + row + " has " + length + " components, not " + columns + ".");
      }
    }
    return of(rows.stream().flatMapToDouble(Arrays::stream).toArray(), columns);
  }

  /** Points whose components are given column by column: at least one, all of the same length. */
  public static Points ofColumns(List<double[]> columns) {
    double[] values = new double[columns.get(0).length * columns.size()];
    Arrays.setAll(values, i -> columns.get(i % columns.size())[i / columns.size()]);
    return of(values, columns.size());
  }

  /**
   * The rows of those numbers in that order; a row may be taken several times, as in a bootstrap
   * sample.
   *
   * @param rowNumbers each 0 to {@code rows() - 1}
   * @throws org.dramatis.stat.GridOverflowException when sums over so many rows would not be exact
   */
  public Points select(int[] rowNumbers) {
    double[] selected = new double[Math.multiplyExact(rowNumbers.length, columns)];
    for (int i = 0; i < rowNumbers.length; i++) {
      System.arraycopy(values, rowNumbers[i] * columns, selected, i * columns, columns);
    }
    return new Points(selected, columns);
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public double value(int row, int column) {
    return values[row * columns + column];
  }

  /** The components themselves, row by row; not to be written to. */
  public double[] values() {
    return values;
  }

  /** The same components, column by column in tiles; not to be written to. */
  Tile[] tiles() {
    return tiles;
  }
}
