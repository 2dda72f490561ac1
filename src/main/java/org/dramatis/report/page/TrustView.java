package org.dramatis.report.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.cluster.Segmentation;
import org.dramatis.cluster.sensitivity.OtherAnalyst;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.cluster.stability.ReferenceComparison;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.cluster.stability.Separation;
import org.dramatis.cluster.stability.Stability;
import org.dramatis.profile.FigureWording;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.LineChart;

/**
 * How far segments can be trusted, for a doubting expert.
 *
 * @param verdict on the published number of segments
 * @param otherwise what the rule would have chosen; empty when it did choose
 * @param chart stability by k; empty when fewer than two are known
 * @param candidates every k that was tried
 * @param segments the published ones
 * @param sources what drew the lines
 * @param features the same by vector component, the strongest
 * @param others what other analysts would have found
 * @param far customers who resemble no segment
 */
public record TrustView(
    String verdict,
    Optional<String> otherwise,
    Optional<String> chart,
    List<CandidateRow> candidates,
    List<SegmentRow> segments,
    List<ShareRow> sources,
    List<ShareRow> features,
    List<OtherRow> others,
    String far) {
  private static final int MOST_FEATURES = 40;
  private static final String DASH = "—";

  public TrustView {
    candidates = List.copyOf(candidates);
    segments = List.copyOf(segments);
    sources = List.copyOf(sources);
    features = List.copyOf(features);
    others = List.copyOf(others);
  }

  /**
   * One k that was tried.
   *
   * @param k number of segments
   * @param mark tells the chosen one apart; empty for the others
   * @param mean adjusted Rand index between bootstrap models
   * @param range its 5 to 95 % range over pairs
   * @param together customers that stay in their segment
   * @param weakest the least mean Jaccard similarity of a segment
   * @param silhouettes populations without groups that reach the silhouette
   * @param stabilities populations without groups that reach the stability
   * @param verdict what follows
   */
  public record CandidateRow(
      int k,
      String mark,
      String mean,
      String range,
      String together,
      String weakest,
      String silhouettes,
      String stabilities,
      String verdict) {}

  /**
   * One published segment.
   *
   * @param letter its name
   * @param jaccard mean similarity to its nearest match
   * @param verdict the same in words
   * @param dissolved models in which it dissolved
   * @param together its customers that stay together
   * @param across whether they come from one segment of the next coarser solution
   * @param neighbour where most of the others go
   * @param margin median over its customers
   */
  public record SegmentRow(
      String letter,
      String jaccard,
      String verdict,
      String dissolved,
      String together,
      String across,
      String neighbour,
      String margin) {}

  /**
   * A part of the separation.
   *
   * @param name of a source or feature
   * @param share of the separation
   * @param explained of the feature's own variance; empty for a source
   */
  public record ShareRow(String name, String share, String explained) {}

  /**
   * Another analyst.
   *
   * @param words what was done differently
   * @param agreement adjusted Rand index with the published segments
   */
  public record OtherRow(String words, String agreement) {}

  /** What the run knows about its own dependability. */
  static TrustView of(Segmentation found) {
    int chosen = found.choice().k();
    Separation separation = found.trust().separation();
    return new TrustView(
        words(found.verdict()),
        found.choice().otherwise().map(c -> "The rule would have chosen " + c.k() + ": " + c.why()),
        chart(found.trust().candidates(), chosen),
        found.trust().candidates().stream().map(c -> candidate(c, chosen)).toList(),
        found.trust().segments().stream().map(TrustView::segment).toList(),
        separation.sources().stream()
            .map(s -> new ShareRow(s.source(), FigureWording.percent(s.share()), ""))
            .toList(),
        separation.features().stream().limit(MOST_FEATURES).map(TrustView::feature).toList(),
        found.trust().others().stream().map(TrustView::other).toList(),
        "%s of the customers in scope (%s) lie beyond the reach of their segment: further from its centre than the upper quartile of its customers' distances plus 1.5 times their interquartile range."
            .formatted(
                FigureWording.count(found.trust().far().customers()),
                FigureWording.percent(found.trust().far().share())));
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String orDash(OptionalDouble value) {
    return value.isPresent() ? figure(value.getAsDouble()) : DASH;
  }

  /** An index between -1 and 1; {@code segments.json} has more digits. */
  private static String figure(double index) {
    return String.format(Locale.ROOT, "%.3f", index);
  }

  private static CandidateRow candidate(CandidateTrust trust, int chosen) {
    Stability stability = trust.stability();
    Optional<ReferenceComparison> references = trust.references();
    return new CandidateRow(
        trust.k(),
        trust.k() == chosen ? "chosen" : "",
        orDash(stability.mean()),
        stability.mean().isEmpty()
            ? DASH
            : orDash(stability.low()) + " to " + orDash(stability.high()),
        FigureWording.percent(stability.together()),
        figure(stability.weakest()),
        references.map(r -> r.silhouettesReached() + " of " + r.references()).orElse(DASH),
        references
            .filter(r -> r.stabilitiesReached().isPresent())
            .map(r -> r.stabilitiesReached().getAsInt() + " of " + r.references())
            .orElse(DASH),
        words(trust.verdict()));
  }

  private static SegmentRow segment(SegmentTrust trust) {
    return new SegmentRow(
        trust.segment(),
        figure(trust.jaccard()),
        words(trust.verdict()),
        FigureWording.percent(trust.dissolved()),
        FigureWording.percent(trust.together()),
        orDash(trust.acrossSolutions()),
        trust
            .neighbour()
            .map(n -> n.segment() + ", " + FigureWording.percent(n.share()))
            .orElse(DASH),
        orDash(trust.margin()));
  }

  private static ShareRow feature(Separation.FeatureShare feature) {
    return new ShareRow(
        feature.feature(),
        FigureWording.percent(feature.share()),
        FigureWording.percent(feature.explained()));
  }

  private static OtherRow other(OtherAnalyst other) {
    String words =
        switch (other.variation()) {
          case BALANCE -> "sources balanced the other way";
          case NO_TRANSFORMS -> "features as they are, without transforms";
          case RANKS -> "ranks in place of values";
          case HALF_WINDOW -> "half as many days of events";
        };
    return new OtherRow(words, orDash(other.agreement().index()));
  }

  private static Optional<String> chart(List<CandidateTrust> candidates, int chosen) {
    List<LineChart.Point> points =
        candidates.stream()
            .filter(c -> c.stability().mean().isPresent())
            .map(c -> point(c, chosen))
            .toList();
    if (points.size() < 2) {
      return Optional.empty();
    }
    Caption caption =
        new Caption(
            "stability",
            "Stability by number of segments",
            "Mean agreement between models of fresh samples, with the range of 9 in 10 pairs;"
                + " higher is better. The larger dot is the number that was chosen, "
                + chosen
                + ". The table has the figures.");
    return Optional.of(LineChart.draw(caption, "number of segments", points));
  }

  private static LineChart.Point point(CandidateTrust candidate, int chosen) {
    Stability stability = candidate.stability();
    double mean = stability.mean().orElseThrow();
    return new LineChart.Point(
        candidate.k(),
        mean,
        new LineChart.Range(stability.low().orElse(mean), stability.high().orElse(mean)),
        String.format(Locale.ROOT, "%.2f", mean),
        candidate.k() == chosen ? LineChart.Emphasis.MARKED : LineChart.Emphasis.PLAIN);
  }
}
