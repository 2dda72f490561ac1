package org.dramatis.stat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The similarity of two sets of the same items (Jaccard 1912): those in both over those in either,
 * 0 for disjoint to 1 for equal sets.
 */
public final class Jaccard {
  private Jaccard() {}

  /**
   * How similar each class of one partition is to each of another.
   *
   * @param counts number of items by class of the first partition (rows) and of the other
   * @return a table like {@code counts}; 0 for two classes without items
   */
  public static double[][] ofPairs(long[][] counts) {
    long[] columns = Contingency.columnSums(counts);
    return Arrays.stream(counts).map(row -> ofRow(row, columns)).toArray(double[][]::new);
  }

  private static double[] ofRow(long[] row, long[] columns) {
    long size = LongStream.of(row).sum();
    return IntStream.range(0, row.length)
        .mapToDouble(j -> row[j] == 0 ? 0 : row[j] / (double) (size + columns[j] - row[j]))
        .toArray();
  }

  /**
   * How well each class of one partition is found again in another: its similarity to the class
   * that it resembles most.
   *
   * @param counts number of items by class of the first partition (rows) and of the other
   * @return one number per row; empty for a class without items
   */
  public static List<OptionalDouble> bestOfRows(long[][] counts) {
    long[] columns = Contingency.columnSums(counts);
    return Arrays.stream(counts).map(row -> best(row, columns)).toList();
  }

  private static OptionalDouble best(long[] row, long[] columns) {
    return LongStream.of(row).sum() == 0
        ? OptionalDouble.empty()
        : Arrays.stream(ofRow(row, columns)).max();
  }
}
