package org.dramatis.stat;

import java.util.OptionalDouble;
import org.apache.commons.math3.stat.inference.ChiSquareTest;

/** How far a group differs from the others, in units that do not grow with the number of cases. */
public final class EffectSize {
  private EffectSize() {}

  /**
   * Cohen's d (1988): the difference of means in pooled standard deviations, with s² = (S₁ + S₂) /
   * (n₁ + n₂ − 2) over sums of squared deviations S. Positive when the group lies higher.
   *
   * @return empty when a side has no value, when both have only one, or when nothing varies
   */
  public static OptionalDouble cohensD(Moments group, Moments rest) {
    long freedom = group.count() + rest.count() - 2;
    double squares = group.squares() + rest.squares();
    if (group.count() < 1 || rest.count() < 1 || freedom < 1 || squares <= 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((group.mean() - rest.mean()) / Math.sqrt(squares / freedom));
  }

  /**
   * The share of cases in the group less the share in the rest, −1 to 1.
   *
   * @param groupCases how many of the group
   * @param group size of the group
   * @param restCases how many of the rest
   * @param rest size of the rest
   * @return empty when a side is empty
   * @throws IllegalArgumentException when there are more cases than members
   */
  public static OptionalDouble differenceOfProportions(
      long groupCases, long group, long restCases, long rest) {
    if (groupCases < 0 || groupCases > group || restCases < 0 || restCases > rest) {
      throw new IllegalArgumentException(
          groupCases + " of " + group + " and " + restCases + " of " + rest + " are no shares.");
    }
    if (group == 0 || rest == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((double) groupCases / group - (double) restCases / rest);
  }

  /**
   * Cramér's V (1946): √(χ² / (n · (min(rows, columns) − 1))), 0 for independence to 1, without
   * continuity correction. Rows and columns that hold nothing do not count.
   *
   * @param counts of cases, all rows equally long
   * @return empty when fewer than two rows or columns hold anything
   */
  public static OptionalDouble cramersV(long[][] counts) {
    long[][] used = Contingency.withoutEmpty(counts);
    int smaller = used.length == 0 ? 0 : Math.min(used.length, used[0].length);
    if (smaller < 2) {
      return OptionalDouble.empty();
    }
    long n = 0;
    for (long sum : Contingency.columnSums(used)) {
      n += sum;
    }
    double v = Math.sqrt(new ChiSquareTest().chiSquare(used) / (n * (smaller - 1.0)));
    return OptionalDouble.of(Math.min(1, v));
  }
}
