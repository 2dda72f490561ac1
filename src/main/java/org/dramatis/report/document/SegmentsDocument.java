package org.dramatis.report.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.Candidate;
import org.dramatis.cluster.Choice;
import org.dramatis.cluster.Method;
import org.dramatis.cluster.Segmentation;
import org.dramatis.cluster.hold.Continuation;
import org.dramatis.cluster.letters.Lettering;
import org.dramatis.cluster.sensitivity.AnalysisVariant;
import org.dramatis.cluster.sensitivity.LeftOutSource;
import org.dramatis.cluster.sensitivity.VariantAgreement;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.cluster.stability.ReferenceComparison;
import org.dramatis.cluster.stability.Separation;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.feature.FeatureChange;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
import org.dramatis.profile.YearCurve;
import org.dramatis.profile.claim.Belief;
import org.dramatis.profile.claim.BeliefVerdict;
import org.dramatis.profile.claim.JudgedBelief;
import org.dramatis.profile.claim.QuestionBase;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.profile.group.Fit;
import org.dramatis.profile.group.PublishedScaling;
import org.dramatis.profile.silo.Crosswalk;
import org.dramatis.report.RunReport;
import org.dramatis.yaml.SqlText;

/**
 * {@code segments.json}: only figures, and nothing of the run that found them, so that the same
 * figures are the same bytes. Members are those of {@code segments.schema.json}.
 */
public record SegmentsDocument(
    int k,
    StructureVerdict verdict,
    NearBorder nearBorder,
    Chosen chosen,
    List<CandidateFigures> candidates,
    Scope scope,
    Lettering letters,
    Optional<Continues> continues,
    Optional<BoundPersona.OfCast> cast,
    double sse,
    Separation separation,
    List<Alternative> otherAnalysts,
    List<LeftOut> withoutSources,
    List<Segment> segments,
    Optional<Unfit> unfit,
    Outside outside,
    List<CouncilFindings.Answer> objectives,
    List<CouncilFindings.Delivery> metrics,
    List<BeliefFigures> beliefs,
    Optional<Crosswalk> crosswalk,
    List<Priority> priorities,
    Priority.Weights priorityWeights,
    Priority.GrowthBasis growth,
    List<CouncilFindings.Step> journey,
    Optional<YearCurve> year,
    PublishedScaling scaling,
    Called labels) {

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
        NearBorder.of(report.fit()),
        Chosen.of(found.choice()),
        found.trust().candidates().stream().map(CandidateFigures::of).toList(),
        new Scope(
            found.scope().customers(),
            found.scope().inScope(),
            report.fit().unfit().map(SegmentProfile::size)),
        found.lettering(),
        found.continuation().map(Continues::of),
        report.cast().map(BoundPersona.OfCast::of),
        found.sse(),
        found.trust().separation(),
        found.trust().others().stream().map(Alternative::of).toList(),
        found.trust().withoutSources().stream().map(LeftOut::of).toList(),
        report.profiles().stream()
            .map(profile -> Segment.of(profile, found.trust(), report.fit(), report.cast()))
            .toList(),
        report.fit().unfit().map(Unfit::of),
        Outside.of(report.outside()),
        council.answers(),
        council.deliveries(),
        council.beliefs().stream().map(BeliefFigures::of).toList(),
        council.crosswalk(),
        council.priorities().segments().stream()
            .map(priority -> Priority.of(priority, council.priorities()))
            .toList(),
        Priority.Weights.of(council.priorities()),
        Priority.GrowthBasis.of(council.priorities().growth()),
        council.steps(),
        council.year(),
        report.scaling(),
        new Called(report.labels().noun(), report.labels().sources()));
  }

  /** What readers call customers, and sources by name. */
  record Called(Noun noun, Map<String, String> sources) {}

  /** What became of the segments that the council signed. */
  record Continues(
      String run,
      int cast,
      LocalDate published,
      Optional<LocalDate> drawn,
      Method.Policy policy,
      Continuation.Kind kind,
      List<FeatureChange> differs) {

    static Continues of(Continuation signed) {
      return new Continues(
          signed.run(),
          signed.cast(),
          signed.published(),
          signed.drawn(),
          signed.policy(),
          signed.kind(),
          signed.differs());
    }
  }

  /** Why there are so many segments. */
  record Chosen(
      String rule,
      String why,
      Optional<Choice.Firmness> firmness,
      Optional<Choice.SearchEnd> searchEnd,
      Optional<Otherwise> otherwise) {

    static Chosen of(Choice choice) {
      return new Chosen(
          choice.rule(),
          choice.why(),
          choice.firmness(),
          choice.end(),
          choice.otherwise().map(other -> new Otherwise(other.k(), other.rule(), other.why())));
    }
  }

  /** What the rule would have chosen, had not the configuration or the council decided. */
  record Otherwise(int k, String rule, String why) {}

  /** A number of segments that was tried. */
  record CandidateFigures(
      int k,
      double sse,
      OptionalDouble silhouette,
      double smallestShare,
      Candidate.Starts starts,
      Stability stability,
      Optional<ReferenceComparison> references,
      int natural,
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
          trust.references(),
          trust.count(StructureVerdict.NATURAL),
          trust.verdict());
    }

    /** How well models of bootstrap samples agree. */
    record Stability(
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
  }

  /** Customers on the list, those of them in scope, and those of these who resemble no segment. */
  record Scope(long customers, long inScope, Optional<Long> unfit) {}

  /** How many customers live near a border between two segments, as it may be told. */
  record NearBorder(
      OptionalDouble value, Disclosure disclosure, OptionalDouble bound, OptionalDouble rounding) {

    static NearBorder of(Fit fit) {
      return of(fit.nearBorder(), fit);
    }

    static NearBorder of(PublishedFigure figure, Fit fit) {
      return new NearBorder(figure.value(), figure.disclosure(), figure.bound(), fit.rounding());
    }
  }

  /** What comes out when one choice is made differently. */
  record Alternative(AnalysisVariant variation, OptionalDouble agreement, double together) {

    static Alternative of(VariantAgreement other) {
      return new Alternative(
          other.variation(), other.agreement().index(), other.agreement().together());
    }
  }

  /** What comes out without a source. */
  record LeftOut(String source, OptionalDouble agreement, double together) {

    static LeftOut of(LeftOutSource without) {
      return new LeftOut(
          without.source(), without.agreement().index(), without.agreement().together());
    }
  }

  /** The customers who resemble no segment. */
  record Unfit(
      long size,
      double share,
      OptionalDouble revenueShare,
      List<FeatureFigure> features,
      List<String> statements) {

    static Unfit of(SegmentProfile profile) {
      return new Unfit(
          profile.size(),
          profile.share(),
          profile.revenueShare(),
          profile.features(),
          profile.statements().stream().map(Statement::words).toList());
    }
  }

  /** What a function believed, and what became of it. */
  record BeliefFigures(
      String id,
      String function,
      String says,
      Optional<QuestionBase> among,
      Optional<String> who,
      OptionalDouble unknown,
      String feature,
      String comparison,
      Optional<LocalDate> sealed,
      String digest,
      BeliefVerdict verdict,
      String unit,
      OptionalLong customers,
      PublishedFigure own,
      PublishedFigure others,
      OptionalDouble rounding) {

    static BeliefFigures of(JudgedBelief judged) {
      Belief belief = judged.belief();
      return new BeliefFigures(
          belief.id(),
          belief.function(),
          belief.says(),
          judged.among(),
          belief.who().map(SqlText::text),
          judged.unknown(),
          belief.feature().text(),
          belief.comparison().toString(),
          belief.sealed(),
          belief.digest(),
          judged.verdict(),
          judged.unit(),
          judged.customers(),
          judged.own(),
          judged.others(),
          judged.rounding());
    }
  }
}
