package org.dramatis.stat;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** Pearson's correlations between the columns of a table. Immutable. */
public final class Correlation {
  private final double[][] products;

  private Correlation(double[][] products) {
    this.products = products;
  }

  /** Correlations between all columns, computed about the means in two passes. */
  public static Correlation of(DataMatrix data) {
    int d = data.columns();
    double[] means = means(data);
    double[][] products = new double[d][d];
    double[] row = new double[d];
    for (int i = 0; i < data.rows(); i++) {
      for (int c = 0; c < d; c++) {
        row[c] = data.value(i, c) - means[c];
      }
      for (int a = 0; a < d; a++) {
        for (int b = 0; b <= a; b++) {
          products[a][b] += row[a] * row[b];
        }
      }
    }
    return new Correlation(products);
  }

  /** Whether all values of a column are equal: their mean is then exact, see {@link #means}. */
  private boolean isConstant(int column) {
    return products[column][column] == 0;
  }

  /** Pearson's r of two columns, −1 to 1; empty when one of them is constant. */
  public OptionalDouble between(int first, int second) {
    return isConstant(first) || isConstant(second)
        ? OptionalDouble.empty()
        : OptionalDouble.of(r(first, second));
  }

  /**
   * The largest eigenvalue λ₁ of the correlation matrix of the columns that vary: 1 when they are
   * uncorrelated or there is only one, their number when they all say the same. Empty when none
   * varies.
   */
  public OptionalDouble largestEigenvalue() {
    int[] varying = IntStream.range(0, products.length).filter(c -> !isConstant(c)).toArray();
    if (varying.length == 0) {
      return OptionalDouble.empty();
    }
    double[][] matrix = new double[varying.length][varying.length];
    for (int a = 0; a < varying.length; a++) {
      for (int b = 0; b < varying.length; b++) {
        matrix[a][b] = r(varying[a], varying[b]);
      }
    }
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(matrix, false));
    double largest = Arrays.stream(eigen.getRealEigenvalues()).max().orElseThrow();
    return OptionalDouble.of(Math.max(1, largest));
  }

  private double r(int first, int second) {
    if (first == second) {
      return 1;
    }
    double product = products[Math.max(first, second)][Math.min(first, second)];
    double scale = Math.sqrt(products[first][first]) * Math.sqrt(products[second][second]);
    return Math.max(-1, Math.min(1, product / scale));
  }

  /** The mean of each column; exact for a constant column. */
  static double[] means(DataMatrix data) {
    int d = data.columns();
    int n = data.rows();
    double[] means = new double[d];
    for (int c = 0; c < d && n > 0; c++) {
      double first = data.value(0, c);
      double sum = 0;
      for (int i = 1; i < n; i++) {
        sum += data.value(i, c) - first;
      }
      means[c] = first + sum / n;
    }
    return means;
  }
}
