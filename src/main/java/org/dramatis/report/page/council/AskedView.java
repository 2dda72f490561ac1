package org.dramatis.report.page.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.claim.BoundVerdict;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.MeasureFigures.OfSegment;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.yaml.Bound;

/**
 * A question of the council and its answer in one sentence.
 *
 * @param owner who asked
 * @param figures one per segment; none when there is nothing to show
 */
public record AskedView(String owner, String asks, String answer, List<Figure> figures) {

  public AskedView {
    figures = List.copyOf(figures);
  }

  /** A segment's figure in words; the letter is empty for customers outside the scope. */
  public record Figure(String letter, String value) {}

  /** An objective and its answer. */
  public static AskedView of(CouncilFindings.Answer answer, Noun noun) {
    Optional<MeasureFigures> figures = answer.figures();
    return new AskedView(
        Phrases.sentence(Phrases.department(answer.owner())),
        answer.asks(),
        figures
            .map(found -> Phrases.ofThose(found.among(), answer(found, noun)))
            .orElse("No data that we have answers this yet."),
        figures
            .filter(AskedView::isAnyTold)
            .map(found -> figures(found, figure -> compact(found, figure)))
            .orElse(List.of()));
  }

  /** A promise of a function, and whether it is kept. */
  public static AskedView of(CouncilFindings.Delivery delivery, Noun noun) {
    MeasureFigures figures = delivery.figures();
    Bound target = delivery.target();
    String promise =
        figures.among().map(base -> "of those " + Isolates.of(base.says()) + ", ").orElse("")
            + Phrases.bound(target, figures.unit(), figures.kind());
    return new AskedView(
        Phrases.sentence(Phrases.department(delivery.function())),
        Isolates.of(Phrases.sentence(delivery.says())) + ": " + promise + ". Do we deliver?",
        answer(delivery, noun),
        isAnyTold(figures)
            ? figures(figures, figure -> compact(target, figures, figure))
            : List.of());
  }

  private static String answer(CouncilFindings.Delivery delivery, Noun noun) {
    MeasureFigures figures = delivery.figures();
    if (!figures.everyone().isTold()) {
      return answer(figures, noun) + missed(delivery).map(where -> " " + where).orElse("");
    }
    String kept =
        switch (delivery.verdict()) {
          case MET -> "Yes: ";
          case JUST_MISSED -> "Just missed: ";
          case MISSED -> "No: ";
          case TOO_CLOSE -> "Too close to say: about ";
          case OPEN -> "Too few " + noun.many() + " to judge by: ";
        };
    String overall =
        Phrases.beside(delivery.target(), figures.everyone(), figures.unit(), figures.kind());
    return kept
        + overall
        + (figures.among().isPresent() ? " over all of them." : " over everyone.")
        + missed(delivery).map(where -> " " + where).orElse("");
  }

  /** Where a promise is missed, or may be; empty where it is kept everywhere. */
  private static Optional<String> missed(CouncilFindings.Delivery delivery) {
    List<String> where = new ArrayList<>();
    where(delivery, BoundVerdict.MISSED, "missed in ").ifPresent(where::add);
    where(delivery, BoundVerdict.JUST_MISSED, "just missed in ").ifPresent(where::add);
    where(delivery, BoundVerdict.TOO_CLOSE, "too close to say in ").ifPresent(where::add);
    return where.isEmpty() ? Optional.empty() : Optional.of("It is " + Phrases.listed(where) + ".");
  }

  private static Optional<String> where(
      CouncilFindings.Delivery delivery, BoundVerdict verdict, String words) {
    List<String> letters = delivery.segments(verdict).stream().map(SegmentRef::letter).toList();
    return letters.isEmpty() ? Optional.empty() : Optional.of(words + Phrases.listed(letters));
  }

  private static String answer(MeasureFigures figures, Noun noun) {
    return new Extremes(figures, noun).sentence();
  }

  private static boolean isAnyTold(MeasureFigures figures) {
    return Stream.concat(
            figures.segments().stream().map(OfSegment::figure), figures.outside().stream())
        .anyMatch(PublishedFigure::isTold);
  }

  private static List<Figure> figures(
      MeasureFigures figures, Function<PublishedFigure, String> words) {
    return Stream.concat(
            figures.segments().stream()
                .map(of -> new Figure(of.segment().letter(), words.apply(of.figure()))),
            figures.outside().stream().map(outside -> new Figure("", words.apply(outside))))
        .toList();
  }

  private static String compact(Bound target, MeasureFigures figures, PublishedFigure figure) {
    return figure.value().isPresent()
        ? FigureWording.compact(
            figure.value().getAsDouble(), figures.unit(), figures.kind(), target.limit())
        : compact(figures, figure);
  }

  private static String compact(MeasureFigures figures, PublishedFigure figure) {
    if (figure.isTold()) {
      return FigureWording.compact(figure, figures.unit(), figures.kind());
    }
    return figure.disclosure() == Disclosure.SHOWN ? FeatureRow.UNKNOWN : FeatureRow.WITHHELD;
  }
}
