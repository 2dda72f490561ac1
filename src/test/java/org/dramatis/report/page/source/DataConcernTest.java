package org.dramatis.report.page.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.cluster.TestSegments.segment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.dramatis.charter.Noun;
import org.dramatis.contract.Ownership;
import org.dramatis.contract.SourceRole;
import org.dramatis.contract.Timeliness;
import org.dramatis.contract.quality.QualityArguments;
import org.dramatis.contract.quality.QualityMetric;
import org.dramatis.contract.quality.QualityRule;
import org.dramatis.contract.quality.QualityUnit;
import org.dramatis.contract.quality.Severity;
import org.dramatis.contract.quality.Threshold;
import org.dramatis.extract.ExtractAudit;
import org.dramatis.extract.quality.RuleResult;
import org.dramatis.extract.quality.RuleVerdict;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.feature.SourceUse;
import org.dramatis.feature.catalog.StatementTemplates.Sentence;
import org.dramatis.identity.IdentityAudit;
import org.dramatis.identity.LikelyDuplicates;
import org.dramatis.identity.MergeSummary;
import org.dramatis.identity.Orphans;
import org.dramatis.identity.SharedKey;
import org.dramatis.identity.SourceLinks;
import org.dramatis.profile.Claim;
import org.dramatis.profile.ClaimTemplate;
import org.dramatis.profile.Figures;
import org.dramatis.profile.SegmentProfile;
import org.dramatis.profile.Statement;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.figure.Direction;
import org.dramatis.profile.figure.FigureKind;
import org.dramatis.profile.figure.Overall;
import org.dramatis.profile.figure.Strength;
import org.dramatis.profile.group.OutsideScope;
import org.dramatis.report.Labels;
import org.dramatis.report.ReportFixture;
import org.dramatis.report.RunReport;
import org.dramatis.report.RunReport.SourceCard;
import org.junit.jupiter.api.Test;

/** Which doubts the first screen has, and what they weaken. */
class DataConcernTest {
  private static final SourceUse CRM =
      new SourceUse(
          Set.of("age", "news"),
          Map.of("birth_date", Set.of("age"), "newsletter", Set.of("news")),
          Set.of("age", "news"));

  /** Without a purchase nobody has a basket, but everybody has a number of orders: none. */
  private static final SourceUse PURCHASES =
      new SourceUse(
          Set.of("basket", "orders"), Map.of("amount", Set.of("basket")), Set.of("basket"));

  private static final SourceUse PRODUCTS =
      new SourceUse(Set.of("garden"), Map.of("department", Set.of("garden")), Set.of("garden"));

  private final List<SourceCard> cards = new ArrayList<>();
  private LikelyDuplicates likely = LikelyDuplicates.NONE;
  private SourceLinks links = new SourceLinks("purchases", 1000, 0, 0, 0, 900);

  private List<String> points(String source) {
    return DataConcern.worstFirst(run()).stream()
        .filter(concern -> concern.source().equals(source))
        .flatMap(concern -> concern.points().stream())
        .toList();
  }

  private RunReport run() {
    RunReport base = ReportFixture.retailer();
    return new RunReport(
        base.runId(),
        base.asOf(),
        base.provenance(),
        base.windowDays(),
        cards,
        new IdentityAudit(
            1000,
            MergeSummary.NOBODY,
            List.of(new SharedKey("crm.email", 14, 31, List.of())),
            likely,
            List.of(links)),
        List.of(),
        base.scaling(),
        base.segmentation(),
        List.of(profile()),
        base.fit(),
        OutsideScope.NOBODY,
        new Labels(
            new Noun("guest", "guests"),
            Map.of("crm", "Guest list", "purchases", "Bookings", "products", "Price list"),
            Map.of("crm.email", "Mail address", "crm.birth_date", "Birthday")),
        ReportFixture.NO_COUNCIL,
        Optional.empty());
  }

  private static SegmentProfile profile() {
    return new SegmentProfile(
        segment("A"),
        100,
        1,
        OptionalDouble.empty(),
        List.of(),
        List.of(
            says("Is older", "age"),
            says("Reads our news", "news"),
            says("Fills baskets", "basket"),
            says("Comes often", "orders"),
            says("Loves the garden", "garden")));
  }

  private static Statement says(String words, String column) {
    return new Statement(
        new Claim(
            segment("A"),
            column,
            "any",
            Direction.HIGHER,
            Strength.LARGE,
            FigureKind.MEAN,
            "",
            Figures.published(
                FigureKind.MEAN, OptionalDouble.of(2), OptionalDouble.of(0.8), Disclosure.SHOWN),
            Overall.shown(1),
            Optional.empty()),
        new ClaimTemplate(Sentence.of(words), ""));
  }

  private void card(String name, SourceRole role, double inScope, SourceUse use, Object... more) {
    ExtractAudit audit = new ExtractAudit(1000, 1000, 0, 0, List.of(), List.of());
    List<Orphans> orphans = List.of();
    List<RuleResult> rules = List.of();
    for (Object one : more) {
      if (one instanceof List<?> other) {
        rules = other.stream().map(RuleResult.class::cast).toList();
      } else if (one instanceof ExtractAudit other) {
        audit = other;
      } else if (one instanceof Orphans other) {
        orphans = List.of(other);
      } else {
        rules = List.of((RuleResult) one);
      }
    }
    cards.add(
        new SourceCard(
            name,
            role,
            new Ownership("Somebody", List.of(), List.of(), List.of()),
            1,
            audit,
            Optional.of(Figures.shown(0.2)),
            Optional.of(Figures.shown(inScope)),
            use,
            orphans,
            rules,
            List.of(),
            Timeliness.UNKNOWN));
  }

  private static RuleResult broken(String... columns) {
    return broken(BigDecimal.TEN, columns);
  }

  private static RuleResult broken(BigDecimal percent, String... columns) {
    BigDecimal most = BigDecimal.ONE;
    return new RuleResult(
        new QualityRule(
            "",
            QualityMetric.MISSING_VALUES,
            List.of(columns),
            QualityArguments.NONE,
            Optional.empty(),
            new Threshold(Threshold.Operator.MUST_BE_LESS_OR_EQUAL_TO, most, most),
            QualityUnit.PERCENT,
            Severity.WARNING,
            Optional.empty(),
            ""),
        Optional.of(percent),
        1000,
        RuleVerdict.BROKEN);
  }

  private static ExtractAudit rejected(long rows, ReasonCount... reasons) {
    return new ExtractAudit(3400, 3400 - rows, rows, 0, List.of(reasons), List.of());
  }

  @Test
  void aBrokenBirthdayWeakensAgeAndNotTheNewsletter() {
    card("crm", SourceRole.SPINE, 1, CRM, broken("birth_date"));
    assertThat(points("Guest list"))
        .containsExactly(
            "“rows without ‘Birthday’” is broken: 10\u202f%, agreed at most 1\u202f%.",
            "This weakens “Is older” of A.");
  }

  @Test
  void theWorstBrokenRuleComesFirstWhateverTheOrderOfTheContract() {
    List<RuleResult> rules =
        List.of(broken(new BigDecimal("1.2"), "newsletter"), broken("birth_date"));
    card("crm", SourceRole.SPINE, 1, CRM, rules);
    assertThat(points("Guest list").get(0)).startsWith("“rows without ‘Birthday’” is broken: 10");
  }

  @Test
  void anotherReasonForRejectedRowsIsNotTheOnlyOne() {
    ReasonCount date = new ReasonCount("not_a_date", "birth_date", 60);
    card("crm", SourceRole.SPINE, 1, CRM, rejected(68, date));
    assertThat(points("Guest list").get(0)).contains("rejected, most often because “Birthday”");
  }

  @Test
  void rowsThatTwoSourcesOfOneFileLoseAlikeAreOneDoubtOnTheFirstScreen() {
    links = new SourceLinks("purchases", 3060, 340, 0, 0, 900);
    ExtractAudit all = new ExtractAudit(3400, 3400, 0, 0, List.of(), List.of());
    card("purchases", SourceRole.EVENTS, 1, PURCHASES, all);
    ExtractAudit without = rejected(340, new ReasonCount("missing_key", "customer_id", 340));
    card("crm", SourceRole.SPINE, 1, CRM, without);
    assertThat(DataConcern.worstFirst(run()))
        .extracting(DataConcern::source)
        .containsExactly("Missing values", "Bookings", "Guest list");
    assertThat(DataConcern.eachOnce(run()))
        .extracting(DataConcern::source)
        .containsExactly("Missing values", "Bookings");
  }

  @Test
  void aRuleAboutTheWholeTableWeakensAll() {
    card("crm", SourceRole.SPINE, 1, CRM, broken());
    assertThat(points("Guest list").get(1))
        .isEqualTo("This weakens “Is older” of A and “Reads our news” of A.");
  }

  @Test
  void rejectedRowsHaveADenominatorAndWeakenWhatReadsTheColumn() {
    card(
        "crm",
        SourceRole.SPINE,
        1,
        CRM,
        rejected(68, new ReasonCount("not_a_date", "birth_date", 68)));
    assertThat(points("Guest list"))
        .containsExactly(
            "68 of 3,400 rows (2 in 100) were rejected, because “Birthday” is not a" + " date.",
            "This weakens “Is older” of A.");
  }

  @Test
  void whereVeryManyRowsAreRejectedWhatIsCountedOverTheOthersIsWrongToo() {
    card(
        "crm",
        SourceRole.SPINE,
        1,
        CRM,
        rejected(340, new ReasonCount("not_a_date", "birth_date", 340)));
    assertThat(points("Guest list").get(1))
        .isEqualTo("This weakens “Is older” of A and “Reads our news” of A.");
  }

  @Test
  void fewRejectedRowsAreNoDoubtByThemselvesAndWeakenNothing() {
    ExtractAudit audit = rejected(12, new ReasonCount("not_a_date", "birth_date", 12));
    card("crm", SourceRole.SPINE, 1, CRM, audit);
    assertThat(points("Guest list")).isEmpty();
    cards.clear();
    card("crm", SourceRole.SPINE, 1, CRM, audit, broken("newsletter"));
    assertThat(points("Guest list"))
        .hasSize(3)
        .startsWith(
            "“rows without ‘newsletter’” is broken: 10\u202f%, agreed at most 1\u202f%.",
            "12 of 3,400 rows (under 1 in 100) were rejected, because “Birthday” is not a date.")
        .endsWith("This weakens “Reads our news” of A.");
  }

  @Test
  void coverageIsOfThoseInScopeAndAZeroIsNoGap() {
    card("purchases", SourceRole.EVENTS, 0.95, PURCHASES);
    assertThat(points("Bookings")).isEmpty();
    cards.clear();
    card("purchases", SourceRole.EVENTS, 0.6, PURCHASES);
    assertThat(points("Bookings"))
        .containsExactly(
            "40 in 100 guests in scope do not appear in it.", "This weakens “Fills baskets” of A.");
    cards.clear();
    card("purchases", SourceRole.EVENTS, 0.6, new SourceUse(Set.of("orders"), Map.of(), Set.of()));
    assertThat(points("Bookings")).isEmpty();
  }

  @Test
  void rowsThatReachNobodyWeakenZerosAsWell() {
    links = new SourceLinks("purchases", 600, 400, 0, 0, 500);
    card("purchases", SourceRole.EVENTS, 0.95, PURCHASES);
    assertThat(points("Bookings"))
        .containsExactly(
            "40 in 100 rows belong to no known guest.",
            "This weakens “Fills baskets” of A and “Comes often” of A.");
  }

  @Test
  void aLookupThatMostMissIsADoubt() {
    card(
        "purchases",
        SourceRole.EVENTS,
        1,
        PURCHASES,
        new Orphans("purchases", "sku", "products.sku", 900, 700));
    card("products", SourceRole.LOOKUP, 0.3, PRODUCTS);
    assertThat(points("Price list"))
        .containsExactly(
            "700 of 900 rows (78 in 100) that refer to it find nothing in it.",
            "70 in 100 guests in scope should find an entry in it and find none.",
            "This weakens “Loves the garden” of A.");
    assertThat(points("Bookings")).isEmpty();
  }

  @Test
  void aLookupThatNoFeatureReadsIsNoDoubt() {
    card(
        "purchases",
        SourceRole.EVENTS,
        1,
        PURCHASES,
        new Orphans("purchases", "sku", "products.sku", 900, 700));
    card("products", SourceRole.LOOKUP, 0.3, SourceUse.NONE);
    assertThat(points("Price list")).isEmpty();
  }

  @Test
  void likelyDuplicatesAreCounted() {
    card("crm", SourceRole.SPINE, 1, CRM);
    assertThat(points("Guest list")).isEmpty();
    likely = new LikelyDuplicates(31, 14);
    assertThat(points("Guest list"))
        .containsExactly("31 guests may be only 14, because they share “Mail address”.");
  }
}
