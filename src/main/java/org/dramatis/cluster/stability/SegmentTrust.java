package org.dramatis.cluster.stability;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.SegmentRef;

/**
 * How far one published segment can be trusted, judged on the selection sample.
 *
 * @param jaccard mean similarity to its nearest match in models of bootstrap samples, 0 to 1
 * @param dissolved the share of those models, 0 to 1, in which the segment dissolved
 * @param together the share of its customers, 0 to 1, that stay together in those models
 * @param acrossSolutions 1 when its customers come from one segment of the solution with one
 *     segment fewer, 0 when they come from all alike; empty when that was not tried
 * @param neighbour where most of the others go; empty when there is only one segment
 * @param reach the distance to the centre, in the scaled space, beyond which a customer resembles
 *     no segment: Tukey's fence, the upper quartile of its customers' distances and 1.5 times their
 *     interquartile range; empty when the sample has none of them, and then nobody is too far
 * @param margin the median over its customers of {@link AssignmentTable#MARGIN}; empty when the
 *     sample has none of them
 */
public record SegmentTrust(
    SegmentRef segment,
    double jaccard,
    SegmentVerdict verdict,
    double dissolved,
    double together,
    OptionalDouble acrossSolutions,
    Optional<Neighbour> neighbour,
    OptionalDouble reach,
    OptionalDouble margin) {

  /** The same with another reach. */
  public SegmentTrust reaching(OptionalDouble other) {
    return new SegmentTrust(
        segment, jaccard, verdict, dissolved, together, acrossSolutions, neighbour, other, margin);
  }

  /**
   * The segment that customers change to when other samples draw the lines.
   *
   * @param share of the customers, 0 to 1, that models of bootstrap samples put there
   */
  public record Neighbour(SegmentRef segment, double share) {}
}
