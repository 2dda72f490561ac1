package org.dramatis.report.page.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dramatis.charter.Charter;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
import org.dramatis.profile.Strength;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.MeasureFigures.OfSegment;
import org.dramatis.report.CouncilFindings;
import org.dramatis.report.page.council.AskedView;
import org.dramatis.report.page.words.Phrases;

/** What one function of the council should answer about a segment, with the figures that ask it. */
public record SegmentQuestion(String function, String asks) {
  private static final int MOST = 5;

  /** What remains to be said of a segment, to be shared out among functions. */
  private record Material(SegmentProfile profile, CouncilFindings council, List<Statement> left) {

    /** The most pressing question: a promise that is missed, the function's own, a difference. */
    Optional<String> question(String function) {
      return missed(function).or(() -> own(function)).or(() -> difference(function));
    }

    private Optional<String> missed(String function) {
      return council.deliveries().stream()
          .filter(d -> d.function().equals(function))
          .flatMap(
              d -> figure(d.figures()).filter(f -> !isKept(d, f)).map(f -> missed(d, f)).stream())
          .findFirst();
    }

    private static boolean isKept(CouncilFindings.Delivery delivery, OfSegment figure) {
      double value = figure.value().orElseThrow();
      return delivery.target().holds(value) || AskedView.isHardlyMissed(delivery, value);
    }

    private static String missed(CouncilFindings.Delivery delivery, OfSegment figure) {
      MeasureFigures figures = delivery.figures();
      String promise = Phrases.bound(delivery.target(), figures.unit(), figures.kind());
      return "%s promised %s, here it is %s. What would it take?"
          .formatted(
              delivery.says().map(says -> says + ": we").orElse("We"),
              promise,
              Phrases.inSentence(figure.value().orElseThrow(), figures));
    }

    private Optional<String> own(String function) {
      return council.answers().stream()
          .filter(a -> a.owner().equals(function))
          .flatMap(
              a -> a.figures().stream().flatMap(m -> figure(m).map(f -> own(a, m, f)).stream()))
          .findFirst();
    }

    private static String own(
        CouncilFindings.Answer answer, MeasureFigures figures, OfSegment figure) {
      boolean isDifferent =
          Strength.of(figure.figure()).filter(s -> s != Strength.NONE).isPresent();
      return "%s Here %s%s. %s"
          .formatted(
              answer.asks(),
              Phrases.inSentence(figure.value().orElseThrow(), figures),
              Phrases.everyone(", everyone %s", figures),
              isDifferent ? "What makes the difference?" : "What would move it?");
    }

    private Optional<String> difference(String function) {
      return left.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "“%s”: what follows from it for %s?"
                  .formatted(left.remove(0).says(), Phrases.department(function)));
    }

    private Optional<OfSegment> figure(MeasureFigures figures) {
      return figures.shown(profile.segment());
    }
  }

  /** One question per function on the council, in the charter's order; at most five. */
  public static List<SegmentQuestion> of(SegmentProfile profile, CouncilFindings council) {
    Material material = new Material(profile, council, new ArrayList<>(profile.statements()));
    Stream<String> functions = council.members().stream().map(Charter.Member::function).distinct();
    return functions
        .flatMap(
            function ->
                material
                    .question(function)
                    .map(asks -> new SegmentQuestion(Phrases.department(function), asks))
                    .stream())
        .limit(MOST)
        .toList();
  }
}
