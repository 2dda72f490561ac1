package org.dramatis.report.document;

import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.Choice;
import org.dramatis.cluster.Segmentation;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.feature.matrix.FeatureScaling;
import org.dramatis.profile.YearCurve;
import org.dramatis.report.CouncilFindings;
import org.dramatis.report.RunReport;

/**
 * {@code segments.json}: only figures, and nothing of the run that found them, so that the same
 * figures are the same bytes. Members are those of {@code segments.schema.json}.
 */
public record SegmentsDocument(
    int k,
    StructureVerdict verdict,
    Chosen chosen,
    List<CandidateFigures> candidates,
    Scope scope,
    double sse,
    SeparationShares separation,
    List<Alternative> otherAnalysts,
    List<LeftOut> withoutSources,
    List<Segment> segments,
    Optional<Unfit> unfit,
    List<Objective> objectives,
    List<Promise> metrics,
    List<BeliefFigures> beliefs,
    Optional<CrosswalkFigures> crosswalk,
    List<Priority> priorities,
    List<JourneyStep> journey,
    Optional<YearCurve> year,
    FeatureScaling scaling) {

  public SegmentsDocument {
    candidates = List.copyOf(candidates);
    otherAnalysts = List.copyOf(otherAnalysts);
    withoutSources = List.copyOf(withoutSources);
    segments = List.copyOf(segments);
    objectives = List.copyOf(objectives);
    metrics = List.copyOf(metrics);
    beliefs = List.copyOf(beliefs);
    priorities = List.copyOf(priorities);
    journey = List.copyOf(journey);
  }

  /** The figures of a report; what is withheld is left out, whatever the report holds. */
  public static SegmentsDocument of(RunReport report) {
    Segmentation found = report.segmentation();
    CouncilFindings council = report.council();
    return new SegmentsDocument(
        found.choice().k(),
        found.verdict(),
        Chosen.of(found.choice()),
        found.trust().candidates().stream().map(CandidateFigures::of).toList(),
        new Scope(
            found.scope().customers(), found.scope().inScope(), found.trust().far().customers()),
        found.sse(),
        SeparationShares.of(found.trust().separation()),
        found.trust().others().stream().map(Alternative::of).toList(),
        found.trust().withoutSources().stream().map(LeftOut::of).toList(),
        report.profiles().stream()
            .map(profile -> Segment.of(profile, found.trust(profile.segment())))
            .toList(),
        report.unfit().map(Unfit::of),
        council.answers().stream().map(Objective::of).toList(),
        council.deliveries().stream().map(Promise::of).toList(),
        council.beliefs().stream().map(BeliefFigures::of).toList(),
        council.crosswalk().map(CrosswalkFigures::of),
        council.priorities().stream().map(Priority::of).toList(),
        council.steps().stream().map(JourneyStep::of).toList(),
        council.year(),
        report.scaling());
  }

  /** Why there are so many segments. */
  public record Chosen(String rule, String why, Optional<Otherwise> otherwise) {

    static Chosen of(Choice choice) {
      return new Chosen(
          choice.rule(),
          choice.why(),
          choice.otherwise().map(other -> new Otherwise(other.k(), other.rule(), other.why())));
    }
  }

  /** What the rule would have chosen, had the configuration not named the number. */
  public record Otherwise(int k, String rule, String why) {}

  /** Customers on the list, those of them in scope, and those of these who resemble no segment. */
  public record Scope(long customers, long inScope, long unfit) {}
}
