package org.dramatis.cluster.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
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

  /** Components before they were weighted, column by column. */
  private final List<double[]> unweighted;

  /** What each component was multiplied by, apart from the balance between sources. */
  private final double[] configured;

  private final Optional<Points> halfWindow;

  /**
   * Starts from the published vectors of the selection sample.
   *
   * @param halfWindow the same customers over half the window
   * @param columns how the vectors were made
   * @param how the rest of the method
   */
  public AlternativePreprocessing(
      Points sample, Optional<Points> halfWindow, List<ScaledColumn> columns, Standardization how) {
    this.halfWindow = halfWindow;
    this.columns = columns;
    this.how = how;
    this.unweighted =
        each(
            c -> {
              double weight = columns.get(c).weight();
              return mapped(sample.column(c), v -> weight == 0 ? 0 : v / weight);
            });
    double[] balance = balance(unweighted, how.balance());
    this.configured = new double[columns.size()];
    Arrays.setAll(configured, c -> columns.get(c).weight() / balance[c]);
  }

  /** The vectors of a variant; empty when it changes nothing here. */
  Optional<Points> of(AnalysisVariant variant) {
    if (changesNothing(variant)) {
      return Optional.empty();
    }
    return switch (variant) {
      case BALANCE -> Optional.of(weighted(unweighted, otherBalance()));
      case NO_TRANSFORMS -> Optional.of(weighted(each(this::withoutTransform), how.balance()));
      case RANKS -> Optional.of(weighted(each(c -> ranked(unweighted.get(c))), how.balance()));
      case HALF_WINDOW -> halfWindow;
    };
  }

  private boolean changesNothing(AnalysisVariant variant) {
    return switch (variant) {
      case BALANCE -> columns.stream().map(ScaledColumn::source).distinct().count() < 2;
      case NO_TRANSFORMS -> columns.stream().allMatch(c -> c.transform() == Transform.NONE);
      case RANKS -> unweighted.stream().allMatch(v -> Arrays.stream(v).distinct().count() < 3);
      case HALF_WINDOW -> halfWindow.isEmpty();
    };
  }

  private Balance otherBalance() {
    return how.balance() == Balance.FACTOR ? Balance.NONE : Balance.FACTOR;
  }

  private double[] withoutTransform(int c) {
    ScaledColumn column = columns.get(c);
    double[] values = unweighted.get(c);
    if (column.transform() == Transform.NONE) {
      return values;
    }
    double[] plain =
        mapped(values, z -> column.transform().invert(z * column.deviation() + column.mean()));
    if (how.scale() == Scale.NONE) {
      return plain;
    }
    Moments moments = Moments.of(plain);
    double deviation = deviation(moments);
    return mapped(
        plain, v -> Standardization.clipped(deviation == 0 ? 0 : (v - moments.mean()) / deviation));
  }

  /** Ranks with the mean and the spread of the values. */
  private static double[] ranked(double[] values) {
    double[] ranks = Ranks.of(values);
    Moments before = Moments.of(values);
    Moments after = Moments.of(ranks);
    double deviation = deviation(after);
    double factor = deviation == 0 ? 0 : deviation(before) / deviation;
    return mapped(ranks, r -> before.mean() + (r - after.mean()) * factor);
  }

  private Points weighted(List<double[]> components, Balance balance) {
    double[] factors = balance(components, balance);
    return Points.ofColumns(
        each(
            c -> {
              double weight = configured[c] * factors[c];
              return mapped(components.get(c), v -> v * weight);
            }));
  }

  /** For each column, 1 over the root of its source's first eigenvalue; 1 without balance. */
  private double[] balance(List<double[]> components, Balance balance) {
    double[] factors = new double[columns.size()];
    Arrays.fill(factors, 1);
    if (balance == Balance.FACTOR) {
      for (String source : columns.stream().map(ScaledColumn::source).distinct().toList()) {
        int[] members =
            IntStream.range(0, factors.length)
                .filter(c -> columns.get(c).source().equals(source))
                .toArray();
        List<double[]> own = Arrays.stream(members).mapToObj(components::get).toList();
        Correlation correlation = Correlation.of(Sample.of(own, own.get(0).length));
        for (int c : members) {
          factors[c] = 1 / Math.sqrt(correlation.largestEigenvalue().orElse(1));
        }
      }
    }
    return factors;
  }

  private List<double[]> each(IntFunction<double[]> column) {
    return IntStream.range(0, columns.size()).mapToObj(column).toList();
  }

  private static double[] mapped(double[] values, DoubleUnaryOperator change) {
    return Arrays.stream(values).map(change).toArray();
  }

  private static double deviation(Moments moments) {
    return Math.sqrt(moments.variance().orElse(0));
  }
}
