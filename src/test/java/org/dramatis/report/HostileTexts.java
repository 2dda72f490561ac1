package org.dramatis.report;

import java.util.ArrayList;
import java.util.List;
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

  private HostileTexts() {}

  static RunReport in(RunReport base) {
    return new RunReport(
        base.runId(),
        base.asOf(),
        base.provenance(),
        base.windowDays(),
        base.sources().stream().map(HostileTexts::source).toList(),
        base.identity(),
        base.proxies(),
        base.scaling(),
        base.segmentation(),
        base.profiles().stream().map(HostileTexts::profile).toList(),
        base.unfit(),
        base.outside(),
        base.labels(),
        RetailerCouncil.findings(base.profiles(), HostileTexts::other));
  }

  /** Another hostile text for every text. */
  private static String other(String text) {
    return ALL.get(Math.floorMod(text.hashCode(), ALL.size()));
  }

  private static SourceCard source(SourceCard card) {
    return new SourceCard(
        card.name(),
        card.role(),
        new Ownership(
            SCRIPT + LONG,
            List.of(CHINESE, LONG),
            List.of(ATTRIBUTE, LONG),
            List.of(ARABIC, CHINESE)),
        card.files(),
        card.audit(),
        card.coverage(),
        card.coverageInScope(),
        card.use(),
        card.orphans(),
        card.rules().stream().map(HostileTexts::rule).toList(),
        List.of(SCRIPT, LONG, ARABIC),
        card.timeliness());
  }

  private static RuleResult rule(RuleResult result) {
    QualityRule rule = result.rule();
    return new RuleResult(
        new QualityRule(
            ATTRIBUTE,
            rule.metric(),
            rule.columns(),
            rule.arguments(),
            rule.query(),
            rule.threshold(),
            rule.unit(),
            rule.severity(),
            rule.dimension(),
            SCRIPT + LONG),
        result.measured(),
        result.rows(),
        result.verdict());
  }

  private static SegmentProfile profile(SegmentProfile profile) {
    List<FeatureFigure> figures = new ArrayList<>();
    for (int i = 0; i < profile.features().size(); i++) {
      figures.add(figure(profile.features().get(i), ALL.get(i % ALL.size())));
    }
    List<Statement> statements =
        RetailerSegments.statements(
            profile.group(),
            List.of(SCRIPT + LONG, ARABIC, CHINESE + CHINESE, ATTRIBUTE, FORMULA),
            figures);
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
                        SCRIPT,
                        new Statement(
                            u.because().claim(), new ClaimTemplate(Sentence.of(ARABIC), "")),
                        u.correlation(),
                        u.direction()))
            .toList(),
        profile.typical(),
        profile.crowds().map(HostileTexts::crowds));
  }

  private static TwoCrowds crowds(TwoCrowds crowds) {
    return new TwoCrowds(
        crowds.share(),
        crowds.differences().stream()
            .map(
                d ->
                    new TwoCrowds.Difference(
                        d.feature(), SCRIPT, d.unit(), d.kind(), d.larger(), d.smaller(), ARABIC))
            .toList());
  }

  private static FeatureFigure figure(FeatureFigure f, String text) {
    return Figures.of(f, text, f.unit().isEmpty() ? text : f.unit());
  }
}
