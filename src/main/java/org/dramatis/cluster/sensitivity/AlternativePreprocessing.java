package org.dramatis.cluster.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.feature.Sample;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.feature.matrix.ScaledColumn;
import org.dramatis.feature.matrix.Standardization;
import org.dramatis.feature.matrix.Standardization.Balance;
import org.dramatis.feature.matrix.Standardization.Scale;
import org.dramatis.stat.Correlation;
import org.dramatis.stat.Moments;
import org.dramatis.stat.Ranks;

/**
 * Makes the vectors of the selection sample as another analyst would have made them. Except for the
 * window it starts from the vectors, not from the features: a value that was pulled in stays where
 * it was pulled to.
 */
public final class AlternativePreprocessing {
  private final List<ScaledColumn> columns;
  private final Standardization how;
  private final int rows;

  /** Components before they were weighted, column by column. */
  private final double[][] unweighted;

  /** What each component was multiplied by, apart from the balance between sources. */
  private final double[] configured;

  private final Optional<Points> halfWindow;

  /**
   * Starts from the published vectors.
   *
   * @param sample the selection sample
   * @param halfWindow the same customers over half the window
   * @param columns how the sample's vectors were made
   * @param how the rest of the method
   */
  public AlternativePreprocessing(
      Points sample, Optional<Points> halfWindow, List<ScaledColumn> columns, Standardization how) {
    this.halfWindow = halfWindow;
    this.columns = columns;
    this.how = how;
    this.rows = sample.rows();
    this.unweighted = new double[columns.size()][];
    for (int c = 0; c < unweighted.length; c++) {
      double weight = columns.get(c).weight();
      unweighted[c] =
          Arrays.stream(sample.column(c)).map(v -> weight == 0 ? 0 : v / weight).toArray();
    }
    this.configured = new double[columns.size()];
    double[] balance = balance(unweighted, how.balance());
    for (int c = 0; c < configured.length; c++) {
      configured[c] = columns.get(c).weight() / balance[c];
    }
  }

  /** The vectors of a variation; empty when the variation changes nothing here. */
  Optional<Points> of(AnalysisVariant variation) {
    return switch (variation) {
      case BALANCE -> otherBalance();
      case NO_TRANSFORMS -> withoutTransforms();
      case RANKS -> ranks();
      case HALF_WINDOW -> halfWindow;
    };
  }

  private Optional<Points> otherBalance() {
    if (columns.stream().map(ScaledColumn::source).distinct().count() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        weighted(unweighted, how.balance() == Balance.FACTOR ? Balance.NONE : Balance.FACTOR));
  }

  private Optional<Points> withoutTransforms() {
    if (columns.stream().allMatch(c -> c.transform() == Transform.NONE)) {
      return Optional.empty();
    }
    double[][] plain = new double[unweighted.length][];
    for (int c = 0; c < plain.length; c++) {
      ScaledColumn column = columns.get(c);
      plain[c] =
          column.transform() == Transform.NONE
              ? unweighted[c]
              : scaled(
                  Arrays.stream(unweighted[c])
                      .map(z -> column.transform().invert(z * column.deviation() + column.mean()))
                      .toArray());
    }
    return Optional.of(weighted(plain, how.balance()));
  }

  private double[] scaled(double[] values) {
    if (how.scale() == Scale.NONE) {
      return values;
    }
    Moments moments = Moments.of(values);
    double deviation = deviation(moments);
    return Arrays.stream(values)
        .map(v -> deviation == 0 ? 0 : (v - moments.mean()) / deviation)
        .map(Standardization::clipped)
        .toArray();
  }

  private Optional<Points> ranks() {
    if (Arrays.stream(unweighted).allMatch(v -> Arrays.stream(v).distinct().count() < 3)) {
      return Optional.empty();
    }
    double[][] ranks = new double[unweighted.length][];
    for (int c = 0; c < ranks.length; c++) {
      double[] ofColumn = Ranks.of(unweighted[c]);
      Moments values = Moments.of(unweighted[c]);
      Moments ranked = Moments.of(ofColumn);
      double deviation = deviation(ranked);
      double factor = deviation == 0 ? 0 : deviation(values) / deviation;
      ranks[c] =
          Arrays.stream(ofColumn).map(r -> values.mean() + (r - ranked.mean()) * factor).toArray();
    }
    return Optional.of(weighted(ranks, how.balance()));
  }

  private Points weighted(double[][] components, Balance balance) {
    double[] factors = balance(components, balance);
    double[] values = new double[rows * components.length];
    for (int c = 0; c < components.length; c++) {
      double weight = configured[c] * factors[c];
      for (int row = 0; row < rows; row++) {
        values[row * components.length + c] = components[c][row] * weight;
      }
    }
    return Points.of(values, components.length);
  }

  /** For each column, 1 over the root of its source's first eigenvalue; 1 without balance. */
  private double[] balance(double[][] components, Balance balance) {
    double[] factors = new double[components.length];
    Arrays.fill(factors, 1);
    if (balance == Balance.FACTOR) {
      for (String source : columns.stream().map(ScaledColumn::source).distinct().toList()) {
        int[] members =
            IntStream.range(0, factors.length)
                .filter(c -> columns.get(c).source().equals(source))
                .toArray();
        List<double[]> own = Arrays.stream(members).mapToObj(c -> components[c]).toList();
        Correlation correlation = Correlation.of(Sample.of(own, rows));
        for (int c : members) {
          factors[c] = 1 / Math.sqrt(correlation.largestEigenvalue().orElse(1));
        }
      }
    }
    return factors;
  }

  private static double deviation(Moments moments) {
    return Math.sqrt(moments.variance().orElse(0));
  }
}
