package org.dramatis.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dramatis.cluster.Candidate;
import org.dramatis.cluster.Segmentation;
import org.dramatis.cluster.Starts;
import org.dramatis.feature.matrix.CorrelatedPair;
import org.dramatis.feature.matrix.Demotion;
import org.dramatis.feature.matrix.MatrixColumn;
import org.dramatis.profile.FigureWording;
import org.dramatis.report.PrintedFigure;
import org.dramatis.report.RunReport;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.LineChart;

/**
 * What a doubting expert wants to see. The only place for statistical terms.
 *
 * @param k the number of segments
 * @param rule the rule that chose it
 * @param why the reason in one sentence
 * @param sse of the published model over all customers in scope
 * @param candidates every k that was tried
 * @param chart silhouette by k; empty when fewer than two are known
 * @param trust how far the segments can be trusted
 * @param heldOut tests of features that had no part in the segments
 * @param columns how features became vector components, imputed ones first
 * @param demoted features that do not shape segments although the catalogue asked for it
 * @param correlated pairs that say nearly the same
 */
public record ExpertView(
    int k,
    String rule,
    String why,
    String sse,
    List<CandidateRow> candidates,
    Optional<String> chart,
    TrustView trust,
    HeldOutView heldOut,
    List<ColumnRow> columns,
    List<Demotion> demoted,
    List<PairRow> correlated) {

  public ExpertView {
    candidates = List.copyOf(candidates);
    columns = List.copyOf(columns);
    demoted = List.copyOf(demoted);
    correlated = List.copyOf(correlated);
  }

  /**
   * One k that was tried; figures have at most six significant digits.
   *
   * @param k number of segments
   * @param mark tells the chosen one apart; empty for the others
   * @param sse on the selection sample
   * @param silhouette on the selection sample
   * @param smallest the smallest segment's share of the sample
   * @param starts how many
   * @param bestSse after swaps
   * @param medianSse over starts
   * @param worstSse over starts
   * @param nearBest share of starts within 0.1 % of the best
   * @param ari median adjusted Rand index between starts
   */
  public record CandidateRow(
      int k,
      String mark,
      String sse,
      String silhouette,
      String smallest,
      int starts,
      String bestSse,
      String medianSse,
      String worstSse,
      String nearBest,
      String ari) {}

  /**
   * One component of a customer's vector.
   *
   * @param feature the column
   * @param source where it comes from
   * @param transform applied first
   * @param bounds of winsorising, on the transformed scale
   * @param mean subtracted
   * @param deviation divided by
   * @param weight multiplied by
   * @param imputed the value of customers without one
   * @param imputedShare how many those are
   */
  public record ColumnRow(
      String feature,
      String source,
      String transform,
      String bounds,
      String mean,
      String deviation,
      String weight,
      String imputed,
      String imputedShare) {}

  /**
   * Two features that say nearly the same.
   *
   * @param first a column
   * @param second another column
   * @param correlation Pearson's r
   */
  public record PairRow(String first, String second, String correlation) {}

  /** What the run knows about its own making. */
  static ExpertView of(RunReport report) {
    Segmentation found = report.segmentation();
    return new ExpertView(
        found.choice().k(),
        found.choice().rule(),
        found.choice().why(),
        PrintedFigure.of(found.sse()),
        found.candidates().stream().map(c -> candidate(c, found.choice().k())).toList(),
        chart(found),
        TrustView.of(found),
        HeldOutView.of(report.profiles()),
        report.scaling().columns().stream()
            .sorted(Comparator.comparingDouble(c -> -c.imputedShare()))
            .map(ExpertView::column)
            .toList(),
        report.scaling().demoted(),
        report.scaling().correlated().stream().map(ExpertView::pair).toList());
  }

  private static CandidateRow candidate(Candidate candidate, int chosen) {
    Starts starts = candidate.starts();
    return new CandidateRow(
        candidate.k(),
        candidate.k() == chosen ? "chosen" : "",
        PrintedFigure.of(candidate.sse()),
        orDash(candidate.silhouette()),
        FigureWording.percent(candidate.smallestShare()),
        starts.count(),
        PrintedFigure.of(starts.bestSse()),
        PrintedFigure.of(starts.medianSse()),
        PrintedFigure.of(starts.worstSse()),
        FigureWording.percent(starts.nearBest()),
        orDash(starts.pairwiseAri()));
  }

  private static Optional<String> chart(Segmentation found) {
    List<Candidate> known =
        found.candidates().stream().filter(c -> c.silhouette().isPresent()).toList();
    if (known.size() < 2) {
      return Optional.empty();
    }
    List<LineChart.Point> points =
        IntStream.range(0, known.size())
            .mapToObj(i -> point(known.get(i), found.choice().k()))
            .toList();
    Caption caption =
        new Caption(
            "silhouette",
            "Silhouette by number of segments",
            "Higher is better; the larger dot is the number that was chosen, "
                + found.choice().k()
                + ". The table has the figures.");
    return Optional.of(LineChart.draw(caption, "number of segments", points));
  }

  private static LineChart.Point point(Candidate candidate, int chosen) {
    double silhouette = candidate.silhouette().orElseThrow();
    return new LineChart.Point(
        candidate.k(),
        silhouette,
        String.format(Locale.ROOT, "%.3f", silhouette),
        candidate.k() == chosen ? LineChart.Emphasis.MARKED : LineChart.Emphasis.PLAIN);
  }

  private static ColumnRow column(MatrixColumn column) {
    return new ColumnRow(
        column.feature(),
        column.source(),
        column.transform().name().toLowerCase(Locale.ROOT),
        column.lower().isEmpty() && column.upper().isEmpty()
            ? "—"
            : orDash(column.lower()) + " to " + orDash(column.upper()),
        PrintedFigure.of(column.mean()),
        PrintedFigure.of(column.deviation()),
        PrintedFigure.of(column.weight()),
        PrintedFigure.of(column.imputed()),
        FigureWording.percent(column.imputedShare()));
  }

  private static PairRow pair(CorrelatedPair pair) {
    return new PairRow(pair.first(), pair.second(), PrintedFigure.of(pair.correlation()));
  }

  private static String orDash(OptionalDouble value) {
    return value.isPresent() ? PrintedFigure.of(value) : "—";
  }
}
