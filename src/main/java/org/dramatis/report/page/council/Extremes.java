package org.dramatis.report.page.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.claim.MeasureFigures.OfSegment;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.Contrast;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.profile.figure.Strength;
import org.dramatis.report.page.words.MeasureRow;
import org.dramatis.report.page.words.Phrases;

/**
 * In which segments a measure is most and least. What is told as a bound, or withheld, may lie
 * beyond what is told exactly: then only those are compared that can be, and the sentence says so.
 */
record Extremes(MeasureFigures figures, Noun noun) {
  private static final double HUNDRED = 100;

  private static final String TELLABLE = "of the groups that can be told, ";

  /** A segment and where its figure lies. */
  private record Reading(MeasureRow row, double low, double high) {
    static Reading of(MeasureRow row) {
      double low = Double.NEGATIVE_INFINITY;
      double high = Double.POSITIVE_INFINITY;
      Disclosure disclosure = row.own().figure().disclosure();
      // Hardly anybody may spend anything, and those few a fortune: of a mean that is no bound.
      boolean isShare = row.measure().kind() == FigureKind.PROPORTION;
      if (row.own().value().isPresent()) {
        low = row.own().value().getAsDouble();
        high = low;
      } else if (disclosure == Disclosure.BELOW && isShare) {
        high = row.own().figure().bound().orElse(0);
      } else if (disclosure == Disclosure.ABOVE && isShare) {
        low = row.own().figure().bound().orElse(1);
      }
      return new Reading(row, low, high);
    }

    boolean isShown() {
      return row.own().value().isPresent();
    }
  }

  /** The answer to a question that the measure answers, in one sentence. */
  String sentence() {
    List<Reading> readings = readings();
    List<Reading> shown =
        readings.stream()
            .filter(Reading::isShown)
            .sorted(Comparator.comparingDouble((Reading r) -> -r.low()))
            .toList();
    String everyone = everyone() + ".";
    if (shown.isEmpty()) {
      return readings.isEmpty()
          ? "The data holds no value that answers this."
          : "Too few %s stand behind the figures of the groups to show them".formatted(noun.many())
              + everyone;
    }
    if (readings.size() == 1) {
      return Phrases.sentence(letters(shown) + ": " + shown.get(0).row().value()) + everyone;
    }
    if (shown.size() > 1 && readings.stream().noneMatch(r -> r.row().differs()) && isAlike(shown)) {
      boolean isAllShown = shown.size() == readings.size();
      return (isAllShown ? "The groups" : "The groups that can be told")
          + " hardly differ: "
          + span(shown)
          + everyone;
    }
    return told(readings, shown) + everyone;
  }

  /**
   * Whether a reader sees at most a little between the largest and the smallest of them, none of
   * which differs from everyone.
   */
  private boolean isAlike(List<Reading> shown) {
    double most = printed(shown.get(0).low());
    double least = printed(shown.get(shown.size() - 1).low());
    return Contrast.of(most, least, figures.unit(), figures.kind()).step().compareTo(Strength.SMALL)
        <= 0;
  }

  /** A share as it is printed, in hundredths. */
  private double printed(double value) {
    return FigureWording.isShare(figures.unit(), figures.kind())
        ? Math.round(HUNDRED * value) / HUNDRED
        : value;
  }

  private static String span(List<Reading> shown) {
    Reading most = shown.get(0);
    Reading least = shown.get(shown.size() - 1);
    return least.row().value().equals(most.row().value())
        ? most.row().value() + " in each"
        : "from %s in %s to %s in %s"
            .formatted(
                least.row().value(),
                letters(List.of(least)),
                most.row().value(),
                letters(List.of(most)));
  }

  private String told(List<Reading> readings, List<Reading> shown) {
    Optional<String> most =
        bounded(readings, Disclosure.ABOVE, "most").or(() -> most(readings, shown));
    Optional<String> least =
        bounded(readings, Disclosure.BELOW, "least").or(() -> least(readings, shown));
    if (most.isPresent() && least.isPresent()) {
      return Phrases.sentence(most.get()) + "; " + least.get();
    }
    String ofShownMost = "most in " + extreme(shown, shown.get(0));
    String ofShownLeast = "least in " + extreme(shown, shown.get(shown.size() - 1));
    if (shown.size() == 1) {
      String only = letters(shown) + ": " + shown.get(0).row().value();
      return most.map(m -> Phrases.sentence(m) + "; no other group can be told")
          .or(() -> least.map(l -> only + "; " + l))
          .orElse(only + "; no other group can be told");
    }
    if (most.isEmpty() && least.isEmpty()) {
      return Phrases.sentence(TELLABLE) + ofShownMost + "; " + ofShownLeast;
    }
    return most.map(m -> Phrases.sentence(m) + "; " + TELLABLE + ofShownLeast)
        .orElseGet(() -> Phrases.sentence(TELLABLE) + ofShownMost + "; " + least.orElseThrow());
  }

  /** The largest that is shown, if nothing can lie beyond it. */
  private Optional<String> most(List<Reading> readings, List<Reading> shown) {
    Reading first = shown.get(0);
    return readings.stream().allMatch(r -> r.isShown() || r.high() <= first.low())
        ? Optional.of("most in " + extreme(shown, first))
        : Optional.empty();
  }

  /** The smallest that is shown, if nothing can lie beyond it. */
  private Optional<String> least(List<Reading> readings, List<Reading> shown) {
    Reading last = shown.get(shown.size() - 1);
    return readings.stream().allMatch(r -> r.isShown() || r.low() >= last.high())
        ? Optional.of("least in " + extreme(shown, last))
        : Optional.empty();
  }

  /** Segments of whom only a bound is told, if it lies beyond all others. */
  private static Optional<String> bounded(
      List<Reading> readings, Disclosure side, String superlative) {
    List<Reading> own = readings.stream().filter(r -> isBounded(r, side)).toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    double highest = own.stream().mapToDouble(Reading::high).max().orElseThrow();
    double lowest = own.stream().mapToDouble(Reading::low).min().orElseThrow();
    Predicate<Reading> isBeyond =
        side == Disclosure.BELOW ? r -> r.low() >= highest : r -> r.high() <= lowest;
    Reading nearest =
        own.stream()
            .max(Comparator.comparingDouble(r -> side == Disclosure.BELOW ? r.high() : -r.low()))
            .orElseThrow();
    return readings.stream().filter(r -> !own.contains(r)).allMatch(isBeyond)
        ? Optional.of(superlative + " in " + letters(own) + ": " + bound(nearest, side))
        : Optional.empty();
  }

  private static boolean isBounded(Reading reading, Disclosure side) {
    boolean hasBound =
        side == Disclosure.BELOW
            ? reading.high() < Double.POSITIVE_INFINITY
            : reading.low() > Double.NEGATIVE_INFINITY;
    return reading.row().own().figure().disclosure() == side && hasBound;
  }

  private static String bound(Reading reading, Disclosure side) {
    if (reading.row().own().figure().bound().isPresent()) {
      return reading.row().value();
    }
    return side == Disclosure.BELOW ? "hardly anyone" : "nearly everyone";
  }

  /** All segments that read as the extreme one does. */
  private static String extreme(List<Reading> shown, Reading extreme) {
    String words = extreme.row().value();
    return letters(shown.stream().filter(r -> r.row().value().equals(words)).toList())
        + ": "
        + words;
  }

  private static String letters(List<Reading> readings) {
    return Phrases.listed(
        readings.stream()
            .map(r -> r.row().own().segment())
            .sorted()
            .map(SegmentRef::letter)
            .toList());
  }

  /** Every segment in which the measure has a value, told or not. */
  private List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    for (OfSegment segment : figures.segments()) {
      boolean hasNone =
          segment.value().isEmpty() && segment.figure().disclosure() == Disclosure.SHOWN;
      if (!hasNone) {
        readings.add(Reading.of(new MeasureRow(figures, segment)));
      }
    }
    return readings;
  }

  private String everyone() {
    return figures
            .outside()
            .filter(PublishedFigure::isTold)
            .map(outside -> "; outside the scope " + Phrases.inSentence(outside, figures))
            .orElse("")
        + Phrases.everyone("; %s", figures);
  }
}
