package org.dramatis.stat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * The direction in which weighted points differ most: the first principal axis (Pearson 1901).
 *
 * @param share of all squared distances to the common mean that lies along the axis, above 0 to 1
 * @param loadings the axis as a vector of length 1, one number per column; their sum is not
 *     negative
 * @param scores where each point lies along the axis, 0 being the common mean
 */
public record PrincipalAxis(double share, List<Double> loadings, List<Double> scores) {

  public PrincipalAxis {
    loadings = List.copyOf(loadings);
    scores = List.copyOf(scores);
  }

  /**
   * Of points.
   *
   * @param points one row each
   * @param weights one per point, 0 or more, such as how many rows a mean stands for
   * @return empty when all points with a weight are equal
   */
  public static Optional<PrincipalAxis> of(DataMatrix points, double[] weights) {
    int d = points.columns();
    double[][] centred = centred(points, weights);
    double[][] scatter = new double[d][d];
    double total = 0;
    for (int a = 0; a < d; a++) {
      for (int b = 0; b <= a; b++) {
        for (int i = 0; i < weights.length; i++) {
          scatter[a][b] += weights[i] * centred[i][b] * centred[i][a];
        }
        scatter[b][a] = scatter[a][b];
      }
      total += scatter[a][a];
    }
    if (total <= 0) {
      return Optional.empty();
    }
    // The library puts the largest eigenvalue first.
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(scatter, false));
    RealVector axis = eigen.getEigenvector(0);
    axis.mapMultiplyToSelf(Arrays.stream(axis.toArray()).sum() < 0 ? -1 : 1);
    double[] scores = new Array2DRowRealMatrix(centred, false).operate(axis.toArray());
    return Optional.of(
        new PrincipalAxis(
            Math.min(1, eigen.getRealEigenvalue(0) / total),
            Arrays.stream(axis.toArray()).boxed().toList(),
            Arrays.stream(scores).boxed().toList()));
  }

  /** The points relative to their weighted mean. */
  private static double[][] centred(DataMatrix points, double[] weights) {
    double[][] centred = new double[weights.length][points.columns()];
    double sum = Arrays.stream(weights).sum();
    for (int c = 0; c < points.columns(); c++) {
      double mean = 0;
      for (int i = 0; i < weights.length && sum > 0; i++) {
        mean += weights[i] / sum * points.value(i, c);
      }
      for (int i = 0; i < weights.length; i++) {
        centred[i][c] = points.value(i, c) - mean;
      }
    }
    return centred;
  }
}
