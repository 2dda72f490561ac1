package org.dramatis.stat;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

/**
 * The adjusted Rand index of Hubert and Arabie (1985): how far two partitions of the same items
 * agree, 1 for equal partitions, 0 on average for independent ones; it can be negative.
 *
 * <p>With n_ij items in class i of one and class j of the other, S = Σ C(n_ij, 2), A = Σ C(n_i·,
 * 2), B = Σ C(n_·j, 2) and N = C(n, 2), it is (S − AB/N) / ((A + B)/2 − AB/N).
 */
public final class AdjustedRand {
  private AdjustedRand() {}

  /**
   * From both labels of each item, small and not negative, in the same order of items.
   *
   * @return empty when it is 0/0: fewer than two items, both partitions one class, or both all
   *     singletons
   * @throws IllegalArgumentException when lengths differ or a label is negative
   */
  public static OptionalDouble of(int[] first, int[] second) {
    return ofContingency(Contingency.of(first, second));
  }

  /**
   * From the table of the two partitions.
   *
   * @param counts number of items by class of one partition (rows) and of the other (columns)
   * @return empty in the same cases
   */
  public static OptionalDouble ofContingency(long[][] counts) {
    double cells = Arrays.stream(counts).mapToDouble(AdjustedRand::pairs).sum();
    double rows = pairs(Contingency.rowSums(counts));
    double columns = pairs(Contingency.columnSums(counts));
    double all = pairs(LongStream.of(Contingency.rowSums(counts)).sum());
    boolean oneClass = rows == all && columns == all;
    boolean singletons = rows == 0 && columns == 0;
    if (oneClass || singletons) {
      return OptionalDouble.empty();
    }
    double expected = rows / all * columns;
    double largest = (rows + columns) / 2;
    return OptionalDouble.of((cells - expected) / (largest - expected));
  }

  private static double pairs(long... counts) {
    return LongStream.of(counts).mapToDouble(count -> count * (count - 1.0) / 2).sum();
  }
}
