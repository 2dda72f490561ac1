package org.dramatis.report.page;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dramatis.profile.FigureWording;
import org.dramatis.profile.YearCurve;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.YearChart;

/**
 * A segment's year.
 *
 * @param sentence the month that sets it apart, or its highest, or that its months are alike
 * @param chart the curve beside everyone's
 * @param rows the same in figures
 */
public record YearView(String sentence, String chart, List<Row> rows) {
  /** A difference from everyone that is worth more words than the segment's own highest month. */
  private static final double FAR = 0.1;

  /** A month stands out when it lies so far above the segment's own average month. */
  private static final double STANDS_OUT = 1.25;

  public YearView {
    rows = List.copyOf(rows);
  }

  /**
   * A month.
   *
   * @param month its name and year
   * @param own the segment's share
   * @param everyone everyone's share
   */
  public record Row(String month, String own, String everyone) {}

  static Optional<YearView> of(Optional<YearCurve> year, String segment) {
    return year.flatMap(
        curve ->
            curve.segments().stream()
                .filter(s -> s.segment().equals(segment))
                .filter(s -> s.shares().stream().anyMatch(OptionalDouble::isPresent))
                .findFirst()
                .map(own -> of(curve, own)));
  }

  private static YearView of(YearCurve curve, YearCurve.OfSegment own) {
    double top =
        Stream.concat(
                curve.everyone().stream(),
                curve.segments().stream().flatMap(s -> s.shares().stream()))
            .flatMapToDouble(OptionalDouble::stream)
            .max()
            .orElse(1);
    String sentence = sentence(curve, own);
    Caption caption =
        new Caption(
            "year-" + SegmentColour.of(own.segment()),
            "The year of segment " + own.segment(),
            sentence + " The line in the background is everyone.");
    return new YearView(
        sentence,
        YearChart.draw(
            caption,
            curve.months().stream().map(YearView::initial).toList(),
            own.shares(),
            curve.everyone(),
            top == 0 ? 1 : top,
            FigureWording.percent(top == 0 ? 1 : top)),
        rows(curve, own));
  }

  private static String sentence(YearCurve curve, YearCurve.OfSegment own) {
    List<Integer> known =
        IntStream.range(0, own.shares().size())
            .filter(i -> own.shares().get(i).isPresent())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> share(own, i)))
            .toList();
    Optional<Integer> furthest =
        known.stream()
            .filter(i -> curve.everyone().get(i).isPresent())
            .max(Comparator.comparingDouble(i -> Math.abs(apart(curve, own, i))));
    if (furthest.isPresent() && Math.abs(apart(curve, own, furthest.get())) >= FAR) {
      return furthest(curve, own, furthest.get());
    }
    int lowest = known.get(0);
    int highest = known.get(known.size() - 1);
    double average = known.stream().mapToDouble(i -> share(own, i)).average().orElseThrow();
    String seen = "Customers of " + own.segment() + " appear in “" + curve.source() + "” ";
    if (share(own, highest) < STANDS_OUT * average) {
      return seen
          + "about alike in every month: from "
          + Phrases.inHundred(share(own, lowest))
          + " to "
          + Phrases.inHundred(share(own, highest))
          + " of them.";
    }
    OptionalDouble everyone = curve.everyone().get(highest);
    return seen
        + "most in "
        + name(curve.months().get(highest))
        + ": "
        + Phrases.inHundred(share(own, highest))
        + " of them"
        + (everyone.isPresent()
            ? " (everyone: " + Phrases.inHundred(everyone.getAsDouble()) + ")."
            : ".");
  }

  private static String furthest(YearCurve curve, YearCurve.OfSegment own, int month) {
    return "Customers of "
        + own.segment()
        + " differ most from everyone in "
        + name(curve.months().get(month))
        + ": "
        + Phrases.inHundred(share(own, month))
        + " of them appear in “"
        + curve.source()
        + "” (everyone: "
        + Phrases.inHundred(curve.everyone().get(month).orElseThrow())
        + ").";
  }

  /** How far the segment lies above everyone in a month; below where it is negative. */
  private static double apart(YearCurve curve, YearCurve.OfSegment own, int month) {
    return share(own, month) - curve.everyone().get(month).orElseThrow();
  }

  private static double share(YearCurve.OfSegment own, int month) {
    return own.shares().get(month).orElseThrow();
  }

  private static List<Row> rows(YearCurve curve, YearCurve.OfSegment own) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < curve.months().size(); i++) {
      rows.add(
          new Row(
              name(curve.months().get(i)),
              worded(own.shares().get(i)),
              worded(curve.everyone().get(i))));
    }
    return rows;
  }

  private static String worded(OptionalDouble share) {
    return share.isPresent() ? FigureWording.percent(share.getAsDouble()) : FeatureRow.WITHHELD;
  }

  private static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
  }

  private static String initial(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 3);
  }
}
