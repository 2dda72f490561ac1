package org.dramatis.cluster;

import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.hold.Continuation;
import org.dramatis.cluster.letters.Lettering;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.cluster.stability.SegmentStability.FeatureRange;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.cluster.stability.Trust;

/**
 * The segments of a run and how they came about.
 *
 * @param candidates every k that was tried, ascending
 * @param sse over all customers in scope, of the published model
 * @param centres one per segment, in the order of letters
 * @param lettering which of these letters are those of an earlier run
 * @param continuation what became of the segments that the council signed; empty before it signs
 */
public record Segmentation(
    Scope scope,
    Choice choice,
    List<Candidate> candidates,
    double sse,
    List<Centre> centres,
    Lettering lettering,
    Trust trust,
    Optional<Continuation> continuation) {

  public Segmentation {
    candidates = List.copyOf(candidates);
    centres = List.copyOf(centres);
  }

  /** Segments that continue none that were signed. */
  public Segmentation(
      Scope scope,
      Choice choice,
      List<Candidate> candidates,
      double sse,
      List<Centre> centres,
      Lettering lettering,
      Trust trust) {
    this(scope, choice, candidates, sse, centres, lettering, trust, Optional.empty());
  }

  /** The same segments as a continuation of signed ones. */
  public Segmentation continuing(Optional<Continuation> signed) {
    return new Segmentation(scope, choice, candidates, sse, centres, lettering, trust, signed);
  }

  /** Whether these are the segments that the council signed, where they were. */
  public boolean isHeld() {
    return continuation.filter(c -> c.kind() == Continuation.Kind.HELD).isPresent();
  }

  /** Whether the chosen segments are there to be found, or drawn. */
  public StructureVerdict verdict() {
    return trusted().verdict();
  }

  /** How far the chosen number of segments can be trusted. */
  public CandidateTrust trusted() {
    return trust.candidates().stream().filter(c -> c.k() == choice.k()).findFirst().orElseThrow();
  }

  /** Where a segment's means lie when other samples draw the lines. */
  public List<FeatureRange> ranges(SegmentRef segment) {
    return centres.stream()
        .filter(centre -> centre.segment().equals(segment))
        .flatMap(centre -> trusted().stability().segments().get(centre.index()).ranges().stream())
        .toList();
  }

  /** How far one segment can be trusted. */
  public SegmentTrust trust(SegmentRef segment) {
    return trust.of(segment);
  }
}
