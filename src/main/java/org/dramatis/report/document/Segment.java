package org.dramatis.report.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.cluster.stability.InnerSplit;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.cluster.stability.SegmentVerdict;
import org.dramatis.cluster.stability.Trust;
import org.dramatis.persona.standing.CastStanding;
import org.dramatis.profile.CounterExpectation;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
import org.dramatis.profile.TwoCrowds;
import org.dramatis.profile.TypicalRange;
import org.dramatis.profile.group.Fit;
import org.dramatis.report.document.SegmentsDocument.NearBorder;

/** A segment and all that is known of its customers. */
record Segment(
    SegmentRef segment,
    Optional<BoundPersona> persona,
    long size,
    double share,
    Stability stability,
    OptionalDouble revenueShare,
    List<FeatureFigure> features,
    Optional<String> title,
    List<String> statements,
    List<Surprise> unexpected,
    List<TypicalRange> typical,
    Optional<Mixed> mixed) {

  static Segment of(SegmentProfile profile, Trust trust, Fit fit, Optional<CastStanding> cast) {
    SegmentRef segment = profile.segment();
    return new Segment(
        segment,
        BoundPersona.of(cast, segment),
        profile.size(),
        profile.share(),
        Stability.of(trust.of(segment), NearBorder.of(fit.nearBorder(segment), fit)),
        profile.revenueShare(),
        profile.features(),
        profile.title().map(Statement::says),
        profile.statements().stream().map(Statement::words).toList(),
        profile.unexpected().stream().map(Surprise::of).toList(),
        profile.typical(),
        trust.splits().stream()
            .filter(split -> split.segment().equals(segment))
            .flatMap(split -> profile.crowds().map(crowds -> Mixed.of(split, crowds)).stream())
            .findFirst());
  }

  /** The two crowds of which the segment consists, and why they are two. */
  record Mixed(
      double share,
      List<TwoCrowds.Difference> differences,
      double agreement,
      double weakestJaccard,
      double silhouette,
      double highestSilhouette) {

    static Mixed of(InnerSplit split, TwoCrowds crowds) {
      return new Mixed(
          crowds.share(),
          crowds.differences(),
          split.agreement(),
          split.weakest(),
          split.silhouette(),
          split.highestSilhouette());
    }
  }

  /** How well the segment is found again in models of bootstrap samples. */
  record Stability(
      double jaccard,
      SegmentVerdict verdict,
      double dissolved,
      double together,
      OptionalDouble acrossSolutions,
      Optional<SegmentTrust.Neighbour> neighbour,
      OptionalDouble reach,
      OptionalDouble margin,
      NearBorder nearBorder) {

    static Stability of(SegmentTrust trust, NearBorder nearBorder) {
      return new Stability(
          trust.jaccard(),
          trust.verdict(),
          trust.dissolved(),
          trust.together(),
          trust.acrossSolutions(),
          trust.neighbour(),
          trust.reach(),
          trust.margin(),
          nearBorder);
    }
  }

  /** What goes along with a statement among all customers, only not here. */
  record Surprise(
      String feature,
      String claim,
      String because,
      double correlation,
      CounterExpectation.Direction found) {

    static Surprise of(CounterExpectation found) {
      return new Surprise(
          found.column(),
          found.says(),
          found.because().claim().column(),
          found.correlation(),
          found.direction());
    }
  }
}
