package org.dramatis.report.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.report.RunReport;

/**
 * The whole page, section by section, in the order in which it is read.
 *
 * @param style the style sheet
 * @param first what a reader sees before scrolling
 * @param cast one tile per segment
 * @param flowers how the pictures of the cast are read; may be empty
 * @param nobody who resembles no segment; empty when there is no one
 * @param sheets one sheet per segment
 * @param comparison all segments side by side
 * @param priority what the council decides priorities from; empty when nothing is known
 * @param touchpoints where customers decide; empty when nobody told
 * @param silos the departments' own personas; empty when none are told
 * @param sources one per source
 * @param seats whose data is used without a seat on the council; empty when everybody sits there
 * @param matters whose data shapes the segments; empty when it comes from one source
 * @param expert what a doubting expert wants to see
 * @param terms the words of the page
 * @param made what the page was made of
 */
public record ReportView(
    StyleSheet style,
    FirstScreen first,
    List<SegmentTile> cast,
    String flowers,
    Optional<NobodyView> nobody,
    List<SegmentSheet> sheets,
    Comparison comparison,
    Optional<PriorityView> priority,
    Optional<TouchpointsView> touchpoints,
    Optional<SilosView> silos,
    List<SourceView> sources,
    Optional<String> seats,
    Optional<MattersView> matters,
    ExpertView expert,
    List<Term> terms,
    ProvenanceView made) {
  /** So many table rows keep the page under a megabyte. */
  private static final int TABLE_ROWS = 1500;

  /** A chart reaches at least this far, so that small differences do not look large. */
  private static final double LEAST_REACH = 1.2;

  /** A chart reaches at most this far, so that one extreme does not flatten the rest. */
  private static final double MOST_REACH = 2.5;

  public ReportView {
    cast = List.copyOf(cast);
    sheets = List.copyOf(sheets);
    sources = List.copyOf(sources);
    terms = List.copyOf(terms);
  }

  /** Words and draws a run. */
  static ReportView of(RunReport report, StyleSheet style) {
    List<SegmentProfile> profiles = report.profiles();
    double reach = reach(profiles);
    Flowers flowers = Flowers.of(profiles);
    int mostRows = TABLE_ROWS / Math.max(1, profiles.size());
    return new ReportView(
        style,
        FirstScreen.of(report),
        profiles.stream().map(p -> SegmentTile.of(p, flowers)).toList(),
        flowers.key(),
        report.unfit().map(NobodyView::of),
        profiles.stream()
            .map(
                p ->
                    SegmentSheet.of(
                        p,
                        report.segmentation().trust(p.segment()),
                        report.council(),
                        flowers,
                        reach,
                        mostRows))
            .toList(),
        Comparison.of(profiles),
        PriorityView.of(report),
        TouchpointsView.of(report.council().steps()),
        report.council().crosswalk().map(SilosView::of),
        IntStream.range(0, report.sources().size())
            .mapToObj(i -> SourceView.of(report, i))
            .toList(),
        Seats.missing(report),
        MattersView.of(report),
        ExpertView.of(report),
        Term.all(),
        ProvenanceView.of(report));
  }

  private static double reach(List<SegmentProfile> profiles) {
    double largest =
        profiles.stream()
            .flatMap(p -> p.features().stream())
            .mapToDouble(f -> Math.abs(FeatureRow.scaled(f)))
            .max()
            .orElse(0);
    return Math.max(LEAST_REACH, Math.min(MOST_REACH, largest));
  }
}
