package org.dramatis.report.page.segment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dramatis.cluster.stability.SegmentTrust;
import org.dramatis.profile.CommonGround;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
import org.dramatis.profile.council.CouncilFindings;
import org.dramatis.profile.figure.PublishedFigure;
import org.dramatis.report.Labels;
import org.dramatis.report.RunReport;
import org.dramatis.report.chart.Caption;
import org.dramatis.report.chart.DivergingBars;
import org.dramatis.report.chart.StackedBar;
import org.dramatis.report.page.trust.StabilityWords;
import org.dramatis.report.page.words.FeatureRow;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.report.page.words.SegmentColour;

/**
 * One segment, at a glance in the cast and on its printed sheet.
 *
 * @param nearBorder the share of its customers who live near the border of another one
 * @param demographics the sources that say who customers are, not what they did
 * @param reach the scaled effect that fills half a chart, so that all sheets share one scale
 * @param mostRows how many features the table may hold
 * @param persona who it is; empty where the council has bound none to it
 */
public record SegmentSheet(
    SegmentProfile profile,
    SegmentTrust trust,
    PublishedFigure nearBorder,
    CouncilFindings council,
    Set<String> demographics,
    Labels labels,
    double reach,
    int mostRows,
    Optional<PersonaBadge> persona) {
  private static final int AT_A_GLANCE = 3;
  private static final int DIFFERENCES = 5;
  private static final int BARS = 12;
  private static final int MOST_COMMON = 2;

  /** So many table rows keep the page under a megabyte. */
  private static final int TABLE_ROWS = 950;

  /** A chart reaches at least this far, so that small differences do not look large. */
  private static final double LEAST_REACH = 1.2;

  /** A chart reaches at most this far, so that one extreme does not flatten the rest. */
  private static final double MOST_REACH = 2.5;

  /** The sheets of a run, in the order of letters. */
  public static List<SegmentSheet> of(RunReport run) {
    List<SegmentProfile> profiles = run.profiles();
    double largest =
        profiles.stream()
            .flatMap(profile -> FeatureRow.strongestFirst(profile).stream().limit(1))
            .mapToDouble(row -> Math.abs(row.scaled()))
            .max()
            .orElse(0);
    double reach = Math.max(LEAST_REACH, Math.min(MOST_REACH, largest));
    int mostRows = TABLE_ROWS / Math.max(1, profiles.size());
    Set<String> demographics =
        run.sources().stream()
            .filter(source -> source.role().isAboutPeople())
            .map(RunReport.SourceCard::name)
            .collect(Collectors.toSet());
    return profiles.stream()
        .map(
            profile ->
                new SegmentSheet(
                    profile,
                    run.segmentation().trust(profile.segment()),
                    run.fit().nearBorder(profile.segment()),
                    run.council(),
                    demographics,
                    run.labels(),
                    reach,
                    mostRows,
                    PersonaBadge.of(run, profile.segment())))
        .toList();
  }

  /** The segment's name. */
  public String letter() {
    return profile.segment().letter();
  }

  /** The class of its colour. */
  public String colour() {
    return SegmentColour.of(letter());
  }

  /** Who it is in one sentence. */
  public String sentence() {
    String holds =
        "Segment %s holds %s, %s of those in groups"
            .formatted(letter(), Phrases.counted(profile.size(), labels.noun()), share());
    if (profile.revenueShare().orElse(0) < 0) {
      return holds + ", and gave back more money than it brought.";
    }
    return revenue()
        .map(revenue -> holds + ", and brings " + revenue + " of their revenue.")
        .orElse(holds + ".");
  }

  /** How far it can be relied on, and how many of its customers could as well be elsewhere. */
  public String relied() {
    return StabilityWords.of(trust, labels.noun())
        + StabilityWords.border(nearBorder).map(words -> " " + words).orElse("");
  }

  /** The two crowds of which it consists; empty where it is one. */
  public Optional<CrowdsView> crowds() {
    return profile.crowds().map(crowds -> new CrowdsView(crowds, labels.noun()));
  }

  /** Its part of the customers in scope. */
  public String share() {
    return Phrases.customerShare(profile.share(), profile.size());
  }

  /** Its part of the customers in scope, drawn. */
  public String bar() {
    String description = share() + " of the " + labels.noun().many() + " in groups.";
    Caption caption = new Caption("tile-" + colour(), "Size of segment " + letter(), description);
    return StackedBar.share(caption, profile.share(), colour());
  }

  /** Its part of the revenue; empty where revenue is not known. */
  public Optional<String> revenue() {
    return revenue(profile);
  }

  static Optional<String> revenue(SegmentProfile profile) {
    return profile.revenueShare().stream()
        .mapToObj(share -> Phrases.customerShare(share, profile.size()))
        .findFirst();
  }

  /** What sets it apart from each of the others; empty where it goes furthest in nothing. */
  public Optional<Statement.Wording> title() {
    return profile.title().map(Phrases::worded);
  }

  /** Where the figure of its title stands; empty where there is none. */
  public String placeOfTitle() {
    return profile.title().map(statement -> place(statement.claim().column())).orElse("");
  }

  /** What sets it apart beside its title; what both say is at most three. */
  public Differences atAGlance() {
    return Differences.of(profile, labels.noun(), title().isPresent() ? 1 : 0, AT_A_GLANCE);
  }

  /** What sets it apart, at most five. */
  public Differences differences() {
    return Differences.of(profile, labels.noun(), 0, DIFFERENCES);
  }

  /** What is not as those differences make one think. */
  public List<Sentence> unexpected() {
    return profile.unexpected().stream()
        .flatMap(u -> FeatureRow.of(profile, u.column()).map(row -> Sentence.of(u, row)).stream())
        .toList();
  }

  /** In what it is like everyone although one would have bet on a difference; at most two. */
  public List<FeatureRow> common() {
    return CommonGround.of(profile, demographics).stream()
        .limit(MOST_COMMON)
        .map(figure -> new FeatureRow(figure, profile.size()))
        .toList();
  }

  /** Where the customers in its middle lie: {@code basket: £120 to £170 per order}. */
  public List<Sentence> typical() {
    return profile.typical().stream()
        .flatMap(
            range ->
                FeatureRow.of(profile, range.feature()).map(r -> Sentence.of(range, r)).stream())
        .toList();
  }

  /** Its strongest features against everyone; empty when none may be shown. */
  public Optional<String> chart() {
    List<DivergingBars.Bar> bars =
        FeatureRow.readable(profile).stream().limit(BARS).map(this::bar).toList();
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
    return FeatureRow.readable(profile).stream()
        .flatMap(row -> row.rangeInWords().stream())
        .findFirst();
  }

  /** Every feature; where they are very many, the strongest and those that a sentence is about. */
  public List<FeatureRow> rows() {
    List<FeatureRow> all = FeatureRow.strongestFirst(profile);
    Set<String> told =
        Stream.of(
                differences().sentences().stream().map(Sentence::column),
                unexpected().stream().map(Sentence::column),
                crowds().stream().flatMap(c -> c.differences().stream()).map(Sentence::column),
                typical().stream().map(Sentence::column),
                common().stream().map(row -> row.figure().name()))
            .flatMap(Function.identity())
            .collect(Collectors.toSet());
    return IntStream.range(0, all.size())
        .filter(i -> i < mostRows || told.contains(all.get(i).figure().name()))
        .mapToObj(all::get)
        .toList();
  }

  /** Features that are only in the CSV. */
  public int omitted() {
    return profile.features().size() - rows().size();
  }

  /** Where a column's figure stands in the table of all features: an id on the page. */
  public String place(String column) {
    return Sentence.place("figure-" + letter(), profile, column);
  }

  /** Figures that too few customers stand behind. */
  public long withheld() {
    return FeatureRow.strongestFirst(profile).stream().filter(FeatureRow::isWithheld).count();
  }

  private DivergingBars.Bar bar(FeatureRow row) {
    return new DivergingBars.Bar(
        Phrases.sentence(row.labelWithUnit()),
        row.value() + " · everyone " + row.overall(),
        row.scaled() / reach,
        row.drewTheLine() ? "bar" : "bar outlined");
  }
}
