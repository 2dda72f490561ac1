package org.dramatis.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.sensitivity.WithoutSource;
import org.dramatis.profile.FigureWording;
import org.dramatis.report.RunReport;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.StackedBar;

/**
 * Whose data shapes the segments: the same number of segments, found again without each source.
 *
 * @param lead what the least data would be
 * @param rows one per source that shapes segments, the most needed first
 * @param doubt what this does not say
 */
public record MattersView(String lead, List<Row> rows, String doubt) {
  /** Where so many customers stay together, a source may be missing for once. */
  private static final double CAN_WAIT = 0.9;

  public MattersView {
    rows = List.copyOf(rows);
  }

  /**
   * A source.
   *
   * @param source its name
   * @param owner whose it is
   * @param bar customers who would keep their segment, drawn
   * @param sentence the same in words
   */
  public record Row(String source, String owner, String bar, String sentence) {}

  static Optional<MattersView> of(RunReport report) {
    List<WithoutSource> found =
        report.segmentation().trust().withoutSources().stream()
            .sorted(
                Comparator.comparingDouble((WithoutSource w) -> w.agreement().together())
                    .thenComparing(WithoutSource::source))
            .toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    for (WithoutSource without : found) {
      rows.add(row(without, report, rows.size()));
    }
    return Optional.of(
        new MattersView(
            lead(found),
            rows,
            "A source that draws no line may still say what the groups are like, and a source that"
                + " is left out here was not left out of the run."));
  }

  private static String lead(List<WithoutSource> found) {
    List<String> needed =
        found.stream()
            .filter(w -> w.agreement().together() < CAN_WAIT)
            .map(w -> "“" + w.source() + "”")
            .toList();
    String least =
        needed.isEmpty()
            ? "No single source is indispensable: without any one of them"
                + " nearly all customers stay in their group."
            : "The least data that gives these groups needs " + Phrases.listed(needed) + ".";
    return "We looked for the groups again without each source in turn. " + least;
  }

  private static Row row(WithoutSource without, RunReport report, int position) {
    String stay = FigureWording.roughly(without.agreement().together());
    Caption caption =
        new Caption(
            "without-" + position,
            "Customers who keep their group without " + without.source(),
            Phrases.sentence(stay) + ".");
    return new Row(
        without.source(),
        report.sources().stream()
            .filter(card -> card.name().equals(without.source()))
            .findFirst()
            .map(SourceView::owner)
            .orElse(""),
        StackedBar.share(caption, without.agreement().together(), "good"),
        "Without “"
            + without.source()
            + "”, "
            + stay
            + " of the customers would be in the same group.");
  }
}
