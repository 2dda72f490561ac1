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
 * @param verdict what most repetitions find; of the number that was chosen, most of those that
 *     choose it
 * @param repetitions the judgement repeated on figures drawn anew from those at hand; as many, and
 *     in the same order, for every number of segments
 */
public record CandidateTrust(
    Candidate candidate,
    Stability stability,
    List<OptionalDouble> acrossSolutions,
    Optional<ReferenceComparison> references,
    StructureVerdict verdict,
    List<Judgement> repetitions) {

  public CandidateTrust {
    acrossSolutions = List.copyOf(acrossSolutions);
    repetitions = List.copyOf(repetitions);
  }

  /**
   * What one repetition of the judgement finds.
   *
   * @param stability mean adjusted Rand index between bootstrap models; empty when not defined
   */
  public record Judgement(OptionalDouble stability, StructureVerdict verdict) {}

  /** In how many repetitions the verdict is this one. */
  public int count(StructureVerdict wanted) {
    return (int) repetitions.stream().filter(r -> r.verdict() == wanted).count();
  }

  /** The same with another verdict. */
  CandidateTrust judged(StructureVerdict other) {
    return new CandidateTrust(
        candidate, stability, acrossSolutions, references, other, repetitions);
  }

  /** The number of segments. */
  public int k() {
    return candidate.k();
  }
}
