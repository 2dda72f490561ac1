package org.dramatis.stat.reference;

import java.io.Serializable;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.dramatis.stat.Correlation;
import org.dramatis.stat.DataMatrix;

/**
 * A population without groups that otherwise resembles a table: a latent multivariate normal
 * distribution whose variables are mapped to the columns' distributions, with correlations chosen
 * so that they are the columns' own after mapping (NORTA: Cario and Nelson 1997). Where that is
 * impossible, the nearest possible correlations are taken. Immutable.
 */
public final class ReferencePopulation implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A value held by more than this share of rows gives its column its own distribution. */
  private static final double OWN_MARGIN = 0.05;

  /** Halvings of the interval in which a latent correlation lies. */
  private static final int HALVINGS = 50;

  private final Margin[] margins;
  private final MultivariateNormal latent;

  private ReferencePopulation(Margin[] margins, MultivariateNormal latent) {
    this.margins = margins;
    this.latent = latent;
  }

  /**
   * Resembling a table.
   *
   * @param data at least one row and one column
   */
  public static ReferencePopulation like(DataMatrix data) {
    int d = data.columns();
    Margin[] margins = new Margin[d];
    for (int c = 0; c < d; c++) {
      margins[c] = Margin.of(data.column(c), OWN_MARGIN);
    }
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
    return new ReferencePopulation(
        margins, new MultivariateNormal(NearestCorrelation.to(correlations)));
  }

  /** Correlation after mapping grows with the latent one, so halving the interval finds it. */
  private static double latent(Margin first, Margin second, OptionalDouble observed) {
    if (observed.isEmpty() || first.isConstant() || second.isConstant()) {
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

  /**
   * Draws a data set.
   *
   * @param rows how many
   * @param seed the same one draws the same rows on every machine
   * @return row by row
   */
  public double[] draw(int rows, long seed) {
    int d = margins.length;
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[Math.multiplyExact(rows, d)];
    double[] normals = new double[d];
    for (int row = 0; row < rows; row++) {
      latent.draw(random, normals);
      for (int c = 0; c < d; c++) {
        values[row * d + c] = margins[c].at(normals[c]);
      }
    }
    return values;
  }
}
