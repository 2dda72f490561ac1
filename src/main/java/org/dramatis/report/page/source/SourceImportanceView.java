package org.dramatis.report.page.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.sensitivity.LeftOutSource;
import org.dramatis.report.RunReport;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.StackedBar;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;

/**
 * Whose data shapes the segments: the same number of segments, found again without each source.
 *
 * @param lead what the least data would be
 * @param rows one per source that shapes segments, the most needed first
 */
public record SourceImportanceView(String lead, List<Row> rows) {
  /** Where so many customers stay together, a source may be missing for once. */
  private static final double CAN_WAIT = 0.9;

  public SourceImportanceView {
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

  /** Of a run; empty where all data comes from one source. */
  public static Optional<SourceImportanceView> of(RunReport report) {
    List<LeftOutSource> found =
        report.segmentation().trust().withoutSources().stream()
            .sorted(
                Comparator.comparingDouble((LeftOutSource w) -> w.agreement().together())
                    .thenComparing(LeftOutSource::source))
            .toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    for (LeftOutSource without : found) {
      rows.add(row(without, report, rows.size()));
    }
    return Optional.of(new SourceImportanceView(lead(found), rows));
  }

  private static String lead(List<LeftOutSource> found) {
    List<String> needed =
        found.stream()
            .filter(w -> w.agreement().together() < CAN_WAIT)
            .map(LeftOutSource::source)
            .toList();
    String least =
        needed.isEmpty()
            ? "No single source is indispensable: without any one of them"
                + " nearly all customers stay in their group."
            : "The least data that gives these groups needs " + Phrases.quoted(needed) + ".";
    return "We looked for the groups again without each source in turn. " + least;
  }

  private static Row row(LeftOutSource without, RunReport report, int position) {
    String stay = FigureFormat.roughly(without.agreement().together());
    Caption caption =
        new Caption(
            "without-" + position,
            "Customers who keep their group without " + without.source(),
            Phrases.sentence(stay) + ".");
    return new Row(
        without.source(),
        SourceView.owner(report, without.source()),
        StackedBar.share(caption, without.agreement().together(), "good"),
        "Without “%s”, %s of the customers would be in the same group."
            .formatted(without.source(), stay));
  }
}
