package org.dramatis.report.page.segment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.charter.Charter;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.claim.BoundVerdict;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.figure.Contrast;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.MeasureRow;
import org.dramatis.report.page.words.Phrases;

/** What one function of the council should answer about a segment, with the figures that ask it. */
public record SegmentQuestion(String function, String asks) {

  /**
   * What remains to be said of a segment, to be shared out among functions.
   *
   * @param left differences that nobody was asked about yet, as questions
   */
  private record Material(SegmentProfile profile, CouncilFindings council, Deque<String> left) {

    static Material of(SegmentProfile profile, CouncilFindings council) {
      Deque<String> left = new ArrayDeque<>();
      profile
          .statements()
          .forEach(
              s ->
                  left.add(
                      Phrases.quoted(Phrases.worded(s).says())
                          + ": what follows from it for you?"));
      weight(profile).ifPresent(left::add);
      if (profile.statements().isEmpty()) {
        differences(profile).forEach(left::add);
      }
      return new Material(profile, council, left);
    }

    /** A part of the revenue that is out of proportion to the customers. */
    private static Optional<String> weight(SegmentProfile profile) {
      if (profile.revenueShare().isEmpty()) {
        return Optional.empty();
      }
      double revenue = profile.revenueShare().getAsDouble();
      return Contrast.of(revenue, profile.share(), FigureWording.SHARE, FigureKind.MEAN).isSame()
          ? Optional.empty()
          : Optional.of(
              "%s of all in groups, and %s of their revenue: what is this group worth to you?"
                  .formatted(
                      Phrases.customerShare(profile.share(), profile.size()),
                      Phrases.customerShare(revenue, profile.size())));
    }

    private static Stream<String> differences(SegmentProfile profile) {
      return FeatureRow.readable(profile).stream()
          .filter(row -> row.contrast().filter(c -> !c.isSame()).isPresent())
          .map(row -> row.sentence() + " What follows from it for you?");
    }

    /**
     * The most pressing question: a promise that is missed, the function's own, a promise that is
     * missed by a hair, a difference.
     */
    Optional<String> question(String function) {
      return promised(function, BoundVerdict.MISSED)
          .or(() -> own(function))
          .or(() -> promised(function, BoundVerdict.JUST_MISSED))
          .or(() -> Optional.ofNullable(left.poll()));
    }

    private Optional<String> promised(String function, BoundVerdict verdict) {
      return council.deliveries().stream()
          .filter(d -> d.function().equals(function))
          .filter(d -> d.segments(verdict).contains(profile.segment()))
          .flatMap(
              d ->
                  d.figures().segments().stream()
                      .filter(s -> s.segment().equals(profile.segment()))
                      .map(s -> missed(d, s.figure(), verdict)))
          .findFirst();
    }

    private static String missed(
        CouncilFindings.Delivery delivery, PublishedFigure figure, BoundVerdict verdict) {
      MeasureFigures figures = delivery.figures();
      String here =
          verdict == BoundVerdict.JUST_MISSED ? "and just missed it here with" : "here it is";
      return "%s: we promised %s%s, %s %s. What would it take?"
          .formatted(
              Isolates.of(Phrases.sentence(delivery.says())),
              Phrases.bound(delivery.target(), figures.unit(), figures.kind()),
              Phrases.ofThose(figures),
              here,
              Phrases.beside(delivery.target(), figure, figures.unit(), figures.kind()));
    }

    /** What the function itself wants to know, where the segment differs in it. */
    private Optional<String> own(String function) {
      return council.answers().stream()
          .filter(a -> a.owner().equals(function))
          .flatMap(
              a ->
                  a.figures().flatMap(m -> MeasureRow.of(m, profile.segment())).stream()
                      .filter(MeasureRow::differsFromOthers)
                      .map(
                          row ->
                              "%s Here %s%s. What makes the difference?"
                                  .formatted(Isolates.of(a.asks()), row.value(), row.others())))
          .findFirst();
    }
  }

  /**
   * One question per function on the council, in the charter's order; none for a function where the
   * segment differs in too little.
   */
  public static List<SegmentQuestion> of(SegmentProfile profile, CouncilFindings council) {
    Material material = Material.of(profile, council);
    return council.members().stream()
        .map(Charter.Member::function)
        .distinct()
        .flatMap(
            function ->
                material
                    .question(function)
                    .map(
                        asks ->
                            new SegmentQuestion(
                                Phrases.sentence(Phrases.department(function)), asks))
                    .stream())
        .toList();
  }
}
