package org.dramatis.cluster.sensitivity;

import java.util.OptionalDouble;
import org.dramatis.stat.AdjustedRand;
import org.dramatis.stat.Contingency;
import org.dramatis.stat.Matching;

/**
 * How far other segments of the same customers agree with the published ones.
 *
 * @param index adjusted Rand index; empty when undefined
 * @param together the share of customers, 0 to 1, whose segment is matched with their published one
 *     (Hungarian method)
 */
public record Agreement(OptionalDouble index, double together) {

  /** Compares two partitions, each given as one segment per customer. */
  static Agreement of(int[] published, int[] other) {
    long[][] counts = Contingency.of(published, other);
    Matching matching = Matching.ofClasses(counts);
    long together = 0;
    for (int segment = 0; segment < counts.length; segment++) {
      int matched = matching.columnOf(segment).orElse(-1);
      together += matched < 0 ? 0 : counts[segment][matched];
    }
    return new Agreement(AdjustedRand.ofContingency(counts), together / (double) published.length);
  }
}
