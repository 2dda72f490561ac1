package org.dramatis.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.contract.Ownership;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.ExtractAudit;
import org.dramatis.extract.ReasonCount;

/** The retailer's sources and what became of their rows. */
final class RetailerSources {
  private static final LocalDate NEWEST = LocalDate.of(2026, 6, 29);

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
            List.of("crm-team@example.com", "#crm-questions"),
            List.of("crm_reader: read, after approval by sales operations")),
        1,
        new ExtractAudit(
            "crm",
            6_301,
            6_120,
            58,
            123,
            List.of(
                new ReasonCount("duplicate_key", "customer_id", 41),
                new ReasonCount("not_a_date", "birthday", 17)),
            Optional.empty()),
        OptionalDouble.of(1));
  }

  private static SourceCard purchases() {
    return new SourceCard(
        "purchases",
        SourceRole.EVENTS,
        new Ownership(
            "Finance", List.of("data-finance@example.com"), List.of("finance_reader: read")),
        3,
        new ExtractAudit(
            "purchases",
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
            Optional.of(NEWEST)),
        OptionalDouble.of(0.8954));
  }

  private static SourceCard web(double coverage) {
    return new SourceCard(
        "web",
        SourceRole.EVENTS,
        new Ownership("IT", List.of("web-analytics@example.com"), List.of()),
        26,
        new ExtractAudit(
            "web",
            214_002,
            213_953,
            49,
            0,
            List.of(new ReasonCount("not_a_timestamp", "visited_at", 49)),
            Optional.of(NEWEST)),
        OptionalDouble.of(coverage));
  }

  private static SourceCard products() {
    return new SourceCard(
        "products",
        SourceRole.LOOKUP,
        new Ownership("Buying", List.of(), List.of()),
        1,
        new ExtractAudit("products", 412, 412, 0, 0, List.of(), Optional.empty()),
        OptionalDouble.empty());
  }
}
