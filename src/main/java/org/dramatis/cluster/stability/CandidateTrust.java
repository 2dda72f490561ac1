package org.dramatis.cluster.stability;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.cluster.Candidate;

/**
 * How far one number of segments can be trusted.
 *
 * @param acrossSolutions for each segment, in the order of the solution's centres, whether its
 *     customers come from one segment of the solution with one segment fewer: 1 when all do, 0 when
 *     they come from all alike ({@link org.dramatis.stat.EntropyStability}); empty when that
 *     solution was not tried or has one segment
 * @param references the comparison with populations without groups; empty when the solution cannot
 *     be natural, because a segment is not stable or too small
 */
public record CandidateTrust(
    Candidate candidate,
    Stability stability,
    List<OptionalDouble> acrossSolutions,
    Optional<ReferenceComparison> references,
    StructureVerdict verdict) {

  public CandidateTrust {
    acrossSolutions = List.copyOf(acrossSolutions);
  }

  /** The number of segments. */
  public int k() {
    return candidate.k();
  }
}
