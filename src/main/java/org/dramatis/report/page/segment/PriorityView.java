package org.dramatis.report.page.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.SegmentPriority;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.report.RunReport;
import org.dramatis.report.chart.BubblePlot;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.report.page.words.SegmentColour;

/**
 * What the council decides priorities from.
 *
 * @param lead what speaks for which segment
 * @param chart attractiveness against reach; empty where one of them is not known
 * @param heads the criteria that are known
 * @param rows one per segment, the highest score first
 */
public record PriorityView(
    String lead, Optional<String> chart, List<String> heads, List<Row> rows) {

  public PriorityView {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /**
   * A segment.
   *
   * @param letter its name
   * @param customers how many
   * @param figures one per known criterion
   */
  public record Row(String letter, String customers, List<String> figures) {

    public Row {
      figures = List.copyOf(figures);
    }
  }

  /** One of the charter's criteria. */
  private record Criterion(
      String name, Function<SegmentPriority, Optional<FeatureFigure>> figure) {}

  private static final List<Criterion> CRITERIA =
      List.of(
          new Criterion("Value of a customer", SegmentPriority::value),
          new Criterion("Growth", SegmentPriority::growth),
          new Criterion("Reach", SegmentPriority::reach));

  /** Of a run; empty where nothing is known of any criterion. */
  public static Optional<PriorityView> of(RunReport report) {
    List<SegmentPriority> priorities = report.council().priorities();
    List<Criterion> known =
        CRITERIA.stream()
            .filter(c -> priorities.stream().anyMatch(p -> c.figure().apply(p).isPresent()))
            .toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    List<String> missing =
        CRITERIA.stream().filter(c -> !known.contains(c)).map(Criterion::name).toList();
    return Optional.of(
        new PriorityView(
            lead(priorities, missing),
            chart(report, priorities),
            known.stream().map(c -> head(c, priorities)).toList(),
            priorities.stream().map(p -> row(profile(report, p), p, known)).toList()));
  }

  private static String lead(List<SegmentPriority> priorities, List<String> missing) {
    SegmentPriority first = priorities.get(0);
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

  /** A criterion with what stands for it. */
  private static String head(Criterion criterion, List<SegmentPriority> priorities) {
    return priorities.stream()
        .flatMap(p -> criterion.figure().apply(p).stream())
        .findFirst()
        .map(figure -> criterion.name() + ": " + new FeatureRow(figure, 0).label())
        .orElse(criterion.name());
  }

  private static Row row(SegmentProfile profile, SegmentPriority priority, List<Criterion> known) {
    List<String> figures =
        known.stream()
            .map(criterion -> criterion.figure().apply(priority))
            .map(figure -> figure.map(f -> new FeatureRow(f, profile.size()).valueWithUnit()))
            .map(words -> words.orElse(FeatureRow.WITHHELD))
            .toList();
    return new Row(priority.segment().letter(), Phrases.customers(profile.size()), figures);
  }

  private static SegmentProfile profile(RunReport report, SegmentPriority priority) {
    return report.profiles().stream()
        .filter(p -> p.segment().equals(priority.segment()))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<String> chart(RunReport report, List<SegmentPriority> priorities) {
    List<BubblePlot.Bubble> bubbles = new ArrayList<>();
    for (SegmentPriority priority : priorities) {
      if (priority.attractiveness().isPresent() && priority.accessibility().isPresent()) {
        bubbles.add(
            new BubblePlot.Bubble(
                priority.segment().letter(),
                priority.attractiveness().getAsDouble(),
                priority.accessibility().getAsDouble(),
                profile(report, priority).size(),
                SegmentColour.of(priority.segment().letter())));
      }
    }
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
}
