package org.dramatis.cluster.stability;

import java.util.List;

/**
 * How well one segment is found again by the models of bootstrap samples, all of them applied to
 * the whole selection sample.
 *
 * @param share the segment's share of the selection sample, above 0 to 1
 * @param jaccard the mean over models of the segment's similarity to the cluster that resembles it
 *     most, 0 to 1 (Hennig 2007)
 * @param dissolved the share of models, 0 to 1, in which that similarity is 0.5 or less
 * @param placed where models put the segment's customers: for each segment of the solution, in its
 *     order, the mean share of them in the cluster matched with that segment. The segment's own
 *     entry is the share that stays together; what is missing from 1 is in clusters without a match
 * @param ranges where the means of clustering features lie in the clusters matched with the
 *     segment; features in the order of the matrix, without those that fewer than 20 models give
 */
public record SegmentStability(
    double share,
    double jaccard,
    double dissolved,
    List<Double> placed,
    List<FeatureRange> ranges) {

  public SegmentStability {
    placed = List.copyOf(placed);
    ranges = List.copyOf(ranges);
  }

  /**
   * Where the mean of a feature lies in a segment when other samples draw the lines: the 5 % and
   * the 95 % quantile over models of bootstrap samples.
   *
   * @param low in the feature's unit
   * @param high in the feature's unit, low or more
   */
  public record FeatureRange(String feature, double low, double high) {}

  /** The same in words. */
  public SegmentVerdict verdict() {
    return SegmentVerdict.of(jaccard);
  }
}
