package org.dramatis.stat;

import java.util.LongSummaryStatistics;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.inference.ChiSquareTest;

/** Whether the rows and the columns of a cross table have to do with each other. */
public final class Independence {
  /** Cochran's (1954) rule: below so many expected cases χ² is not yet distributed as χ². */
  private static final double FEWEST_EXPECTED = 5;

  /** Tables whose probabilities differ by rounding alone are equally likely. */
  private static final double SAME = 1 + 1e-7;

  private Independence() {}

  /**
   * Pearson's χ² test, without continuity correction. A table of two rows and two columns with a
   * cell in which fewer than five cases are expected gets Fisher's exact test, two-sided: the
   * probability of all tables that are at most as likely as this one. Rows and columns that hold
   * nothing do not count.
   *
   * @param counts of cases, all rows equally long
   * @return how often independence would give a table at least as uneven, 0 to 1; empty when fewer
   *     than two rows or columns hold anything
   */
  public static OptionalDouble test(long[][] counts) {
    long[][] used = Contingency.withoutEmpty(counts);
    if (used.length < 2 || used[0].length < 2) {
      return OptionalDouble.empty();
    }
    if (used.length == 2 && used[0].length == 2 && leastExpected(used) < FEWEST_EXPECTED) {
      return OptionalDouble.of(fisher(used));
    }
    double freedom = (used.length - 1.0) * (used[0].length - 1.0);
    // The library's own p is 1 - P, which has nothing left of a small one.
    return OptionalDouble.of(
        Gamma.regularizedGammaQ(freedom / 2, new ChiSquareTest().chiSquare(used) / 2));
  }

  private static double leastExpected(long[][] counts) {
    LongSummaryStatistics rows = LongStream.of(Contingency.rowSums(counts)).summaryStatistics();
    long leastColumn = LongStream.of(Contingency.columnSums(counts)).min().orElseThrow();
    return (double) rows.getMin() * leastColumn / rows.getSum();
  }

  private static double fisher(long[][] counts) {
    long[] columns = Contingency.columnSums(counts);
    HypergeometricDistribution tables =
        new HypergeometricDistribution(
            null,
            Math.toIntExact(columns[0] + columns[1]),
            Math.toIntExact(columns[0]),
            Math.toIntExact(counts[0][0] + counts[0][1]));
    double own = tables.probability(Math.toIntExact(counts[0][0]));
    double sum =
        IntStream.rangeClosed(tables.getSupportLowerBound(), tables.getSupportUpperBound())
            .mapToDouble(tables::probability)
            .filter(p -> p <= own * SAME)
            .sum();
    return Math.min(1, sum);
  }
}
