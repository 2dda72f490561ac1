package org.dramatis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dramatis.contract.Ownership;
import org.dramatis.contract.quality.QualityRule;
import org.dramatis.extract.quality.RuleResult;
import org.dramatis.feature.catalog.StatementTemplates.Sentence;
import org.dramatis.profile.ClaimTemplate;
import org.dramatis.profile.CounterExpectation;
import org.dramatis.profile.FeatureFigure;
import org.dramatis.profile.Figures;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
import org.dramatis.profile.TwoCrowds;
import org.dramatis.report.RunReport.SourceCard;

/** Labels, statements and owners that break pages and spreadsheets which do not expect them. */
public final class HostileTexts {
  public static final String SCRIPT = "<script>alert(1)</script>";
  public static final String ATTRIBUTE = "\" onmouseover=\"alert(1)\" x='";
  public static final String FORMULA = "=cmd|'/c calc'!A0";
  public static final String LONG = "unbrokenname".repeat(17).substring(0, 200);
  public static final String ARABIC = "متوسط عدد الطلبات في الشهر الواحد";
  public static final String CHINESE = "每月平均订单数量以及客户在过去一年中的所有购买行为的总和与分布情况";
  public static final String LINES = "two\r\nlines, \"quoted\"";
  static final List<String> ALL =
      List.of(SCRIPT, ATTRIBUTE, FORMULA, LONG, ARABIC, CHINESE, LINES, "+1", "-1", "@x", "\tx");

  /** A right-to-left word, a digit, and a character that turns around a letter that follows. */
  public static final String TURNING = "\u05e9\u05dc\u05d5\u05dd 9\u202e";

  /** The same as the page shows it. */
  public static final String TURNED = "\u05e9\u05dc\u05d5\u05dd 9[U+202E]";

  private static final String AROUND_A_CATEGORY =
      "Spends 7 in 10 on {category}: {value} of 10 (everyone: {overall} of 10).";

  private final List<String> all;
  private final List<String> sentences;
  private final String category;

  private HostileTexts(List<String> all, List<String> sentences, String category) {
    this.all = all;
    this.sentences = sentences;
    this.category = category;
  }

  /** Every kind of hostile text. */
  static RunReport in(RunReport base) {
    List<String> sentences = List.of(SCRIPT + LONG, ARABIC, CHINESE + CHINESE, ATTRIBUTE, FORMULA);
    return new HostileTexts(ALL, sentences, "").hostile(base);
  }

  /** Every text of data and configuration is {@link #TURNING} and a letter. */
  static RunReport turningIn(RunReport base) {
    List<String> sentences =
        List.of(
            AROUND_A_CATEGORY,
            "Likes {category} most, 8 in 9 do.",
            "\u05d9\u05e9 {value} \u05e4\u05e8\u05d9\u05d8\u05d9\u05dd");
    return new HostileTexts(turning(), sentences, turning().get(0)).hostile(base);
  }

  private static List<String> turning() {
    return IntStream.rangeClosed('\u05d0', '\u05ea').mapToObj(c -> TURNING + (char) c).toList();
  }

  private List<Statement> statements(SegmentProfile profile, List<FeatureFigure> figures) {
    return RetailerSegments.statements(profile.group(), sentences, figures).stream()
        .map(s -> new Statement(s.claim(), new ClaimTemplate(s.template().sentence(), category)))
        .toList();
  }

  private String text(int position) {
    return all.get(position % all.size());
  }

  private RunReport hostile(RunReport base) {
    return ReportCopy.of(base)
        .sources(base.sources().stream().map(this::source).toList())
        .profiles(base.profiles().stream().map(this::profile).toList())
        .labels(labels(base.labels()))
        .council(RetailerCouncil.findings(base.profiles(), this::other))
        .made();
  }

  private Labels labels(Labels labels) {
    return labels.each(this::other);
  }

  /** Another hostile text for every text. */
  private String other(String text) {
    return text(Math.floorMod(text.hashCode(), all.size()));
  }

  private SourceCard source(SourceCard card) {
    return new SourceCard(
        card.name(),
        card.role(),
        new Ownership(
            text(0) + text(3),
            List.of(text(5), text(3)),
            List.of(text(1), text(3)),
            List.of(text(4), text(5))),
        card.files(),
        card.audit(),
        card.coverage(),
        card.coverageInScope(),
        card.use(),
        card.orphans(),
        card.rules().stream().map(this::rule).toList(),
        List.of(text(0), text(3), text(4)),
        card.timeliness());
  }

  private RuleResult rule(RuleResult result) {
    QualityRule rule = result.rule();
    return new RuleResult(
        new QualityRule(
            text(1),
            rule.metric(),
            rule.columns(),
            rule.arguments(),
            rule.query(),
            rule.threshold(),
            rule.unit(),
            rule.severity(),
            rule.dimension(),
            text(0) + text(3)),
        result.measured(),
        result.rows(),
        result.verdict());
  }

  private SegmentProfile profile(SegmentProfile profile) {
    List<FeatureFigure> figures = new ArrayList<>();
    for (int i = 0; i < profile.features().size(); i++) {
      figures.add(figure(profile.features().get(i), text(i)));
    }
    List<Statement> statements = statements(profile, figures);
    return new SegmentProfile(
        profile.group(),
        profile.size(),
        profile.share(),
        profile.revenueShare(),
        figures,
        statements.stream().findFirst(),
        statements,
        profile.unexpected().stream()
            .map(
                u ->
                    new CounterExpectation(
                        u.column(),
                        text(0),
                        new Statement(
                            u.because().claim(), new ClaimTemplate(Sentence.of(text(4)), "")),
                        u.correlation(),
                        u.direction()))
            .toList(),
        profile.typical(),
        profile.crowds().map(this::crowds));
  }

  private TwoCrowds crowds(TwoCrowds crowds) {
    return new TwoCrowds(
        crowds.share(),
        crowds.differences().stream()
            .map(
                d ->
                    new TwoCrowds.Difference(
                        d.feature(), text(0), d.unit(), d.kind(), d.larger(), d.smaller(), text(4)))
            .toList());
  }

  private static FeatureFigure figure(FeatureFigure f, String text) {
    return Figures.of(f, text, f.unit().isEmpty() ? text : f.unit());
  }
}
