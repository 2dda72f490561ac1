package org.dramatis.report.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.charter.Charter.Touchpoint;
import org.dramatis.cluster.Choice;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.cluster.Segmentation;
import org.dramatis.cluster.sensitivity.AnalysisVariant;
import org.dramatis.cluster.sensitivity.LeftOutSource;
import org.dramatis.cluster.sensitivity.VariantAgreement;
import org.dramatis.cluster.stability.Separation;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.feature.matrix.FeatureScaling;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentPriority;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
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

  /** What drew the lines between segments. */
  public record SeparationShares(
      List<Separation.SourceShare> sources,
      List<Separation.FeatureShare> features,
      Optional<Ladder> ladder) {

    public SeparationShares {
      sources = List.copyOf(sources);
      features = List.copyOf(features);
    }

    static SeparationShares of(Separation separation) {
      return new SeparationShares(
          separation.sources(), separation.features(), separation.ladder().map(Ladder::of));
    }

    /** The axis on which segments differ most. */
    public record Ladder(
        boolean mostly, double share, double sameDirection, List<SegmentRef> order) {

      public Ladder {
        order = List.copyOf(order);
      }

      static Ladder of(Separation.Ladder ladder) {
        return new Ladder(
            ladder.isLadder(), ladder.share(), ladder.sameDirection(), ladder.order());
      }
    }
  }

  /** What comes out when one choice is made differently. */
  public record Alternative(AnalysisVariant variation, OptionalDouble agreement, double together) {

    static Alternative of(VariantAgreement other) {
      return new Alternative(
          other.variation(), other.agreement().index(), other.agreement().together());
    }
  }

  /** What comes out without a source. */
  public record LeftOut(String source, OptionalDouble agreement, double together) {

    static LeftOut of(LeftOutSource without) {
      return new LeftOut(
          without.source(), without.agreement().index(), without.agreement().together());
    }
  }

  /** The customers who resemble no segment. */
  public record Unfit(
      long size,
      double share,
      OptionalDouble revenueShare,
      List<Feature> features,
      List<String> statements) {

    public Unfit {
      features = List.copyOf(features);
      statements = List.copyOf(statements);
    }

    static Unfit of(SegmentProfile profile) {
      return new Unfit(
          profile.size(),
          profile.share(),
          profile.revenueShare(),
          profile.features().stream().map(Feature::of).toList(),
          profile.statements().stream().map(Statement::words).toList());
    }
  }

  /** An objective of the charter and its measure. */
  public record Objective(String id, String asks, String owner, Optional<Measure> measure) {

    static Objective of(CouncilFindings.Answer answer) {
      return new Objective(
          answer.id(), answer.asks(), answer.owner(), answer.figures().map(Measure::of));
    }
  }

  /** What a function promised, and the measure of it. */
  public record Promise(String function, Optional<String> says, String target, Measure measure) {

    static Promise of(CouncilFindings.Delivery delivery) {
      return new Promise(
          delivery.function(),
          delivery.says(),
          delivery.target().toString(),
          Measure.of(delivery.figures()));
    }
  }

  /** What speaks for a segment by the charter's weights. */
  public record Priority(
      SegmentRef segment,
      Optional<Criterion> value,
      Optional<Criterion> growth,
      Optional<Criterion> reach,
      OptionalDouble attractiveness,
      OptionalDouble accessibility,
      OptionalDouble score) {

    static Priority of(SegmentPriority priority) {
      return new Priority(
          priority.segment(),
          priority.value().flatMap(Criterion::of),
          priority.growth().flatMap(Criterion::of),
          priority.reach().flatMap(Criterion::of),
          priority.attractiveness(),
          priority.accessibility(),
          priority.score());
    }

    /** The figure of the feature that stands for a criterion. */
    public record Criterion(String feature, double value) {

      static Optional<Criterion> of(FeatureFigure figure) {
        OptionalDouble value = Feature.shown(figure.disclosure(), figure.value());
        return value.isPresent()
            ? Optional.of(new Criterion(figure.name(), value.getAsDouble()))
            : Optional.empty();
      }
    }
  }

  /** A step of the customer's way. */
  public record JourneyStep(
      String step,
      Optional<Measure> taken,
      Optional<Measure> trouble,
      String says,
      List<Touchpoint> touchpoints) {

    public JourneyStep {
      touchpoints = List.copyOf(touchpoints);
    }

    static JourneyStep of(CouncilFindings.Step step) {
      return new JourneyStep(
          step.name(),
          step.taken().map(Measure::of),
          step.trouble().map(Measure::of),
          step.says(),
          step.touchpoints());
    }
  }
}
