package org.dramatis.report.page.segment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentPriority;
import org.dramatis.report.RunReport;
import org.dramatis.report.chart.BubblePlot;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.report.page.words.SegmentColour;

/** What the council decides priorities from: what speaks for each segment. */
public record PriorityView(RunReport run) {
  /** One of the charter's criteria. */
  private record Criterion(
      String name, Function<SegmentPriority, Optional<FeatureFigure>> figure) {}

  private static final List<Criterion> CRITERIA =
      List.of(
          new Criterion("Value", SegmentPriority::value),
          new Criterion("Growth", SegmentPriority::growth),
          new Criterion("Reach", SegmentPriority::reach));

  /** One per segment, the highest score first. */
  public List<SegmentPriority> segments() {
    return run.council().priorities();
  }

  private List<Criterion> known() {
    return CRITERIA.stream()
        .filter(c -> segments().stream().anyMatch(p -> c.figure().apply(p).isPresent()))
        .toList();
  }

  /**
   * What speaks for which segment; to be asked only where {@link #heads} is not empty, so that
   * there is at least one segment.
   */
  public String lead() {
    List<Criterion> known = known();
    List<String> missing =
        CRITERIA.stream().filter(c -> !known.contains(c)).map(Criterion::name).toList();
    SegmentPriority first = segments().get(0);
    String most =
        first.score().isEmpty()
            ? "Too little is known to weigh the groups."
            : "By the weights that the charter fixed beforehand, most speaks for "
                + first.segment().letter()
                + ".";
    return missing.isEmpty()
        ? most
        : most + " Nothing was measured for " + Phrases.quoted(missing) + ".";
  }

  /** The criteria that are known, each with what stands for it; none where nothing is known. */
  public List<String> heads() {
    return known().stream()
        .flatMap(
            criterion ->
                segments().stream()
                    .flatMap(p -> criterion.figure().apply(p).stream())
                    .limit(1)
                    .map(f -> criterion.name() + ": " + new FeatureRow(f, 0).label()))
        .toList();
  }

  /** A segment's figures, one per known criterion. */
  public List<String> figures(SegmentPriority priority) {
    return known().stream()
        .map(criterion -> criterion.figure().apply(priority))
        .map(figure -> figure.map(f -> new FeatureRow(f, size(priority)).valueWithUnit()))
        .map(words -> words.orElse(FeatureRow.WITHHELD))
        .toList();
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
                + " better it can be reached. The table has the figures.");
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
