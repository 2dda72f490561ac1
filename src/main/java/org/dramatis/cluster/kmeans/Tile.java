package org.dramatis.cluster.kmeans;

import java.util.Arrays;

/**
 * Some rows of a matrix, stored column by column, so that the compiler computes the distances of
 * several rows with each instruction. Loops run over all lanes, used or not, because a fixed count
 * is what the compiler turns into vector instructions best.
 */
final class Tile {
  /** Rows of a tile: enough to amortise a loop, few enough for the first-level cache. */
  static final int LANES = 128;

  private final double[][] columns;

  Tile(int columns) {
    this.columns = new double[columns][LANES];
  }

  /** Copies one row of a matrix that is stored row by row. */
  void load(int lane, double[] values, int row) {
    int from = row * columns.length;
    for (int c = 0; c < columns.length; c++) {
      columns[c][lane] = values[from + c];
    }
  }

  /** Squared distances of all lanes to one centre, as {@link Distance} computes them. */
  void squared(double[] centres, int from, double[] into) {
    Arrays.fill(into, 0, LANES, 0.0);
    int c = 0;
    for (; c < columns.length - 3; c += 4) {
      addFour(
          columns[c],
          columns[c + 1],
          columns[c + 2],
          columns[c + 3],
          centres[from + c],
          centres[from + c + 1],
          centres[from + c + 2],
          centres[from + c + 3],
          into);
    }
    for (; c < columns.length; c++) {
      addOne(columns[c], centres[from + c], into);
    }
  }

  /**
   * Static, with everything as a parameter, and added from left to right: in other forms the
   * compiler vectorises this loop only now and then.
   */
  private static void addFour(
      double[] x0,
      double[] x1,
      double[] x2,
      double[] x3,
      double c0,
      double c1,
      double c2,
      double c3,
      double[] into) {
    for (int lane = 0; lane < LANES; lane++) {
      double t0 = x0[lane] - c0;
      double t1 = x1[lane] - c1;
      double t2 = x2[lane] - c2;
      double t3 = x3[lane] - c3;
      into[lane] = into[lane] + t0 * t0 + t1 * t1 + t2 * t2 + t3 * t3;
    }
  }

  private static void addOne(double[] x, double centre, double[] into) {
    for (int lane = 0; lane < LANES; lane++) {
      double t = x[lane] - centre;
      into[lane] += t * t;
    }
  }
}
