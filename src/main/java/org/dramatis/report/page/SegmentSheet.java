package org.dramatis.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.profile.Disclosure;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.FigureWording;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Strength;
import org.dramatis.report.CouncilFindings;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.DivergingBars;

/**
 * One segment on one printed sheet.
 *
 * @param letter its name
 * @param colour the class of its colour
 * @param sentence who it is in one sentence
 * @param reliance how far it can be relied on
 * @param differences what sets it apart; at most five
 * @param flower its picture
 * @param unexpected what is not as those differences make one think; at most two
 * @param common what it has in common with everyone; at most two
 * @param typical where the customers in its middle lie, a feature each; at most four
 * @param questions one per function of the council; at most five
 * @param year when its customers are seen; empty when nothing is dated
 * @param journey where its way with us goes wrong; empty when nobody told the way
 * @param chart its strongest features against everyone; empty when none may be shown
 * @param range where its strongest figure lies, in a sentence; empty where none has a range
 * @param rows every feature, or the strongest where they are very many
 * @param omitted features that are only in the CSV
 * @param withheld figures that too few customers stand behind
 */
public record SegmentSheet(
    String letter,
    String colour,
    String sentence,
    String reliance,
    String flower,
    Differences differences,
    List<String> unexpected,
    List<FeatureRow> common,
    List<String> typical,
    List<SegmentQuestion> questions,
    Optional<YearView> year,
    Optional<JourneyView> journey,
    Optional<String> chart,
    Optional<String> range,
    List<FeatureRow> rows,
    int omitted,
    long withheld) {
  private static final int DIFFERENCES = 5;
  private static final int COMMON = 2;
  private static final int BARS = 12;

  public SegmentSheet {
    unexpected = List.copyOf(unexpected);
    common = List.copyOf(common);
    typical = List.copyOf(typical);
    questions = List.copyOf(questions);
    rows = List.copyOf(rows);
  }

  /**
   * The sheet of a segment.
   *
   * @param profile the segment
   * @param trust how well it is found again
   * @param council what was asked beside the segments
   * @param flowers the segments' pictures
   * @param reach the scaled effect that fills half a chart, so that all sheets share one scale
   * @param mostRows how many features the table may hold
   */
  static SegmentSheet of(
      SegmentProfile profile,
      SegmentTrust trust,
      CouncilFindings council,
      Flowers flowers,
      double reach,
      int mostRows) {
    List<FeatureFigure> strongest = strongestFirst(profile);
    List<FeatureFigure> readable = strongest.stream().filter(FeatureRow::isReadable).toList();
    long size = profile.size();
    return new SegmentSheet(
        profile.segment(),
        SegmentColour.of(profile.segment()),
        sentence(profile),
        Firmness.of(trust),
        flowers.of(profile, "portrait"),
        Differences.of(profile, 0, DIFFERENCES),
        Portrayal.unexpected(profile),
        common(readable, size),
        Portrayal.typical(profile),
        SegmentQuestion.of(profile, council),
        YearView.of(council.year(), profile.segment()),
        JourneyView.of(council.steps(), profile.segment()),
        chart(profile, readable, reach),
        readable.stream().flatMap(f -> FeatureRow.rangeInWords(f, size).stream()).findFirst(),
        strongest.stream().limit(mostRows).map(f -> FeatureRow.of(f, size)).toList(),
        Math.max(0, strongest.size() - mostRows),
        strongest.stream().filter(f -> f.disclosure() == Disclosure.SUPPRESSED).count());
  }

  /** A segment's features, those that differ most first, on the scale that all figures share. */
  static List<FeatureFigure> strongestFirst(SegmentProfile profile) {
    return profile.features().stream()
        .sorted(Comparator.comparingDouble(f -> -Math.abs(FeatureRow.scaled(f))))
        .toList();
  }

  private static String sentence(SegmentProfile profile) {
    String holds =
        "Segment "
            + profile.segment()
            + " holds "
            + Phrases.counted(profile.size(), "customer", "customers")
            + ", "
            + Phrases.customerShare(profile.share(), profile.size())
            + " of those in groups";
    if (profile.revenueShare().isPresent() && profile.revenueShare().getAsDouble() < 0) {
      return holds + ", and gave back more money than it brought.";
    }
    return SegmentTile.revenue(profile)
        .map(revenue -> holds + ", and brings " + revenue + " of their revenue.")
        .orElse(holds + ".");
  }

  /** The features in which the segment is nearest to everyone, the nearest first. */
  private static List<FeatureRow> common(List<FeatureFigure> readable, long size) {
    return readable.stream()
        .filter(f -> Strength.of(f).filter(s -> s == Strength.NONE).isPresent())
        .sorted(Comparator.comparingDouble(f -> Math.abs(FeatureRow.scaled(f))))
        .limit(COMMON)
        .map(f -> FeatureRow.of(f, size))
        .toList();
  }

  private static Optional<String> chart(
      SegmentProfile profile, List<FeatureFigure> readable, double reach) {
    if (readable.isEmpty()) {
      return Optional.empty();
    }
    List<DivergingBars.Bar> bars =
        readable.stream().limit(BARS).map(f -> bar(f, profile.size(), reach)).toList();
    Caption caption =
        new Caption(
            "profile-" + SegmentColour.of(profile.segment()),
            "How segment " + profile.segment() + " differs from everyone",
            "One bar per feature, the "
                + FigureWording.count(bars.size())
                + " largest differences first. The line in the middle is everyone; the table that"
                + " follows has the figures.");
    return Optional.of(
        DivergingBars.draw(caption, "lower than everyone", "higher than everyone", bars));
  }

  private static DivergingBars.Bar bar(FeatureFigure figure, long size, double reach) {
    FeatureRow row = FeatureRow.of(figure, size);
    DivergingBars.Fill fill =
        figure.role() == FeatureRole.CLUSTER
            ? DivergingBars.Fill.SOLID
            : DivergingBars.Fill.OUTLINED;
    return new DivergingBars.Bar(
        row.labelWithUnit(), row.reading(), FeatureRow.scaled(figure) / reach, fill);
  }
}
