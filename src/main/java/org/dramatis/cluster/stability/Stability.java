package org.dramatis.cluster.stability;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How well one solution is found again in fresh samples: pairs of bootstrap samples, the model of
 * each applied to the whole selection sample.
 *
 * @param mean adjusted Rand index between the models of a pair, 1 when they agree, about 0 when
 *     they agree as chance would; empty when no pair defines one
 * @param low its 5 % quantile over pairs; empty in the same case
 * @param high its 95 % quantile over pairs; empty in the same case
 * @param together the share of customers, 0 to 1, that models put into the cluster matched with
 *     their segment; the mean over models
 * @param segments one per segment, in the order of the solution's centres
 */
public record Stability(
    int pairs,
    OptionalDouble mean,
    OptionalDouble low,
    OptionalDouble high,
    double together,
    List<SegmentStability> segments) {

  public Stability {
    segments = List.copyOf(segments);
  }

  /** The least mean Jaccard similarity of any segment. */
  public double weakest() {
    return segments.stream().mapToDouble(SegmentStability::jaccard).min().orElseThrow();
  }
}
