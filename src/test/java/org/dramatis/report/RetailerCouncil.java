package org.dramatis.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.dramatis.charter.Charter;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.Figures;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.YearCurve;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.Release.Told;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Overall;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.profile.priority.Growth;
import org.dramatis.profile.priority.Priorities;
import org.dramatis.profile.priority.SegmentPriority;
import org.dramatis.profile.silo.Crosswalk;
import org.dramatis.yaml.Bound;

/** What the retailer's council asked and believed. */
final class RetailerCouncil {
  private RetailerCouncil() {}

  static CouncilFindings findings(List<SegmentProfile> profiles) {
    return findings(profiles, UnaryOperator.identity());
  }

  /** The same with every text changed. */
  static CouncilFindings findings(List<SegmentProfile> profiles, UnaryOperator<String> text) {
    List<SegmentRef> segments = profiles.stream().map(SegmentProfile::segment).toList();
    return new CouncilFindings(
        List.of(
            new Charter.Member(text.apply("marketing"), "Helen Ward", "member"),
            new Charter.Member(text.apply("sales"), "Grace Baker", "member"),
            new Charter.Member(text.apply("care"), "Tom Hughes", "member"),
            new Charter.Member(text.apply("ux"), "Priya Shaw", "member")),
        Optional.of(text.apply("have not bought yet")),
        List.of(
            new CouncilFindings.Answer(
                "O1",
                text.apply("Who stops after the first order, and why?"),
                text.apply("marketing"),
                Optional.of(figures(segments, "share", FigureKind.PROPORTION, 0.21, 0.04))),
            new CouncilFindings.Answer(
                "O2",
                text.apply("Who would recommend us?"),
                text.apply("executive"),
                Optional.empty())),
        List.of(
            CouncilFindings.Delivery.of(
                text.apply("care"),
                text.apply("Customers seldom need help"),
                Bound.of("< 0.3"),
                figures(segments, "contacts per year", FigureKind.MEAN, 0.24, 0.03))),
        RetailerBeliefs.of(text),
        Optional.of(crosswalk(segments, text)),
        Priorities.of(profiles, criteria(profiles), Growth.OF_A_FEATURE),
        steps(segments, text),
        Optional.of(year(profiles)));
  }

  /** Three features of the first profile stand for the criteria. */
  private static SegmentPriority.Criteria criteria(List<SegmentProfile> profiles) {
    List<String> names =
        profiles.get(0).features().stream().map(FeatureFigure::name).sorted().limit(3).toList();
    return new SegmentPriority.Criteria(
        new SegmentPriority.Weighted(Optional.of(names.get(0)), 0.5),
        new SegmentPriority.Weighted(Optional.of(names.get(1)), 0.3),
        new SegmentPriority.Weighted(Optional.of(names.get(2)), 0.2));
  }

  private static List<CouncilFindings.Step> steps(
      List<SegmentRef> segments, UnaryOperator<String> text) {
    return List.of(
        new CouncilFindings.Step(
            text.apply("search"),
            Optional.of(text.apply("use the search")),
            Optional.of(figures(segments, "share", FigureKind.PROPORTION, 0.61, 0.05)),
            Optional.of(figures(segments, "share", FigureKind.PROPORTION, 0.11, 0.03)),
            text.apply("searches that find nothing"),
            List.of(
                new Charter.Touchpoint(text.apply("web shop"), Optional.of("web")),
                new Charter.Touchpoint(text.apply("shop floor"), Optional.empty()))),
        new CouncilFindings.Step(
            text.apply("order"),
            Optional.empty(),
            Optional.of(figures(segments, "share", FigureKind.PROPORTION, 0.95, 0.01)),
            Optional.empty(),
            "",
            List.of(
                new Charter.Touchpoint(text.apply("web shop"), Optional.of("purchases")),
                new Charter.Touchpoint(text.apply("till"), Optional.of("purchases")))));
  }

  private static YearCurve year(List<SegmentProfile> profiles) {
    List<SegmentRef> segments = profiles.stream().map(SegmentProfile::segment).toList();
    YearMonth first = YearMonth.of(2025, 7);
    List<YearCurve.OfSegment> curves = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      int shift = i;
      curves.add(
          new YearCurve.OfSegment(
              segments.get(i),
              months(
                  profiles.get(i).size(),
                  month -> 0.12 + (month == 5 ? 0.2 - 0.03 * shift : 0.01))));
    }
    return new YearCurve(
        "purchases",
        IntStream.range(0, 12).mapToObj(first::plusMonths).toList(),
        months(
            profiles.stream().mapToLong(SegmentProfile::size).sum(),
            month -> month == 5 ? 0.27 : 0.13),
        curves);
  }

  /** In the eighth month hardly anybody is seen. */
  private static List<Told> months(long size, IntToDoubleFunction share) {
    OptionalDouble none = OptionalDouble.empty();
    return IntStream.range(0, 12)
        .mapToObj(
            month ->
                month == 7
                    ? new Told(
                        OptionalLong.of(size),
                        none,
                        Disclosure.BELOW,
                        OptionalDouble.of(RetailerSegments.bound(size)))
                    : new Told(
                        OptionalLong.of(size),
                        OptionalDouble.of(share.applyAsDouble(month)),
                        Disclosure.SHOWN,
                        none))
        .toList();
  }

  /** The same where no figure may be shown. */
  static CouncilFindings suppressed(List<SegmentProfile> profiles) {
    List<SegmentRef> segments = profiles.stream().map(SegmentProfile::segment).toList();
    CouncilFindings shown = findings(profiles);
    return new CouncilFindings(
        shown.members(),
        shown.outside(),
        shown.answers().stream()
            .map(
                a ->
                    new CouncilFindings.Answer(
                        a.id(), a.asks(), a.owner(), a.figures().map(RetailerCouncil::suppressed)))
            .toList(),
        List.of(),
        shown.beliefs().subList(2, 3),
        Optional.of(
            new Crosswalk(
                6120,
                List.of(
                    new Crosswalk.Department(
                        "sales",
                        List.of(withheld("Deal Hunter", segments)),
                        withheld("", segments),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.of(10))),
                List.of(),
                new Crosswalk.Size(
                    OptionalLong.empty(), Disclosure.WITHHELD, OptionalDouble.empty()))),
        Priorities.NONE,
        List.of(),
        Optional.empty());
  }

  private static MeasureFigures suppressed(MeasureFigures figures) {
    return measure(
        figures.unit(),
        figures.kind(),
        Figures.withheld(),
        figures.segments().stream()
            .map(s -> new MeasureFigures.OfSegment(s.segment(), Figures.withheld()))
            .toList());
  }

  private static MeasureFigures measure(
      String unit,
      FigureKind kind,
      PublishedFigure everyone,
      List<MeasureFigures.OfSegment> segments) {
    OptionalDouble none = OptionalDouble.empty();
    return new MeasureFigures(
        unit,
        kind,
        Optional.empty(),
        everyone.n(),
        new Overall(everyone.value(), everyone.disclosure(), none),
        none,
        OptionalInt.empty(),
        segments,
        Optional.empty());
  }

  private static MeasureFigures figures(
      List<SegmentRef> segments, String unit, FigureKind kind, double overall, double step) {
    List<MeasureFigures.OfSegment> figures = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      figures.add(
          new MeasureFigures.OfSegment(
              segments.get(i),
              Figures.published(
                  kind,
                  OptionalDouble.of(overall + step * (2 - i)),
                  OptionalDouble.of(step * 4 * (2 - i)),
                  i == 3 ? Disclosure.WITHHELD : Disclosure.SHOWN)));
    }
    return measure(
        unit,
        kind,
        Figures.published(
            kind, OptionalDouble.of(overall), OptionalDouble.empty(), Disclosure.SHOWN),
        figures);
  }

  /** A sentence of the charter; that of a hostile charter is as hostile as the name. */
  private static String says(String name) {
    return name.startsWith(HostileTexts.TURNING) ? name : "As " + name + " do.";
  }

  private static Crosswalk crosswalk(List<SegmentRef> segments, UnaryOperator<String> text) {
    Crosswalk.Department sales =
        new Crosswalk.Department(
            text.apply("sales"),
            List.of(
                persona(text.apply("Deal Hunter"), 1210, 0.18, segments),
                persona(text.apply("Big Spender"), 640, 0.44, segments)),
            persona("", 4270, 0.38, segments),
            OptionalLong.of(85),
            OptionalLong.of(0),
            OptionalLong.empty());
    Crosswalk.Department marketing =
        new Crosswalk.Department(
            text.apply("marketing"),
            List.of(
                persona(text.apply("Bargain Seeker"), 1480, 0.21, segments),
                withheld(text.apply("Young Mover"), segments)),
            persona("", 4640, 0.79, segments),
            OptionalLong.empty(),
            OptionalLong.of(31),
            OptionalLong.of(10));
    return new Crosswalk(
        6120,
        List.of(sales, marketing),
        List.of(
            new Crosswalk.Pair(
                text.apply("sales"),
                text.apply("marketing"),
                OptionalLong.of(980),
                OptionalDouble.of(0.6),
                List.of(
                    new Crosswalk.Match(
                        text.apply("Deal Hunter"), text.apply("Bargain Seeker"), 0.8)))),
        new Crosswalk.Size(OptionalLong.of(2904), Disclosure.SHOWN, OptionalDouble.of(0.27)));
  }

  private static Crosswalk.OfPersona persona(
      String name, long customers, double revenue, List<SegmentRef> segments) {
    List<Crosswalk.Part> parts = new ArrayList<>();
    long rest = customers;
    for (SegmentRef segment : segments) {
      long part = rest * 3 / 5;
      rest -= part;
      parts.add(new Crosswalk.Part(Optional.of(segment), OptionalLong.of(part), Disclosure.SHOWN));
    }
    parts.add(new Crosswalk.Part(Optional.empty(), OptionalLong.of(rest), Disclosure.SHOWN));
    return new Crosswalk.OfPersona(
        name,
        name.isEmpty() ? Optional.empty() : Optional.of(says(name)),
        new Crosswalk.Size(
            OptionalLong.of(customers), Disclosure.SHOWN, OptionalDouble.of(revenue)),
        parts);
  }

  private static Crosswalk.OfPersona withheld(String name, List<SegmentRef> segments) {
    List<Crosswalk.Part> parts = new ArrayList<>();
    segments.forEach(
        segment ->
            parts.add(
                new Crosswalk.Part(Optional.of(segment), OptionalLong.empty(), Disclosure.BELOW)));
    parts.add(new Crosswalk.Part(Optional.empty(), OptionalLong.empty(), Disclosure.BELOW));
    return new Crosswalk.OfPersona(
        name,
        Optional.empty(),
        new Crosswalk.Size(OptionalLong.empty(), Disclosure.WITHHELD, OptionalDouble.empty()),
        parts);
  }
}
