package org.dramatis.stat.reference;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Repairs a symmetric matrix with unit diagonal that no variables can have as their correlations:
 * the nearest correlation matrix in the Frobenius norm, by alternating projections (Higham 2002),
 * its smallest eigenvalues raised to a floor so that it can be factorised.
 */
public final class NearestCorrelation {
  /** The smallest eigenvalue of what is returned, per largest one. */
  private static final double FLOOR = 1e-8;

  private static final double CONVERGED = 1e-9;

  private static final int MOST_ITERATIONS = 200;

  private NearestCorrelation() {}

  /**
   * A positive definite correlation matrix.
   *
   * @param matrix symmetric, with ones on the diagonal; not changed
   * @return an equal matrix if it is positive definite already, else the repaired one
   */
  public static double[][] to(double[][] matrix) {
    RealMatrix given = new Array2DRowRealMatrix(matrix);
    double[] eigenvalues = new EigenDecomposition(given).getRealEigenvalues();
    if (Arrays.stream(eigenvalues).min().orElseThrow() >= FLOOR * matrix.length) {
      return given.getData();
    }
    RealMatrix nearest = given;
    RealMatrix correction = given.scalarMultiply(0);
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      RealMatrix shifted = nearest.subtract(correction);
      RealMatrix projected = raised(shifted, 0);
      correction = projected.subtract(shifted);
      for (int c = 0; c < matrix.length; c++) {
        projected.setEntry(c, c, 1);
      }
      double change = projected.subtract(nearest).getNorm();
      nearest = projected;
      if (change <= CONVERGED * nearest.getNorm()) {
        break;
      }
    }
    return scaled(raised(nearest, FLOOR).getData());
  }

  /** The same eigenvectors, no eigenvalue below a share of the largest; exactly symmetric. */
  private static RealMatrix raised(RealMatrix matrix, double floor) {
    EigenDecomposition eigen = new EigenDecomposition(matrix);
    double[] eigenvalues = eigen.getRealEigenvalues();
    double[][] vectors = eigen.getV().getData();
    double least = floor * Math.max(0, Arrays.stream(eigenvalues).max().orElseThrow());
    int d = eigenvalues.length;
    double[][] raised = new double[d][d];
    for (int a = 0; a < d; a++) {
      for (int b = 0; b <= a; b++) {
        double sum = 0;
        for (int e = 0; e < d; e++) {
          sum += Math.max(eigenvalues[e], least) * vectors[a][e] * vectors[b][e];
        }
        raised[a][b] = sum;
        raised[b][a] = sum;
      }
    }
    return new Array2DRowRealMatrix(raised, false);
  }

  private static double[][] scaled(double[][] covariance) {
    int d = covariance.length;
    double[][] scaled = new double[d][d];
    for (int a = 0; a < d; a++) {
      for (int b = 0; b < d; b++) {
        scaled[a][b] =
            a == b ? 1 : covariance[a][b] / Math.sqrt(covariance[a][a] * covariance[b][b]);
      }
    }
    return scaled;
  }
}
