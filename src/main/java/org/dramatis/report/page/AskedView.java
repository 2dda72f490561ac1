package org.dramatis.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dramatis.profile.Disclosure;
import org.dramatis.profile.FigureKind;
import org.dramatis.profile.FigureWording;
import org.dramatis.profile.Strength;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.MeasureFigures.OfSegment;
import org.dramatis.report.CouncilFindings;

/**
 * A question of the council and its answer.
 *
 * @param owner who asked
 * @param asks the question
 * @param answer in one sentence
 * @param figures one per segment; none when there is nothing to show
 */
public record AskedView(String owner, String asks, String answer, List<Figure> figures) {

  /** A difference of shares that is worth a word where it makes something much more frequent. */
  private static final double WORTH_TELLING = 0.02;

  private static final double SEVERAL_TIMES = 1.5;

  public AskedView {
    figures = List.copyOf(figures);
  }

  /**
   * A segment's figure.
   *
   * @param letter the segment
   * @param colour the class of its colour
   * @param value worded
   */
  public record Figure(String letter, String colour, String value) {}

  static AskedView of(CouncilFindings.Answer answer) {
    Optional<MeasureFigures> figures = answer.figures();
    return new AskedView(
        Phrases.department(answer.owner()),
        answer.asks(),
        figures.map(AskedView::answer).orElse("No data that we have answers this yet."),
        figures.filter(AskedView::isKnown).map(AskedView::figures).orElse(List.of()));
  }

  /** A promise of a function, and whether it is kept. */
  static AskedView of(CouncilFindings.Delivery delivery) {
    MeasureFigures figures = delivery.figures();
    String promise = Phrases.bound(delivery.target(), figures.unit(), figures.kind());
    String asks =
        delivery.says().map(says -> says + ": ").orElse("")
            + (delivery.says().isPresent() ? promise : Phrases.sentence(promise))
            + ". Do we deliver?";
    if (figures.overall().isEmpty()) {
      return new AskedView(
          Phrases.department(delivery.function()), asks, answer(figures), List.of());
    }
    double overall = figures.overall().getAsDouble();
    List<String> off =
        figures.segments().stream()
            .filter(OfSegment::isShown)
            .filter(s -> !delivery.target().holds(s.value().getAsDouble()))
            .map(OfSegment::segment)
            .toList();
    String kept =
        delivery.target().holds(overall)
            ? "Yes: "
            : isHardlyMissed(delivery, overall) ? "Just missed: " : "No: ";
    String where = off.isEmpty() ? "" : ". It is missed in " + Phrases.listed(off);
    return new AskedView(
        Phrases.department(delivery.function()),
        asks,
        kept + worded(figures, overall) + " over everyone" + where + ".",
        figures(figures));
  }

  /** Whether a figure that misses a promise reads like what was promised. */
  static boolean isHardlyMissed(CouncilFindings.Delivery delivery, double figure) {
    double limit = delivery.target().limit().doubleValue();
    return worded(delivery.figures(), figure).equals(worded(delivery.figures(), limit));
  }

  private static boolean isKnown(MeasureFigures figures) {
    return figures.segments().stream().anyMatch(OfSegment::isShown);
  }

  private static String answer(MeasureFigures figures) {
    List<OfSegment> known =
        figures.segments().stream()
            .filter(OfSegment::isShown)
            .sorted(
                Comparator.comparingDouble((OfSegment s) -> -s.value().getAsDouble())
                    .thenComparing(OfSegment::segment))
            .toList();
    if (known.isEmpty()) {
      boolean isWithheld =
          figures.segments().stream().anyMatch(s -> s.disclosure() == Disclosure.SUPPRESSED);
      return isWithheld
          ? "Too few customers stand behind the figures of the groups to show them"
              + (figures.overall().isPresent()
                  ? "; everyone " + worded(figures, figures.overall().getAsDouble()) + "."
                  : ".")
          : "The data holds no value that answers this.";
    }
    String everyone =
        figures.overall().isPresent()
            ? "; everyone " + worded(figures, figures.overall().getAsDouble())
            : "";
    if (known.size() == 1) {
      return Phrases.sentence(figure(figures, known.get(0))) + everyone + ".";
    }
    OfSegment most = known.get(0);
    OfSegment least = known.get(known.size() - 1);
    return known.stream().anyMatch(s -> isDifferent(s, figures.kind()))
            || isMultiple(figures.kind(), most, least)
        ? "Most in "
            + figure(figures, most)
            + "; least in "
            + figure(figures, least)
            + everyone
            + "."
        : "The groups hardly differ: from "
            + worded(figures, least.value().getAsDouble())
            + " in "
            + least.segment()
            + " to "
            + worded(figures, most.value().getAsDouble())
            + " in "
            + most.segment()
            + everyone
            + ".";
  }

  /** Rare things may differ by little and yet be twice as frequent. */
  private static boolean isMultiple(FigureKind kind, OfSegment most, OfSegment least) {
    double high = most.value().orElseThrow();
    double low = least.value().orElseThrow();
    return kind == FigureKind.PROPORTION
        && high - low >= WORTH_TELLING
        && high >= SEVERAL_TIMES * low;
  }

  /** An aggregate that is no average has no effect; then the figures speak for themselves. */
  private static boolean isDifferent(OfSegment segment, FigureKind kind) {
    return segment.effect().isEmpty()
        || Strength.of(kind, segment.effect().getAsDouble()) != Strength.NONE;
  }

  private static String figure(MeasureFigures figures, OfSegment segment) {
    return segment.segment() + ": " + worded(figures, segment.value().getAsDouble());
  }

  private static List<Figure> figures(MeasureFigures figures) {
    List<Figure> words = new ArrayList<>();
    for (OfSegment segment : figures.segments()) {
      words.add(
          new Figure(
              segment.segment(),
              SegmentColour.of(segment.segment()),
              segment.isShown()
                  ? FigureWording.compact(
                      segment.value().getAsDouble(), figures.unit(), figures.kind())
                  : unknown(segment)));
    }
    return words;
  }

  private static String unknown(OfSegment segment) {
    return segment.disclosure() == Disclosure.SUPPRESSED ? FeatureRow.WITHHELD : FeatureRow.UNKNOWN;
  }

  private static String worded(MeasureFigures figures, double value) {
    return Phrases.inSentence(value, figures);
  }
}
