package org.dramatis.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
import org.dramatis.identity.Orphans;
import org.dramatis.profile.Figures;
import org.dramatis.report.RunReport.SourceCard;

/** The retailer's sources and what became of their rows. */
final class RetailerSources {
  private static final LocalDate NEWEST = LocalDate.of(2026, 6, 29);

  /** Features that read the price list. */
  private static final Set<String> CATEGORIES = Set.of("category = Garden", "category = Kitchen");

  private RetailerSources() {}

  static List<SourceCard> cards() {
    return List.of(crm(), purchases(), web(0.59), products());
  }

  static List<SourceCard> cardsWithUnlinkedWeb() {
    return List.of(crm(), purchases(), web(0), products());
  }

  private static SourceCard crm() {
    return new SourceCard(
        "crm",
        SourceRole.SPINE,
        new Ownership(
            "Sales operations",
            List.of("Grace Baker", "Rhys Nowak"),
            List.of("crm-team@example.com", "#crm-questions"),
            List.of("crm_reader: read, after approval by sales operations")),
        1,
        new ExtractAudit(
            6_301,
            6_120,
            58,
            123,
            List.of(
                new ReasonCount("duplicate_key", "customer_id", 41),
                new ReasonCount("not_a_date", "birthday", 17)),
            List.of()),
        Optional.of(Figures.shown(1)),
        Optional.of(Figures.shown(1)),
        new SourceUse(
            RetailerSegments.features("crm"),
            Map.of("birthday", Set.of("age"), "joined", Set.of("member_years")),
            RetailerSegments.features("crm")),
        List.of(),
        List.of(fewDuplicates()),
        List.of("Every customer agreed to be on the list."),
        new Timeliness(
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 6, 30)),
            Optional.of(LocalDate.of(2026, 7, 31)),
            OptionalInt.empty()));
  }

  private static SourceCard purchases() {
    return new SourceCard(
        "purchases",
        SourceRole.EVENTS,
        new Ownership(
            "Finance",
            List.of("Ann Moss"),
            List.of("data-finance@example.com"),
            List.of("finance_reader: read")),
        3,
        new ExtractAudit(
            72_340,
            71_116,
            1_224,
            0,
            List.of(
                new ReasonCount("not_a_number", "amount", 803),
                new ReasonCount("too_few_fields", "", 212),
                new ReasonCount("missing_value", "order_id", 120),
                new ReasonCount("after_as_of", "ordered_at", 61),
                new ReasonCount("odd_new_code", "amount", 28)),
            List.of()),
        Optional.of(Figures.shown(0.8954)),
        Optional.of(Figures.shown(0.8812)),
        new SourceUse(
            RetailerSegments.features("purchases"),
            Map.of("amount", Set.of("basket", "revenue"), "shipped_to", Set.of("gift_address")),
            Set.of("basket", "gift_address")),
        List.of(new Orphans("purchases", "sku", "products.sku", 71_116, 1_205)),
        List.of(),
        List.of(),
        new Timeliness(
            Optional.of(NEWEST),
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 7, 31)),
            OptionalInt.empty()));
  }

  private static SourceCard web(double coverage) {
    return new SourceCard(
        "web",
        SourceRole.EVENTS,
        new Ownership("IT", List.of("Aisha Kaur"), List.of("web-analytics@example.com"), List.of()),
        26,
        new ExtractAudit(
            214_002,
            213_953,
            49,
            0,
            List.of(new ReasonCount("not_a_timestamp", "visited_at", 49)),
            List.of()),
        Optional.of(Figures.shown(coverage)),
        Optional.of(Figures.shown(Math.min(1, coverage * 1.05))),
        new SourceUse(RetailerSegments.features("web"), Map.of(), Set.of("cart_left", "mobile")),
        List.of(),
        List.of(),
        List.of(),
        new Timeliness(
            Optional.of(NEWEST), Optional.empty(), Optional.empty(), OptionalInt.empty()));
  }

  private static SourceCard products() {
    return new SourceCard(
        "products",
        SourceRole.LOOKUP,
        new Ownership("Buying", List.of(), List.of(), List.of()),
        1,
        new ExtractAudit(412, 412, 0, 0, List.of(), List.of()),
        Optional.empty(),
        Optional.of(Figures.shown(0.97)),
        new SourceUse(CATEGORIES, Map.of("department", CATEGORIES), CATEGORIES),
        List.of(),
        List.of(fewArticles(), noPrices()),
        List.of(),
        new Timeliness(
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 5, 1)),
            Optional.of(LocalDate.of(2026, 6, 1)),
            OptionalInt.of(29)));
  }

  private static RuleResult fewDuplicates() {
    return new RuleResult(
        rule("", QualityMetric.DUPLICATE_VALUES, List.of("email"), "2", QualityUnit.PERCENT),
        Optional.of(new BigDecimal("1.523809523809524")),
        6_300,
        RuleVerdict.HOLDS);
  }

  private static RuleResult fewArticles() {
    return new RuleResult(
        rule("Few articles", QualityMetric.ROW_COUNT, List.of(), "400", QualityUnit.ROWS),
        Optional.of(BigDecimal.valueOf(412)),
        412,
        RuleVerdict.BROKEN);
  }

  private static RuleResult noPrices() {
    return new RuleResult(
        rule("", QualityMetric.SQL, List.of(), "0.5", QualityUnit.ROWS),
        Optional.empty(),
        0,
        RuleVerdict.UNDEFINED);
  }

  private static QualityRule rule(
      String name, QualityMetric metric, List<String> columns, String most, QualityUnit unit) {
    return new QualityRule(
        name,
        metric,
        columns,
        QualityArguments.NONE,
        metric == QualityMetric.SQL
            ? Optional.of("select avg(price) from products")
            : Optional.empty(),
        new Threshold(
            Threshold.Operator.MUST_BE_LESS_OR_EQUAL_TO,
            new BigDecimal(most),
            new BigDecimal(most)),
        unit,
        Severity.WARNING,
        Optional.of("conformity"),
        "");
  }
}
