package org.dramatis.stat;

import java.util.Arrays;

/** Cross tables of two classifications. */
public final class Contingency {
  private Contingency() {}

  /**
   * Counts items by their two labels.
   *
   * @param first labels from 0; one per item
   * @param second labels from 0, in the same order of items
   * @return one row per label up to the largest of {@code first}, one column per label up to the
   *     largest of {@code second}
   * @throws IllegalArgumentException when lengths differ or a label is negative
   */
  public static long[][] of(int[] first, int[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "Two partitions of the same items differ in length: "
              + first.length
              + " and "
              + second.length);
    }
    long[][] counts = new long[classes(first)][classes(second)];
    for (int i = 0; i < first.length; i++) {
      counts[first[i]][second[i]]++;
    }
    return counts;
  }

  /** The sum of each column; all rows are equally long. */
  static long[] columnSums(long[][] counts) {
    long[] sums = new long[counts.length == 0 ? 0 : counts[0].length];
    for (long[] row : counts) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += row[j];
      }
    }
    return sums;
  }

  /** The table without rows and columns that hold nothing. */
  static long[][] withoutEmpty(long[][] counts) {
    long[] columnSums = columnSums(counts);
    return Arrays.stream(counts)
        .filter(row -> Arrays.stream(row).sum() > 0)
        .map(row -> withoutEmpty(row, columnSums))
        .toArray(long[][]::new);
  }

  private static long[] withoutEmpty(long[] row, long[] columnSums) {
    long[] kept = new long[row.length];
    int count = 0;
    for (int j = 0; j < row.length; j++) {
      if (columnSums[j] > 0) {
        kept[count++] = row[j];
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static int classes(int[] labels) {
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
