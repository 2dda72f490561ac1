package org.dramatis.stat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

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
    double[] mean = mean(points, weights);
    double[][] scatter = new double[d][d];
    for (int i = 0; i < weights.length; i++) {
      for (int a = 0; a < d; a++) {
        for (int b = 0; b < d; b++) {
          scatter[a][b] +=
              weights[i] * (points.value(i, a) - mean[a]) * (points.value(i, b) - mean[b]);
        }
      }
    }
    double total = 0;
    for (int c = 0; c < d; c++) {
      total += scatter[c][c];
    }
    if (total <= 0) {
      return Optional.empty();
    }
    EigenDecomposition eigen = new EigenDecomposition(symmetric(scatter));
    int first = largest(eigen.getRealEigenvalues());
    double[] axis = eigen.getEigenvector(first).toArray();
    double sign = Arrays.stream(axis).sum() < 0 ? -1 : 1;
    List<Double> scores = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      double score = 0;
      for (int c = 0; c < d; c++) {
        score += sign * axis[c] * (points.value(i, c) - mean[c]);
      }
      scores.add(score);
    }
    return Optional.of(
        new PrincipalAxis(
            Math.min(1, eigen.getRealEigenvalue(first) / total),
            Arrays.stream(axis).map(loading -> sign * loading).boxed().toList(),
            scores));
  }

  private static double[] mean(DataMatrix points, double[] weights) {
    double[] mean = new double[points.columns()];
    double sum = Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length && sum > 0; i++) {
      for (int c = 0; c < mean.length; c++) {
        mean[c] += weights[i] / sum * points.value(i, c);
      }
    }
    return mean;
  }

  private static Array2DRowRealMatrix symmetric(double[][] matrix) {
    for (int a = 0; a < matrix.length; a++) {
      for (int b = 0; b < a; b++) {
        matrix[a][b] = matrix[b][a];
      }
    }
    return new Array2DRowRealMatrix(matrix, false);
  }

  private static int largest(double[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      largest = values[i] > values[largest] ? i : largest;
    }
    return largest;
  }
}
