package org.dramatis.stat.reference;

import java.io.Serializable;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.dramatis.stat.Normal;

/**
 * Standard normal variables with given correlations: L·z, with L from the Cholesky factorisation
 * LLᵀ of the correlation matrix and z independent. Immutable.
 */
final class MultivariateNormal implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final double SYMMETRY = 1e-12;
  private static final double POSITIVITY = 1e-12;

  private final double[][] factor;

  /**
   * Factorises.
   *
   * @param correlations positive definite, as {@link NearestCorrelation} makes them
   */
  MultivariateNormal(double[][] correlations) {
    this.factor =
        new CholeskyDecomposition(
                new Array2DRowRealMatrix(correlations, false), SYMMETRY, POSITIVITY)
            .getL()
            .getData();
  }

  /** How many variables there are. */
  int columns() {
    return factor.length;
  }

  /** Draws one value of each variable. */
  void draw(RandomGenerator random, double[] into) {
    int d = factor.length;
    double[] independent = new double[d];
    for (int c = 0; c < d; c++) {
      independent[c] = Normal.draw(random);
    }
    for (int c = 0; c < d; c++) {
      double sum = 0;
      for (int e = 0; e <= c; e++) {
        sum += factor[c][e] * independent[e];
      }
      into[c] = sum;
    }
  }
}
