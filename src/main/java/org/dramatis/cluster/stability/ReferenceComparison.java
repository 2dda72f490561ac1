package org.dramatis.cluster.stability;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How one solution compares with those of as many segments in populations that have no groups, but
 * the same number of customers, the same margins and the same correlations between features.
 *
 * @param stability of the mean adjusted Rand index between pairs of bootstrap models; empty when
 *     silhouettes had settled it
 */
public record ReferenceComparison(Excess silhouette, Optional<Excess> stability) {
  /** So many standard deviations above the populations' mean is more than chance would give. */
  static final double ENOUGH = 2.5;

  /**
   * How far one figure of the solution lies above the same figure of the populations.
   *
   * @param references how many populations have the figure
   * @param mean over populations; empty when none has the figure
   * @param deviation their standard deviation (divisor n − 1); empty when fewer than two have it
   * @param excess the solution's figure less the mean, in standard deviations; empty when
   *     populations do not vary, and then the solution does not stand out
   */
  public record Excess(
      int references, OptionalDouble mean, OptionalDouble deviation, OptionalDouble excess) {

    /** Of a figure, given those of populations. */
    static Excess of(double figure, List<Double> populations) {
      int n = populations.size();
      double sum = 0;
      for (double value : populations) {
        sum += value;
      }
      double mean = sum / n;
      double squares = 0;
      for (double value : populations) {
        squares += (value - mean) * (value - mean);
      }
      double deviation = Math.sqrt(squares / (n - 1));
      return new Excess(
          n,
          n == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean),
          n < 2 ? OptionalDouble.empty() : OptionalDouble.of(deviation),
          n < 2 || deviation == 0
              ? OptionalDouble.empty()
              : OptionalDouble.of((figure - mean) / deviation));
    }

    /** Whether there is an excess and it is larger. */
    boolean isAbove(double least) {
      return excess.isPresent() && excess.getAsDouble() > least;
    }
  }

  /** Whether the solution stands out from the populations in both. */
  @JsonIgnore
  public boolean isExceeded() {
    return silhouette.isAbove(ENOUGH) && stability.filter(s -> s.isAbove(ENOUGH)).isPresent();
  }
}
