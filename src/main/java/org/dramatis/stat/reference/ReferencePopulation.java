package org.dramatis.stat.reference;

import java.io.Serializable;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.dramatis.stat.Correlation;
import org.dramatis.stat.DataMatrix;
import org.dramatis.stat.Normal;

/**
 * A population without groups that otherwise resembles a table: a latent multivariate normal
 * distribution whose variables are mapped to the columns' distributions, with correlations chosen
 * so that they are the columns' own after mapping (NORTA: Cario and Nelson 1997). Where that is
 * impossible, the nearest possible correlations are taken. Skewness, tails and frequent values of a
 * column stay; several peaks become one, because peaks are groups. Immutable.
 */
public final class ReferencePopulation implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A value held by more than this share of rows leaves its column its own distribution. */
  private static final double OWN_MARGIN = 0.05;

  private static final double SYMMETRY = 1e-12;
  private static final double POSITIVITY = 1e-12;

  /** Halvings of the interval in which a latent correlation lies. */
  private static final int HALVINGS = 50;

  private final Margin[] margins;

  /** L of the Cholesky factorisation LLᵀ of the latent correlations. */
  private final double[][] factor;

  private ReferencePopulation(Margin[] margins, double[][] factor) {
    this.margins = margins;
    this.factor = factor;
  }

  /**
   * Resembling a table.
   *
   * @param data at least one row and one column
   */
  public static ReferencePopulation like(DataMatrix data) {
    int d = data.columns();
    Margin[] margins = new Margin[d];
    Arrays.setAll(margins, c -> Margin.of(data.column(c), OWN_MARGIN));
    Correlation observed = Correlation.of(data);
    double[][] correlations = new double[d][d];
    for (int a = 0; a < d; a++) {
      correlations[a][a] = 1;
      for (int b = 0; b < a; b++) {
        double r = latent(margins[a], margins[b], observed.between(a, b));
        correlations[a][b] = r;
        correlations[b][a] = r;
      }
    }
    return new ReferencePopulation(margins, factor(NearestCorrelation.to(correlations)));
  }

  /** Factorises correlations that are positive definite. */
  static double[][] factor(double[][] correlations) {
    return new CholeskyDecomposition(
            new Array2DRowRealMatrix(correlations, false), SYMMETRY, POSITIVITY)
        .getL()
        .getData();
  }

  /** Correlation after mapping grows with the latent one, so halving the interval finds it. */
  private static double latent(Margin first, Margin second, OptionalDouble observed) {
    if (observed.isEmpty()) {
      return 0;
    }
    double target = observed.getAsDouble();
    double low = -1;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (first.correlation(second, middle) < target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** How many variables there are. */
  public int columns() {
    return margins.length;
  }

  /** Draws a data set, row by row; the same seed draws the same rows on every machine. */
  public double[] draw(int rows, long seed) {
    int d = margins.length;
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[Math.multiplyExact(rows, d)];
    double[] independent = new double[d];
    for (int row = 0; row < rows; row++) {
      Arrays.setAll(independent, c -> Normal.draw(random));
      for (int c = 0; c < d; c++) {
        double latent = 0;
        for (int e = 0; e <= c; e++) {
          latent += factor[c][e] * independent[e];
        }
        values[row * d + c] = margins[c].at(latent);
      }
    }
    return values;
  }
}
