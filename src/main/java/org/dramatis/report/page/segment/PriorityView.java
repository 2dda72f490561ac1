package org.dramatis.report.page.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.priority.Growth;
import org.dramatis.profile.priority.Priorities;
import org.dramatis.profile.priority.SegmentPriority;
import org.dramatis.report.RunReport;
import org.dramatis.report.chart.BubblePlot;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.report.page.words.SegmentColour;
import org.dramatis.stat.FigureFormat;

/** What the council decides priorities from: what speaks for each segment. */
public record PriorityView(RunReport run) {
  /** One of the charter's criteria. */
  private record Criterion(
      String name, double weight, Function<SegmentPriority, Optional<FeatureFigure>> figure) {}

  private static final double HUNDRED = 100;

  private Priorities priorities() {
    return run.council().priorities();
  }

  private List<Criterion> criteria() {
    SegmentPriority.Criteria weights = priorities().criteria();
    return List.of(
        new Criterion("Value", weights.revenue().weight(), SegmentPriority::value),
        new Criterion("Growth", weights.growth().weight(), SegmentPriority::growth),
        new Criterion("Reach", weights.reach().weight(), SegmentPriority::reach));
  }

  /** One per segment, the highest score first. */
  public List<SegmentPriority> segments() {
    return priorities().segments();
  }

  private List<Criterion> known() {
    return criteria().stream()
        .filter(c -> segments().stream().anyMatch(p -> c.figure().apply(p).isPresent()))
        .toList();
  }

  /**
   * What speaks for which segment; to be asked only where {@link #heads} is not empty, so that
   * there is at least one segment.
   */
  public String lead() {
    List<String> sentences = new ArrayList<>();
    SegmentPriority first = segments().get(0);
    if (first.score().isEmpty()) {
      sentences.add("Too little is known to weigh the groups.");
    } else {
      sentences.add(
          "By the weights that the charter fixed beforehand%s, most speaks for %s, with %s of 100 points."
              .formatted(
                  isAllTold() ? "" : " and as far as figures can be told",
                  letters(priorities().level(first)),
                  points(first)));
    }
    sentences.addAll(level());
    missing().ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  /** Whether no segment lacks a figure that others are weighed by. */
  private boolean isAllTold() {
    return known().stream()
        .allMatch(
            criterion ->
                segments().stream().allMatch(p -> criterion.figure().apply(p).isPresent()));
  }

  /** Which segments have as many points; the table shows the same. */
  private List<String> level() {
    return segments().stream()
        .filter(p -> p.score().isPresent())
        .map(priorities()::level)
        .filter(level -> level.size() > 1)
        .distinct()
        .map(level -> "%s are level at %s.".formatted(letters(level), points(level.get(0))))
        .toList();
  }

  private static String letters(List<SegmentPriority> segments) {
    return Phrases.listed(segments.stream().map(p -> p.segment().letter()).sorted().toList());
  }

  /** What is not known, and that its weight is shared among the rest. */
  private Optional<String> missing() {
    List<Criterion> known = known();
    List<Criterion> unknown =
        criteria().stream().filter(c -> !known.contains(c) && c.weight() > 0).toList();
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    List<String> sentences = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Criterion criterion : unknown) {
      Optional<String> why = criterion.name().equals("Growth") ? growthUnknown() : Optional.empty();
      why.ifPresentOrElse(sentences::add, () -> others.add(criterion.name()));
    }
    if (!others.isEmpty()) {
      sentences.add("Nothing was measured for " + Phrases.quoted(others) + ".");
    }
    sentences.add("What is not known weighs nothing, and the rest decides.");
    return Optional.of(String.join(" ", sentences));
  }

  private Optional<String> growthUnknown() {
    Growth growth = priorities().growth();
    return switch (growth.basis()) {
      case YEAR_BEFORE ->
          Optional.of("Growth is withheld: too few customers stand behind one of its figures.");
      case FEATURE -> Optional.empty();
      case TOO_SHORT ->
          Optional.of(
              "Growth cannot be told: it is revenue against the same days a year before, for which the data would have to begin on %s; %s."
                  .formatted(
                      Phrases.day(growth.needed().orElseThrow()),
                      growth
                          .begins()
                          .map(day -> "it begins on " + Phrases.day(day))
                          .orElse("there is none")));
      case UNKNOWN ->
          Optional.of(
              "Growth cannot be told: no revenue is named that is counted over some days of dated"
                  + " events.");
    };
  }

  /** The criteria that are known, each with its weight and what stands for it; may be none. */
  public List<String> heads() {
    return known().stream()
        .flatMap(
            criterion ->
                segments().stream()
                    .flatMap(p -> criterion.figure().apply(p).stream())
                    .limit(1)
                    .map(
                        f ->
                            "%s (weight %s): %s"
                                .formatted(
                                    criterion.name(),
                                    Math.round(HUNDRED * criterion.weight()),
                                    new FeatureRow(f, 0).label())))
        .toList();
  }

  /** What a circle of the picture is; nothing without a picture. */
  public String pictured() {
    return chart().isPresent() ? " Size is the area of the circle and counts for nothing." : "";
  }

  /** How growth becomes points, where it is measured; else nothing. */
  public String growthRule() {
    boolean isMeasured =
        priorities().growth().basis() == Growth.Basis.YEAR_BEFORE
            && segments().stream().anyMatch(p -> p.growth().isPresent());
    return isMeasured
        ? " Growth counts as revenue for each 100 of the year before: a tenth more is 110, and a"
            + " tenth less is 90, which is not below 0."
        : "";
  }

  /** A segment's figures, one per known criterion. */
  public List<String> figures(SegmentPriority priority) {
    return known().stream()
        .map(criterion -> criterion.figure().apply(priority))
        .map(figure -> figure.map(f -> new FeatureRow(f, size(priority)).valueWithUnit()))
        .map(words -> words.orElse(FeatureRow.WITHHELD))
        .toList();
  }

  /** Its points of 100; a dash where nothing is known. */
  public String points(SegmentPriority priority) {
    OptionalLong points = Priorities.points(priority);
    return points.isPresent() ? FigureFormat.count(points.getAsLong()) : "—";
  }

  /** Its place, which segments that are level share. */
  public long place(SegmentPriority priority) {
    return priorities().place(priority);
  }

  /** How many customers a segment has. */
  public long size(SegmentPriority priority) {
    return run.profiles().stream()
        .filter(p -> p.segment().equals(priority.segment()))
        .findFirst()
        .orElseThrow()
        .size();
  }

  /** Attractiveness against reach; empty where one of them is not known. */
  public Optional<String> chart() {
    List<BubblePlot.Bubble> bubbles =
        segments().stream()
            .filter(p -> p.attractiveness().isPresent() && p.accessibility().isPresent())
            .map(this::bubble)
            .toList();
    if (bubbles.size() < 2) {
      return Optional.empty();
    }
    Caption caption =
        new Caption(
            "priority",
            "Attractiveness and reach of the segments",
            "The further right a circle lies, the more attractive the segment; the higher, the"
                + " better it can be reached. Both scales count points of 100 from 0. The table has"
                + " the figures.");
    return Optional.of(BubblePlot.draw(caption, "more attractive", "easier to reach", bubbles));
  }

  private BubblePlot.Bubble bubble(SegmentPriority priority) {
    return new BubblePlot.Bubble(
        priority.segment().letter(),
        priority.attractiveness().getAsDouble(),
        priority.accessibility().getAsDouble(),
        size(priority),
        SegmentColour.of(priority.segment().letter()));
  }
}
