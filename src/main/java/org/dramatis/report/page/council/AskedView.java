package org.dramatis.report.page.council;

import java.util.List;
import java.util.Optional;
import org.dramatis.charter.Noun;
import org.dramatis.profile.FigureWording;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.MeasureFigures.OfSegment;
import org.dramatis.report.CouncilFindings;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Phrases;

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

  /** A segment's figure in words. */
  public record Figure(String letter, String value) {}

  /** An objective and its answer. */
  public static AskedView of(CouncilFindings.Answer answer, Noun noun) {
    Optional<MeasureFigures> figures = answer.figures();
    return new AskedView(
        Phrases.department(answer.owner()),
        answer.asks(),
        figures.map(known -> answer(known, noun)).orElse("No data that we have answers this yet."),
        figures
            .filter(known -> known.segments().stream().anyMatch(AskedView::isShown))
            .map(AskedView::figures)
            .orElse(List.of()));
  }

  /** A promise of a function, and whether it is kept. */
  public static AskedView of(CouncilFindings.Delivery delivery, Noun noun) {
    MeasureFigures figures = delivery.figures();
    String owner = Phrases.department(delivery.function());
    String promise = Phrases.bound(delivery.target(), figures.unit(), figures.kind());
    String asks =
        delivery.says().map(says -> says + ": " + promise).orElse(Phrases.sentence(promise))
            + ". Do we deliver?";
    if (figures.overall().isEmpty()) {
      return new AskedView(owner, asks, answer(figures, noun), List.of());
    }
    double overall = figures.overall().getAsDouble();
    List<String> off =
        figures.segments().stream()
            .filter(AskedView::isShown)
            .filter(s -> !delivery.target().holds(s.value().getAsDouble()))
            .map(s -> s.segment().letter())
            .toList();
    String kept =
        delivery.target().holds(overall)
            ? "Yes: "
            : isHardlyMissed(delivery, overall) ? "Just missed: " : "No: ";
    String where = off.isEmpty() ? "" : ". It is missed in " + Phrases.listed(off);
    String answer = kept + Phrases.inSentence(overall, figures) + " over everyone" + where + ".";
    return new AskedView(owner, asks, answer, figures(figures));
  }

  /** Whether a figure that misses a promise reads like what was promised. */
  public static boolean isHardlyMissed(CouncilFindings.Delivery delivery, double figure) {
    double limit = delivery.target().limit().doubleValue();
    return Phrases.inSentence(figure, delivery.figures())
        .equals(Phrases.inSentence(limit, delivery.figures()));
  }

  private static String answer(MeasureFigures figures, Noun noun) {
    return new Extremes(figures, noun).sentence();
  }

  private static boolean isShown(OfSegment segment) {
    return segment.value().isPresent();
  }

  private static List<Figure> figures(MeasureFigures figures) {
    return figures.segments().stream()
        .map(segment -> new Figure(segment.segment().letter(), compact(figures, segment)))
        .toList();
  }

  private static String compact(MeasureFigures figures, OfSegment segment) {
    if (isShown(segment)) {
      double value = segment.value().getAsDouble();
      return FigureWording.compact(value, figures.unit(), figures.kind());
    }
    return switch (segment.figure().disclosure()) {
      case SHOWN -> FeatureRow.UNKNOWN;
      case BELOW, ABOVE -> FigureWording.compact(segment.figure(), figures.unit(), figures.kind());
      case WITHHELD -> FeatureRow.WITHHELD;
    };
  }
}
