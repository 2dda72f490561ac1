package org.dramatis.stat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;

/**
 * Segment-level stability across solutions, SLS_A of Dolnicar and Leisch (2017; Dolnicar, Grün and
 * Leisch, "Market Segmentation Analysis", 2018, section 7.5.4): 1 − H / ln m, where H = −Σ p_j ln
 * p_j is the entropy of where a segment's members sit in the solution with fewer segments, and m is
 * the number of those. 1 when all of them come from one segment, 0 when they come from all in equal
 * parts.
 */
public final class EntropyStability {
  private EntropyStability() {}

  /**
   * Of each segment of the finer solution.
   *
   * @param counts number of items by segment of the finer solution (rows) and of the coarser one
   * @return one number per row; empty for a segment without items, and when the coarser solution
   *     has fewer than two segments
   */
  public static List<OptionalDouble> ofRows(long[][] counts) {
    return Arrays.stream(counts).map(EntropyStability::ofRow).toList();
  }

  private static OptionalDouble ofRow(long[] row) {
    double size = LongStream.of(row).sum();
    if (size == 0 || row.length < 2) {
      return OptionalDouble.empty();
    }
    double entropy = 0;
    for (long count : row) {
      entropy -= count == 0 ? 0 : count / size * StrictMath.log(count / size);
    }
    return OptionalDouble.of(1 - entropy / StrictMath.log(row.length));
  }
}
