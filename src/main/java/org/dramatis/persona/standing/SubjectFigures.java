package org.dramatis.persona.standing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.persona.ClaimSubject;
import org.dramatis.persona.Evidence;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.council.CouncilFindings.Delivery;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Overall;
import org.dramatis.profile.figure.PublishedFigure;

/** A segment's figures by the subjects of {@link org.dramatis.persona.ClaimRef}s. */
final class SubjectFigures {
  private final Map<String, Figure> figures = new HashMap<>();

  /** A figure beside everyone's. */
  private record Figure(PublishedFigure own, Overall everyone, FigureKind kind) {
    OptionalDouble apart() {
      return own.isTold() && everyone.isTold()
          ? OptionalDouble.of(own.apart(kind))
          : OptionalDouble.empty();
    }
  }

  private SubjectFigures() {}

  /** All of a segment: its features, and what the charter measures of it. */
  static SubjectFigures of(SegmentProfile profile, CouncilFindings findings) {
    SubjectFigures all = new SubjectFigures();
    SegmentRef segment = profile.segment();
    for (FeatureFigure feature : profile.features()) {
      all.figures.put(
          feature.name(), new Figure(feature.figure(), feature.everyone(), feature.kind()));
    }
    findings
        .answers()
        .forEach(answer -> all.put(ClaimSubject.objective(answer.id()), answer.figures(), segment));
    findings
        .steps()
        .forEach(step -> all.put(ClaimSubject.journey(step.name()), step.trouble(), segment));
    ClaimSubject promises = new ClaimSubject();
    for (Delivery promise : findings.deliveries()) {
      all.put(promises.nextPromise(promise.function()), Optional.of(promise.figures()), segment);
    }
    return all;
  }

  private void put(String subject, Optional<MeasureFigures> measure, SegmentRef segment) {
    measure.ifPresent(
        m ->
            m.segments().stream()
                .filter(of -> of.segment().equals(segment))
                .forEach(of -> figures.put(subject, new Figure(of.figure(), m.all(), m.kind()))));
  }

  /** Holds what was signed against what is so now. */
  JudgedClaim judge(Evidence signed) {
    Optional<Figure> now = Optional.ofNullable(figures.get(signed.claim().subject()));
    return new JudgedClaim(
        signed,
        ClaimVerdict.of(signed, now.map(Figure::apart).orElse(OptionalDouble.empty())),
        now.map(figure -> figure.own().value()).orElse(OptionalDouble.empty()),
        now.map(figure -> figure.everyone().value()).orElse(OptionalDouble.empty()));
  }
}
