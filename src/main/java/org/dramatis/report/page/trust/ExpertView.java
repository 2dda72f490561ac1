package org.dramatis.report.page.trust;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dramatis.cluster.Candidate;
import org.dramatis.cluster.sensitivity.VariantAgreement;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.cluster.stability.Separation;
import org.dramatis.cluster.stability.Stability;
import org.dramatis.feature.matrix.ScaledColumn;
import org.dramatis.report.RunReport;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.LineChart;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;

/**
 * What a doubting expert wants to see: the run's own records, and of them what has to be drawn,
 * sorted or worded first. The only place for statistical terms.
 *
 * @param run what is shown
 */
public record ExpertView(RunReport run) {
  private static final int TESTS = 40;
  private static final int FEATURES = 40;

  /** Tells the number of segments that was chosen from the others. */
  public String mark(int k) {
    return isChosen(k) ? "chosen" : "";
  }

  /** Silhouette by number of segments; empty when fewer than two are known. */
  public Optional<String> silhouettes() {
    Caption caption =
        new Caption(
            "silhouette",
            "Silhouette by number of segments",
            "Higher is better; " + theChosenOne());
    return chart(caption, run.segmentation().candidates(), this::silhouette);
  }

  /** Stability by number of segments; empty when fewer than two are known. */
  public Optional<String> stabilities() {
    Caption caption =
        new Caption(
            "stability",
            "Stability by number of segments",
            "Mean agreement between models of fresh samples, with the range of 9 in 10 pairs;"
                + " higher is better. "
                + Phrases.sentence(theChosenOne()));
    return chart(caption, run.segmentation().trust().candidates(), this::stability);
  }

  /** How features became vector components, imputed ones first. */
  public List<ScaledColumn> columns() {
    return run.scaling().columns().stream()
        .sorted(Comparator.comparingDouble(column -> -column.imputedShare()))
        .toList();
  }

  /** How many populations without groups reach the silhouette; a dash where none were drawn. */
  public String silhouettesReached(CandidateTrust candidate) {
    return candidate
        .references()
        .map(found -> found.silhouettesReached() + " of " + found.references())
        .orElse("—");
  }

  /** How many of them reach the stability. */
  public String stabilitiesReached(CandidateTrust candidate) {
    return candidate
        .references()
        .filter(found -> found.stabilitiesReached().isPresent())
        .map(found -> found.stabilitiesReached().getAsInt() + " of " + found.references())
        .orElse("—");
  }

  /** What drew the lines: the vector components that separate most. */
  public List<Separation.FeatureShare> strongestFeatures() {
    return run.segmentation().trust().separation().features().stream().limit(FEATURES).toList();
  }

  /** What another analyst did differently. */
  public String words(VariantAgreement other) {
    return switch (other.variation()) {
      case BALANCE -> "sources balanced the other way";
      case NO_TRANSFORMS -> "features as they are, without transforms";
      case RANKS -> "ranks in place of values";
      case HALF_WINDOW -> "half as many days of events";
    };
  }

  /**
   * A test of a feature that had no part in the segments: one segment against all other customers
   * in scope.
   *
   * @param segment the letter
   * @param row the feature
   */
  public record Tested(String segment, FeatureRow row) {}

  /** The tests, those that differ most first. */
  public List<Tested> tests() {
    return allTests()
        .sorted(Comparator.comparingDouble(test -> -Math.abs(test.row().scaled())))
        .limit(TESTS)
        .toList();
  }

  /** How many tests are only in the CSV. */
  public long omittedTests() {
    return Math.max(0, allTests().count() - TESTS);
  }

  private Stream<Tested> allTests() {
    return run.profiles().stream()
        .flatMap(
            profile ->
                profile.features().stream()
                    .map(f -> new Tested(profile.segment(), new FeatureRow(f, profile.size()))))
        .filter(test -> test.row().figure().pAdjusted().isPresent() && test.row().isReadable());
  }

  private boolean isChosen(int k) {
    return k == run.segmentation().choice().k();
  }

  private String theChosenOne() {
    return "the larger dot is the number that was chosen, %s. The table has the figures."
        .formatted(run.segmentation().choice().k());
  }

  private static <T> Optional<String> chart(
      Caption caption, List<T> candidates, Function<T, Optional<LineChart.Point>> point) {
    List<LineChart.Point> points =
        candidates.stream().flatMap(candidate -> point.apply(candidate).stream()).toList();
    return points.size() < 2
        ? Optional.empty()
        : Optional.of(LineChart.draw(caption, "number of segments", points));
  }

  private Optional<LineChart.Point> silhouette(Candidate candidate) {
    return point(candidate.k(), candidate.silhouette(), Optional.empty(), 3);
  }

  private Optional<LineChart.Point> stability(CandidateTrust candidate) {
    return point(
        candidate.k(), candidate.stability().mean(), Optional.of(candidate.stability()), 2);
  }

  private Optional<LineChart.Point> point(
      int k, OptionalDouble height, Optional<Stability> range, int decimals) {
    if (height.isEmpty()) {
      return Optional.empty();
    }
    double y = height.getAsDouble();
    return Optional.of(
        new LineChart.Point(
            k,
            y,
            new LineChart.Range(
                range.map(Stability::low).orElse(height).orElse(y),
                range.map(Stability::high).orElse(height).orElse(y)),
            FigureFormat.fixed(y, decimals),
            isChosen(k) ? LineChart.Emphasis.MARKED : LineChart.Emphasis.PLAIN));
  }
}
