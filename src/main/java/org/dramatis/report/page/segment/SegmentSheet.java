package org.dramatis.report.page.segment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Strength;
import org.dramatis.report.CouncilFindings;
import org.dramatis.report.RunReport;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.DivergingBars;
import org.dramatis.report.page.trust.StabilityWords;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.report.page.words.SegmentColour;

/**
 * One segment on one printed sheet.
 *
 * @param profile the segment
 * @param trust how well it is found again
 * @param council what was asked beside the segments
 * @param flowers the segments' pictures
 * @param reach the scaled effect that fills half a chart, so that all sheets share one scale
 * @param mostRows how many features the table may hold
 */
public record SegmentSheet(
    SegmentProfile profile,
    SegmentTrust trust,
    CouncilFindings council,
    Flowers flowers,
    double reach,
    int mostRows) {
  private static final int DIFFERENCES = 5;
  private static final int COMMON = 2;
  private static final int BARS = 12;

  /** So many table rows keep the page under a megabyte. */
  private static final int TABLE_ROWS = 1500;

  /** A chart reaches at least this far, so that small differences do not look large. */
  private static final double LEAST_REACH = 1.2;

  /** A chart reaches at most this far, so that one extreme does not flatten the rest. */
  private static final double MOST_REACH = 2.5;

  /** The sheets of a run, in the order of letters. */
  public static List<SegmentSheet> of(RunReport run, Flowers flowers) {
    List<SegmentProfile> profiles = run.profiles();
    double largest =
        profiles.stream()
            .flatMap(profile -> FeatureRow.strongestFirst(profile).stream().limit(1))
            .mapToDouble(row -> Math.abs(row.scaled()))
            .max()
            .orElse(0);
    double reach = Math.max(LEAST_REACH, Math.min(MOST_REACH, largest));
    int mostRows = TABLE_ROWS / Math.max(1, profiles.size());
    return profiles.stream()
        .map(
            profile ->
                new SegmentSheet(
                    profile,
                    run.segmentation().trust(profile.segment()),
                    run.council(),
                    flowers,
                    reach,
                    mostRows))
        .toList();
  }

  /** The segment's name. */
  public String letter() {
    return profile.segment();
  }

  /** The class of its colour. */
  public String colour() {
    return SegmentColour.of(letter());
  }

  /** Who it is in one sentence. */
  public String sentence() {
    String holds =
        "Segment %s holds %s, %s of those in groups"
            .formatted(
                letter(),
                Phrases.customers(profile.size()),
                Phrases.customerShare(profile.share(), profile.size()));
    if (profile.revenueShare().orElse(0) < 0) {
      return holds + ", and gave back more money than it brought.";
    }
    return SegmentTile.revenue(profile)
        .map(revenue -> holds + ", and brings " + revenue + " of their revenue.")
        .orElse(holds + ".");
  }

  /** How far it can be relied on. */
  public String reliance() {
    return StabilityWords.of(trust);
  }

  /** Its picture. */
  public String flower() {
    return flowers.of(profile, "portrait");
  }

  /** What sets it apart; at most five. */
  public Differences differences() {
    return Differences.of(profile, 0, DIFFERENCES);
  }

  /** What is not as those differences make one think. */
  public List<String> unexpected() {
    return Portrayal.unexpected(profile);
  }

  /** The features in which it is nearest to everyone, the nearest first; at most two. */
  public List<FeatureRow> common() {
    return readable().stream()
        .filter(row -> row.strength().orElseThrow() == Strength.NONE)
        .sorted(Comparator.comparingDouble(row -> Math.abs(row.scaled())))
        .limit(COMMON)
        .toList();
  }

  /** Where the customers in its middle lie, a feature each. */
  public List<String> typical() {
    return Portrayal.typical(profile);
  }

  /** One question per function of the council; at most five. */
  public List<SegmentQuestion> questions() {
    return SegmentQuestion.of(profile, council);
  }

  /** When its customers are seen; empty when nothing is dated. */
  public Optional<YearView> year() {
    return YearView.of(council.year(), letter());
  }

  /** Where its way with us goes wrong; empty when nobody told the way. */
  public Optional<JourneyView> journey() {
    return JourneyView.of(council.steps(), letter());
  }

  /** Its strongest features against everyone; empty when none may be shown. */
  public Optional<String> chart() {
    List<DivergingBars.Bar> bars = readable().stream().limit(BARS).map(this::bar).toList();
    if (bars.isEmpty()) {
      return Optional.empty();
    }
    Caption caption =
        new Caption(
            "profile-" + colour(),
            "How segment " + letter() + " differs from everyone",
            ("One bar per feature, the %s largest differences first. The line in the middle is"
                    + " everyone; the table that follows has the figures.")
                .formatted(bars.size()));
    return Optional.of(
        DivergingBars.draw(caption, "lower than everyone", "higher than everyone", bars));
  }

  /** Where its strongest figure lies, in a sentence; empty where none has a range. */
  public Optional<String> range() {
    return readable().stream().flatMap(row -> row.rangeInWords().stream()).findFirst();
  }

  /** Every feature, or the strongest where they are very many. */
  public List<FeatureRow> rows() {
    return FeatureRow.strongestFirst(profile).stream().limit(mostRows).toList();
  }

  /** Features that are only in the CSV. */
  public int omitted() {
    return Math.max(0, profile.features().size() - mostRows);
  }

  /** Figures that too few customers stand behind. */
  public long withheld() {
    return FeatureRow.strongestFirst(profile).stream().filter(FeatureRow::isWithheld).count();
  }

  private List<FeatureRow> readable() {
    return FeatureRow.readable(profile);
  }

  private DivergingBars.Bar bar(FeatureRow row) {
    return new DivergingBars.Bar(
        row.labelWithUnit(),
        row.value() + " · everyone " + row.overall(),
        row.scaled() / reach,
        row.drewTheLine() ? "bar" : "bar outlined");
  }
}
