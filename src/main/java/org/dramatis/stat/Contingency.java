package org.dramatis.stat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Cross tables of two classifications. */
public final class Contingency {
  private Contingency() {}

  /**
   * Counts items by their two labels, which start at 0; both arrays have the same order of items.
   *
   * @return one row per label up to the largest of {@code first}, one column per label up to the
   *     largest of {@code second}
   * @throws IllegalArgumentException when lengths differ or a label is negative
   */
  public static long[][] of(int[] first, int[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "Two partitions of the same items differ in length: %d and %d"
              .formatted(first.length, second.length));
    }
    long[][] counts = new long[classes(first)][classes(second)];
    for (int i = 0; i < first.length; i++) {
      counts[first[i]][second[i]]++;
    }
    return counts;
  }

  static long[] rowSums(long[][] counts) {
    return Arrays.stream(counts).mapToLong(row -> LongStream.of(row).sum()).toArray();
  }

  /** The sum of each column; all rows are equally long. */
  static long[] columnSums(long[][] counts) {
    return IntStream.range(0, counts.length == 0 ? 0 : counts[0].length)
        .mapToLong(j -> Arrays.stream(counts).mapToLong(row -> row[j]).sum())
        .toArray();
  }

  /** The table without rows and columns that hold nothing. */
  static long[][] withoutEmpty(long[][] counts) {
    long[] sums = columnSums(counts);
    int[] used = IntStream.range(0, sums.length).filter(j -> sums[j] > 0).toArray();
    return Arrays.stream(counts)
        .filter(row -> LongStream.of(row).sum() > 0)
        .map(row -> IntStream.of(used).mapToLong(j -> row[j]).toArray())
        .toArray(long[][]::new);
  }

  /** One more than the largest label; refuses a negative one. */
  static int classes(int[] labels) {
    int largest = -1;
    for (int label : labels) {
      if (label < 0) {
        throw new IllegalArgumentException("A label is negative: " + label);
      }
      largest = Math.max(largest, label);
    }
    return largest + 1;
  }
}
