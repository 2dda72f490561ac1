package org.dramatis.report.page.trust;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.dramatis.cluster.Candidate;
import org.dramatis.cluster.Choice;
import org.dramatis.cluster.sensitivity.VariantAgreement;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.cluster.stability.InnerSplit;
import org.dramatis.cluster.stability.ReferenceComparison;
import org.dramatis.cluster.stability.Separation;
import org.dramatis.cluster.stability.Stability;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.FigureWording;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.profile.group.PublishedScaling;
import org.dramatis.report.RunReport;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.LineChart;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;
import org.dramatis.yaml.Spelling;

/**
 * What a doubting expert wants to see: the run's own records, and of them what has to be drawn,
 * sorted or worded first. The only place for statistical terms.
 */
public record ExpertView(RunReport run) {
  private static final int TESTS = 40;
  private static final int FEATURES = 40;

  /** Silhouette by number of segments; empty when fewer than two are known. */
  public Optional<String> silhouettes() {
    return chart(
        "silhouette",
        "Higher is better; " + theChosenOne(),
        run.segmentation().candidates().stream()
            .filter(candidate -> candidate.silhouette().isPresent())
            .map(ExpertView::silhouette));
  }

  /** Stability by number of segments; empty when fewer than two are known. */
  public Optional<String> stabilities() {
    return chart(
        "stability",
        "Mean agreement between models of fresh samples, with the range of 9 in 10 pairs;"
            + " higher is better. "
            + Phrases.sentence(theChosenOne()),
        run.segmentation().trust().candidates().stream()
            .filter(candidate -> candidate.stability().mean().isPresent())
            .map(ExpertView::stability));
  }

  /** How many lie beyond the reach of their segment; too few of them are not counted. */
  public String beyondReach() {
    return run.fit()
        .unfit()
        .map(
            unfit ->
                "%s (%s)"
                    .formatted(
                        FigureFormat.count(unfit.size()), FigureFormat.percent(unfit.share())))
        .orElse("Hardly any");
  }

  /** The share of customers near a border; a word where it may not be told. */
  public String nearBorder() {
    PublishedFigure near = run.fit().nearBorder();
    return near.isTold()
        ? Phrases.sentence(FigureWording.compact(near, FigureWording.SHARE, FigureKind.PROPORTION))
        : Phrases.sentence(FeatureRow.WITHHELD);
  }

  /** How features became vector components, imputed ones first. */
  public List<PublishedScaling.Column> columns() {
    return run.scaling().columns().stream()
        .sorted(Comparator.comparingDouble(column -> -column.imputedShare().orElse(0)))
        .toList();
  }

  /** Of how many customers a component was imputed. */
  public String imputed(PublishedScaling.Column column) {
    PublishedFigure share =
        PublishedFigure.uncompared(
            OptionalLong.empty(),
            column.imputedShare(),
            column.imputedDisclosure(),
            column.imputedBound());
    return share.isTold()
        ? FigureWording.compact(share, FigureWording.SHARE, FigureKind.PROPORTION)
        : FeatureRow.WITHHELD;
  }

  /**
   * How far a silhouette lies above those of populations without groups, in their standard
   * deviations, with how many there are; a dash where none were drawn.
   */
  public String silhouetteExcess(CandidateTrust candidate) {
    return excess(candidate.references().map(ReferenceComparison::silhouette));
  }

  /** How far a stability lies above theirs. */
  public String stabilityExcess(CandidateTrust candidate) {
    return excess(candidate.references().flatMap(ReferenceComparison::stability));
  }

  /** In how many repetitions of the decision a number is natural; a dash where it never can be. */
  public String natural(CandidateTrust candidate) {
    return candidate.references().isEmpty()
        ? "—"
        : candidate.count(StructureVerdict.NATURAL) + " of " + candidate.repetitions().size();
  }

  /** What the decision comes to when it is repeated; nothing where chance had no part in it. */
  public List<String> firmness() {
    Choice choice = run.segmentation().choice();
    return Stream.concat(Stream.of(choice), choice.otherwise().stream())
        .flatMap(made -> made.firmness().map(found -> firmness(made, found)).stream())
        .toList();
  }

  /** How what would be chosen otherwise is introduced. */
  public String otherwise() {
    return run.segmentation().isHeld()
        ? "The segments are held as the council signed them; drawn anew today, the rule would choose"
        : "The rule would have chosen";
  }

  private static String firmness(Choice choice, Choice.Firmness found) {
    String others =
        String.join(
            "",
            found.others().stream()
                .map(other -> "; %d choose %d".formatted(other.times(), other.k()))
                .toList());
    return "Of %d repetitions on pairs and populations drawn anew from those at hand, %d %s %d, %d of them as %s%s."
        .formatted(
            found.repetitions(),
            found.agreeing(),
            choice.otherwise().isPresent() ? "judge" : "choose",
            choice.k(),
            found.sameVerdict(),
            Spelling.words(found.verdict()),
            others);
  }

  private static String excess(Optional<ReferenceComparison.Excess> found) {
    return found
        .filter(e -> e.excess().isPresent())
        .map(
            e ->
                "%s over %d"
                    .formatted(FigureFormat.fixed(e.excess().getAsDouble(), 1), e.references()))
        .orElse("—");
  }

  /** What drew the lines: the vector components that separate most. */
  public List<Separation.FeatureShare> strongestFeatures() {
    return run.segmentation().trust().separation().features().stream().limit(FEATURES).toList();
  }

  /** The segments that are told to be two crowds, and why they are. */
  public List<InnerSplit> mixed() {
    return run.segmentation().trust().splits().stream()
        .filter(
            split ->
                run.profiles().stream()
                    .anyMatch(p -> p.group().equals(split.segment()) && p.crowds().isPresent()))
        .toList();
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

  /** A test of a feature that had no part in the segments: one against all others in scope. */
  public record Tested(String letter, FeatureRow row) {}

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
                    .map(
                        f ->
                            new Tested(
                                profile.segment().letter(), new FeatureRow(f, profile.size()))))
        .filter(test -> test.row().figure().pAdjusted().isPresent() && test.row().isReadable());
  }

  private String theChosenOne() {
    return "the larger dot is the number that was chosen, %s. The table has the figures."
        .formatted(run.segmentation().choice().k());
  }

  private Optional<String> chart(String index, String description, Stream<LineChart.Point> known) {
    List<LineChart.Point> points = known.toList();
    String title = Phrases.sentence(index) + " by number of segments";
    int chosen = run.segmentation().choice().k();
    Caption caption = new Caption(index, title, description);
    return points.size() >= 2
        ? Optional.of(LineChart.draw(caption, "number of segments", points, chosen))
        : Optional.empty();
  }

  private static LineChart.Point silhouette(Candidate candidate) {
    double y = candidate.silhouette().orElseThrow();
    return new LineChart.Point(candidate.k(), y, y, y, FigureFormat.fixed(y, 3));
  }

  private static LineChart.Point stability(CandidateTrust candidate) {
    Stability found = candidate.stability();
    double y = found.mean().orElseThrow();
    return new LineChart.Point(
        candidate.k(), y, found.low().orElse(y), found.high().orElse(y), FigureFormat.fixed(y, 2));
  }
}
