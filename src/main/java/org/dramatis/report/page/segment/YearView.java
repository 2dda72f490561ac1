package org.dramatis.report.page.segment;

import static org.dramatis.stat.FigureFormat.inHundred;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.YearCurve;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.Release.Told;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.report.Labels;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.YearChart;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.report.page.words.SegmentColour;
import org.dramatis.stat.FigureFormat;

/** A segment's year beside everyone's. */
public record YearView(YearCurve curve, YearCurve.OfSegment own, Labels labels) {
  /** A difference from everyone that is worth more words than the segment's own highest month. */
  private static final double FAR = 0.1;

  /** A month stands out when it lies so far above the segment's own average month. */
  private static final double STANDS_OUT = 1.25;

  /** More months than these are counted and not named. */
  private static final int MOST_NAMED = 3;

  /** A month's name and year, the segment's share and everyone's. */
  public record Row(String month, String own, String everyone) {}

  /** A segment's year; empty where nothing of it is dated or may be told. */
  public static Optional<YearView> of(Optional<YearCurve> year, SegmentRef segment, Labels labels) {
    return year.flatMap(
        curve ->
            curve.segments().stream()
                .filter(own -> own.segment().equals(segment))
                .filter(own -> own.shares().stream().anyMatch(t -> t.value().isPresent()))
                .findFirst()
                .map(own -> new YearView(curve, own, labels)));
  }

  /** The first of its months and the last: whole months, which the window may cut. */
  public String span() {
    int last = curve.months().size() - 1;
    return name(curve.months().get(0)) + " to " + name(curve.months().get(last));
  }

  /** The curve beside everyone's. */
  public String chart() {
    double highest =
        Stream.concat(
                curve.everyone().stream(),
                curve.segments().stream().flatMap(s -> s.shares().stream()))
            .flatMapToDouble(t -> t.value().stream())
            .max()
            .orElse(1);
    double top = highest == 0 ? 1 : highest;
    Caption caption =
        new Caption(
            "year-" + SegmentColour.of(letter()),
            "The year of segment " + letter(),
            sentence() + " The line in the background is everyone.");
    return YearChart.draw(
        caption,
        curve.months().stream().map(YearView::initial).toList(),
        own.shares().stream().map(Told::value).toList(),
        curve.everyone().stream().map(Told::value).toList(),
        top,
        FigureFormat.percent(top));
  }

  /** What its months say, and how many of them are not told. */
  public String sentence() {
    return told() + untold();
  }

  /** Months of which there is no figure, and why. */
  private String untold() {
    List<String> months =
        IntStream.range(0, own.shares().size())
            .filter(month -> own.shares().get(month).value().isEmpty())
            .mapToObj(month -> name(curve.months().get(month)))
            .toList();
    if (months.isEmpty()) {
      return "";
    }
    String count =
        months.size() > MOST_NAMED
            ? Phrases.inWords(months.size()) + " months"
            : Phrases.listed(months);
    return " %s %s told as a bound or not at all, because too few stand behind %s."
        .formatted(
            Phrases.sentence(count),
            months.size() == 1 ? "is" : "are",
            months.size() == 1 ? "it" : "them");
  }

  /** The month that sets it apart, or its highest, or that its months are alike. */
  private String told() {
    List<Integer> known =
        IntStream.range(0, own.shares().size())
            .filter(month -> own.shares().get(month).value().isPresent())
            .boxed()
            .sorted(Comparator.comparingDouble(this::share))
            .toList();
    Optional<Integer> furthest =
        known.stream()
            .filter(month -> curve.everyone().get(month).value().isPresent())
            .max(Comparator.comparingDouble(this::apart))
            .filter(month -> apart(month) >= FAR);
    if (furthest.isPresent()) {
      int month = furthest.get();
      boolean isWhole = isTold(own.shares()) && isTold(curve.everyone());
      return "%s differ most from everyone in %s: %s of them appear in “%s” (everyone: %s)."
          .formatted(
              customers(isWhole),
              name(curve.months().get(month)),
              inHundred(share(month)),
              labels.source(curve.source()),
              inHundred(curve.everyone().get(month).value().orElseThrow()));
    }
    int lowest = known.get(0);
    int highest = known.get(known.size() - 1);
    double average = known.stream().mapToDouble(this::share).average().orElseThrow();
    String seen = " appear in “" + labels.source(curve.source()) + "” ";
    boolean isEvery = known.size() == own.shares().size();
    Optional<Integer> above = above();
    if (above.isPresent()) {
      return customers(isTold(own.shares()))
          + seen
          + "most in %s: %s of them."
              .formatted(
                  name(curve.months().get(above.get())), worded(own.shares().get(above.get())));
    }
    if (share(highest) < STANDS_OUT * average) {
      return customers(isTold(own.shares()))
          + seen
          + "about alike in %s: from %s to %s of them."
              .formatted(
                  isEvery ? "every month" : "the months that are told",
                  inHundred(share(lowest)),
                  inHundred(share(highest)));
    }
    String everyone =
        curve.everyone().get(highest).value().stream()
            .mapToObj(share -> " (everyone: " + inHundred(share) + ")")
            .findFirst()
            .orElse("");
    return customers(own.shares().stream().allMatch(month -> isAtMost(month, share(highest))))
        + seen
        + "most in %s: %s of them%s."
            .formatted(name(curve.months().get(highest)), inHundred(share(highest)), everyone);
  }

  /** The same in figures. */
  public List<Row> rows() {
    return IntStream.range(0, curve.months().size())
        .mapToObj(
            month ->
                new Row(
                    name(curve.months().get(month)),
                    worded(own.shares().get(month)),
                    worded(curve.everyone().get(month))))
        .toList();
  }

  /** A month in which nearly all appear is higher than any whose share is told. */
  private Optional<Integer> above() {
    return IntStream.range(0, own.shares().size())
        .filter(month -> own.shares().get(month).disclosure() == Disclosure.ABOVE)
        .boxed()
        .findFirst();
  }

  /** The subject of a sentence that compares months; of some of them where not all are told. */
  private String customers(boolean isWhole) {
    String many = labels.noun().many() + " of " + letter();
    return isWhole ? Phrases.sentence(many) : "As far as months can be told, " + many;
  }

  private static boolean isTold(List<Told> months) {
    return months.stream().allMatch(month -> month.value().isPresent());
  }

  private static boolean isAtMost(Told month, double share) {
    return month.value().isPresent()
        || (month.disclosure() == Disclosure.BELOW && month.bound().orElse(0) <= share);
  }

  private double apart(int month) {
    return Math.abs(share(month) - curve.everyone().get(month).value().orElseThrow());
  }

  private String letter() {
    return own.segment().letter();
  }

  private double share(int month) {
    return own.shares().get(month).value().orElseThrow();
  }

  private static String worded(Told share) {
    if (share.value().isPresent()) {
      return FigureFormat.percent(share.value().getAsDouble());
    }
    return share.disclosure() == Disclosure.WITHHELD
        ? FeatureRow.WITHHELD
        : FigureWording.bounded(
            share.disclosure(), share.bound(), FigureWording.SHARE, FigureKind.PROPORTION);
  }

  private static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
  }

  private static String initial(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 3);
  }
}
