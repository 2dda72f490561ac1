package org.dramatis.report.document;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dramatis.cluster.Candidate;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.cluster.stability.ReferenceComparison;
import org.dramatis.cluster.stability.StructureVerdict;

/** A number of segments that was tried. */
public record CandidateFigures(
    int k,
    double sse,
    OptionalDouble silhouette,
    double smallestShare,
    Candidate.Starts starts,
    Stability stability,
    Optional<References> references,
    StructureVerdict verdict) {

  static CandidateFigures of(CandidateTrust trust) {
    Candidate candidate = trust.candidate();
    return new CandidateFigures(
        trust.k(),
        candidate.sse(),
        candidate.silhouette(),
        candidate.smallestShare(),
        candidate.starts(),
        Stability.of(trust.stability()),
        trust.references().map(References::of),
        trust.verdict());
  }

  /** How well models of bootstrap samples agree. */
  public record Stability(
      int pairs,
      OptionalDouble mean,
      OptionalDouble low,
      OptionalDouble high,
      double together,
      double weakestJaccard) {

    static Stability of(org.dramatis.cluster.stability.Stability found) {
      return new Stability(
          found.pairs(),
          found.mean(),
          found.low(),
          found.high(),
          found.together(),
          found.weakest());
    }
  }

  /** How many populations without groups reach the same. */
  public record References(
      int count,
      int silhouettesReached,
      OptionalDouble highestSilhouette,
      OptionalInt stabilitiesReached,
      OptionalDouble highestStability) {

    static References of(ReferenceComparison compared) {
      return new References(
          compared.references(),
          compared.silhouettesReached(),
          compared.highestSilhouette(),
          compared.stabilitiesReached(),
          compared.highestStability());
    }
  }
}
