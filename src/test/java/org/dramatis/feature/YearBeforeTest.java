package org.dramatis.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.dramatis.identity.LinkedSources;
import org.junit.jupiter.api.Test;

/** As of the end of 2025; the year before begins on 2 January 2024. */
class YearBeforeTest {
  private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
  private static final String SPENT =
      "  - {name: spent, from: purchases, value: sum(amount), absent: 0, role: describe}\n";

  /** Ann buys before Christmas, as last year; bob is new; cat has left. */
  private static LinkedSources shop(String first) {
    return Sources.ofThreeCustomers()
        .purchases(
            "('cat', 'p1', null, 20, timestamp'" + first + " 10:00:00')",
            "('ann', 'p1', null, 10, timestamp'2024-12-10 10:00:00')",
            "('ann', 'p1', null, 15, timestamp'2025-12-10 10:00:00')",
            "('bob', 'p1', null, 99, timestamp'2025-11-10 10:00:00')")
        .build();
  }

  private record Compared(YearBefore.Comparison found, List<Row> rows) {}

  private static Compared compare(LinkedSources sources, Optional<LocalDate> asOf, String head) {
    String yaml =
        head + "features:\n" + SPENT + "  - {name: age, from: crm, value: age, role: cluster}\n";
    FeatureTable everyone = Catalogs.table(sources, Optional.of(AS_OF), yaml);
    try (YearBefore before = new YearBefore(Catalogs.check(yaml), sources, asOf, everyone)) {
      YearBefore.Comparison found = before.compare();
      return new Compared(
          found,
          found.rows().map(r -> r.orderBy("customer_key").collectAsList()).orElse(List.of()));
    }
  }

  @Test
  void whoHadBeenSeenByThatDayAYearBeforeIsComparedWithTheSameDaysThen() {
    Compared compared = compare(shop("2024-01-09"), Optional.of(AS_OF), "revenue: spent\n");
    assertThat(compared.rows())
        .extracting(row -> row.getString(0), row -> row.getDouble(1), row -> row.getDouble(2))
        .containsExactly(tuple("ann", 15.0, 10.0), tuple("cat", 0.0, 20.0));
    assertThat(compared.found().begins()).hasValue(LocalDate.of(2024, 1, 9));
    assertThat(compared.found().needed()).hasValue(LocalDate.of(2024, 1, 2));
  }

  @Test
  void dataThatBeginsLaterCannotTell() {
    Compared compared = compare(shop("2024-06-01"), Optional.of(AS_OF), "revenue: spent\n");
    assertThat(compared.found().rows()).isEmpty();
    assertThat(compared.found().begins()).hasValue(LocalDate.of(2024, 6, 1));
    assertThat(compared.found().needed()).hasValue(LocalDate.of(2024, 1, 2));
  }

  @Test
  void withoutRevenueOrWithoutADayThereIsNothingToCompare() {
    assertThat(compare(shop("2024-01-09"), Optional.of(AS_OF), "").found().needed()).isEmpty();
    assertThat(compare(shop("2024-01-09"), Optional.empty(), "revenue: spent\n").found().needed())
        .isEmpty();
  }
}
