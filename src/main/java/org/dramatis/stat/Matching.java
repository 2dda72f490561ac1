package org.dramatis.stat;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The one-to-one matching of rows and columns with the greatest sum, by the Hungarian method (Kuhn
 * 1955) with shortest augmenting paths, O(n³). As many pairs as the smaller side has; the same
 * table gives the same matching everywhere. Immutable.
 */
public final class Matching {
  private static final int NONE = -1;

  private final int[] columns;

  private Matching(int[] columns) {
    this.columns = columns;
  }

  /** Matches for the greatest sum of gains, which are finite; all rows are equally long. */
  public static Matching maximising(double[][] gains) {
    int rows = gains.length;
    int columns = rows == 0 ? 0 : gains[0].length;
    if (rows > columns) {
      double[][] turned = new double[columns][rows];
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          turned[j][i] = gains[i][j];
        }
      }
      return new Matching(Arrays.copyOf(new Paths(turned, rows).rowOf, rows));
    }
    int[] columnOf = new int[rows];
    Paths paths = new Paths(gains, columns);
    for (int j = 0; j < columns; j++) {
      if (paths.rowOf[j] != NONE) {
        columnOf[paths.rowOf[j]] = j;
      }
    }
    return new Matching(columnOf);
  }

  /**
   * Matches the classes of two partitions of the same items so that as many items as possible are
   * in matched classes.
   *
   * @param counts number of items by class of one partition (rows) and of the other (columns)
   */
  public static Matching ofClasses(long[][] counts) {
    return maximising(
        Arrays.stream(counts)
            .map(row -> Arrays.stream(row).asDoubleStream().toArray())
            .toArray(double[][]::new));
  }

  /** The column that a row is matched with; empty when there are fewer columns than rows. */
  public OptionalInt columnOf(int row) {
    return columns[row] == NONE ? OptionalInt.empty() : OptionalInt.of(columns[row]);
  }

  /**
   * Potentials of rows and columns, and the shortest paths over reduced costs. There are at most as
   * many rows as columns, and in the end each has one.
   */
  private static final class Paths {
    private final double[][] gains;
    private final int columns;
    private final double[] ofRow;

    /** The last one belongs to a column outside the table, where each path begins. */
    private final double[] ofColumn;

    private final int[] rowOf;
    private final int[] before;
    private final double[] slack;
    private final boolean[] seen;

    Paths(double[][] gains, int columns) {
      this.gains = gains;
      this.columns = columns;
      this.ofRow = new double[gains.length];
      this.ofColumn = new double[columns + 1];
      this.rowOf = new int[columns + 1];
      this.before = new int[columns];
      this.slack = new double[columns];
      this.seen = new boolean[columns + 1];
      Arrays.fill(rowOf, NONE);
      for (int row = 0; row < gains.length; row++) {
        augment(row);
      }
    }

    private void augment(int row) {
      Arrays.fill(slack, Double.POSITIVE_INFINITY);
      Arrays.fill(seen, false);
      int column = columns;
      rowOf[column] = row;
      while (rowOf[column] != NONE) {
        seen[column] = true;
        column = step(column);
      }
      while (column != columns) {
        rowOf[column] = rowOf[before[column]];
        column = before[column];
      }
    }

    /** Looks on from a column's row and returns the nearest column that was not seen. */
    private int step(int column) {
      int row = rowOf[column];
      int nearest = NONE;
      for (int j = 0; j < columns; j++) {
        if (!seen[j]) {
          double reduced = -gains[row][j] - ofRow[row] - ofColumn[j];
          if (reduced < slack[j]) {
            slack[j] = reduced;
            before[j] = column;
          }
          nearest = nearest == NONE || slack[j] < slack[nearest] ? j : nearest;
        }
      }
      double shift = slack[nearest];
      for (int j = 0; j <= columns; j++) {
        if (seen[j]) {
          ofRow[rowOf[j]] += shift;
          ofColumn[j] -= shift;
        } else if (j < columns) {
          slack[j] -= shift;
        }
      }
      return nearest;
    }
  }
}
