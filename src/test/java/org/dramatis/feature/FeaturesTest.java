package org.dramatis.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.Dataset;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.identity.LinkedSources;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class FeaturesTest {
  private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
  private static final double MONTH = 30.436875;

  static Sources shop() {
    return new Sources()
        .customers(
            "('ann', 30, 'Leeds', date'2020-01-01', true, 'p1')",
            "('bob', 40, null, null, false, 'p9')",
            "('cat', null, 'York', date'2021-01-01', null, null)")
        .products("('p1', 'garden')", "('p2', 'home')");
  }

  static FeatureTable table(LinkedSources sources, String... features) {
    return table(sources, Optional.of(AS_OF), features);
  }

  private static FeatureTable table(
      LinkedSources sources, Optional<LocalDate> asOf, String... features) {
    return Catalogs.table(sources, asOf, Catalogs.of(features));
  }

  /** One feature of each customer. */
  static Map<String, Object> values(FeatureTable table, String feature) {
    Map<String, Object> values = new TreeMap<>();
    for (Row row : table.rows().select("customer_key", feature).collectAsList()) {
      values.put(row.getString(0), row.isNullAt(1) ? "-" : row.get(1));
    }
    return values;
  }

  @Test
  void aWindowIsOpenAtItsStartAndClosedAtItsEnd() {
    LinkedSources sources =
        shop()
            .purchases(
                "('ann', 'p1', null, 1, timestamp'2025-12-31 23:59:59')",
                "('ann', 'p1', null, 10, timestamp'2025-10-03 00:00:00')",
                "('ann', 'p1', null, 100, timestamp'2025-10-02 23:59:59')",
                "('ann', 'p1', null, 1000, timestamp'2025-01-01 00:00:00')",
                "('ann', 'p1', null, 10000, timestamp'2024-12-31 23:59:59')",
                "('ann', 'p1', null, 100000, timestamp'2026-01-01 00:00:00')",
                "('ann', 'p1', null, 1000000, null)")
            .build();
    FeatureTable table =
        table(
            sources,
            "{name: usual, from: purchases, value: sum(amount), role: describe}",
            "{name: quarter, from: purchases, window: 90 days, value: sum(amount), role: describe}",
            "{name: ever, from: purchases, window: all, value: sum(amount), role: describe}");
    assertThat(values(table, "usual")).containsEntry("ann", 1_111.0);
    assertThat(values(table, "quarter")).containsEntry("ann", 11.0);
    assertThat(values(table, "ever")).containsEntry("ann", 11_111.0);
  }

  @Test
  void aCustomerWithoutEventsHasWhatAnAggregateGivesOverNoRows() {
    LinkedSources sources =
        shop()
            .purchases(
                "('ann', 'p1', null, 5, timestamp'2025-12-30 10:00:00')",
                "('bob', 'p1', null, 5, timestamp'2023-12-30 10:00:00')")
            .build();
    FeatureTable table =
        table(
            sources,
            "{name: orders, from: purchases, value: count(*), role: describe}",
            "{name: rate, from: purchases, value: 'try_divide(count(*), active_months)', role: describe}",
            "{name: spend, from: purchases, value: sum(amount), role: describe}",
            "{name: spend0, from: purchases, value: sum(amount), absent: 0, role: describe}",
            "{name: recency, from: purchases, value: 'datediff(as_of, max(date(bought_at)))', absent: window_days, role: describe}");
    assertThat(values(table, "orders")).isEqualTo(Map.of("ann", 1.0, "bob", 0.0, "cat", 0.0));
    assertThat(values(table, "rate")).isEqualTo(Map.of("ann", 1.0, "bob", 0.0, "cat", 0.0));
    assertThat(values(table, "spend")).isEqualTo(Map.of("ann", 5.0, "bob", "-", "cat", "-"));
    assertThat(values(table, "spend0")).isEqualTo(Map.of("ann", 5.0, "bob", 0.0, "cat", 0.0));
    assertThat(values(table, "recency")).isEqualTo(Map.of("ann", 1.0, "bob", 365.0, "cat", 365.0));
  }

  @Test
  void activeMonthsReachFromTheFirstEventButNotBeyondTheWindow() {
    LinkedSources sources =
        shop()
            .purchases(
                "('ann', 'p1', null, 1, timestamp'2021-01-01 10:00:00')",
                "('bob', 'p1', null, 1, timestamp'2025-10-03 10:00:00')",
                "('cat', 'p1', null, 1, timestamp'2025-12-31 10:00:00')")
            .build();
    FeatureTable table =
        table(
            sources,
            "{name: usual, from: purchases, value: count(*) * 0 + active_months, role: describe}",
            "{name: short, from: purchases, window: 60 days, value: count(*) * 0 + active_months, role: describe}",
            "{name: ever, from: purchases, window: all, value: count(*) * 0 + active_months, role: describe}");
    assertThat(values(table, "usual"))
        .isEqualTo(Map.of("ann", 365 / MONTH, "bob", 90 / MONTH, "cat", 1.0));
    assertThat(values(table, "short"))
        .isEqualTo(Map.of("ann", 60 / MONTH, "bob", 60 / MONTH, "cat", 1.0));
    assertThat(values(table, "ever"))
        .isEqualTo(Map.of("ann", 1826 / MONTH, "bob", 90 / MONTH, "cat", 1.0));
  }

  @Test
  void theDaysOfAWindowAreThoseOfTheFeature() {
    LinkedSources sources = shop().purchases().build();
    FeatureTable table =
        table(
            sources,
            "{name: usual, from: purchases, value: max(amount), absent: window_days, role: describe}",
            "{name: short, from: purchases, window: 30 days, value: max(amount), absent: window_days, role: describe}",
            "{name: ever, from: purchases, window: all, value: count(*) + window_days, role: describe}");
    assertThat(values(table, "usual")).containsEntry("ann", 365.0);
    assertThat(values(table, "short")).containsEntry("ann", 30.0);
    assertThat(values(table, "ever")).containsEntry("ann", 365.0);
  }

  @Test
  void aSourceWithoutEventTimeIsNotWindowed() {
    LinkedSources sources = shop().notes("('ann', 3)", "('ann', 4)").build();
    FeatureTable table =
        table(sources, "{name: words, from: notes, value: sum(words), role: describe}");
    assertThat(values(table, "words")).containsEntry("ann", 7.0);
  }

  @Test
  void anEventMayHaveTheTimeOfItsLookup() {
    LinkedSources sources =
        shop()
            .items(
                "('ann', 'o1', 2, timestamp'2025-12-01 00:00:00')",
                "('ann', 'o2', 30, timestamp'2020-12-01 00:00:00')",
                "('ann', 'o9', 400, null)")
            .build();
    FeatureTable table =
        table(
            sources,
            "{name: pieces, from: items, value: sum(pieces), role: describe}",
            "{name: ever, from: items, window: all, value: sum(pieces), role: describe}");
    assertThat(values(table, "pieces")).containsEntry("ann", 2.0);
    assertThat(values(table, "ever")).containsEntry("ann", 32.0);
  }

  @Test
  void severalReferencesToALookupAreTriedInOrder() {
    LinkedSources sources =
        shop()
            .purchases(
                "('ann', 'p1', 'p2', 1, timestamp'2025-12-01 00:00:00')",
                "('ann', 'p7', 'p2', 2, timestamp'2025-12-01 00:00:00')",
                "('ann', 'p7', 'p8', 4, timestamp'2025-12-01 00:00:00')",
                "('ann', null, null, 8, timestamp'2025-12-01 00:00:00')")
            .build();
    FeatureTable table =
        table(
            sources,
            "{name: garden, from: purchases, value: sum(amount) filter (where products.department = 'garden'), role: describe}",
            "{name: home, from: purchases, value: sum(amount) filter (where products.department = 'home'), role: describe}",
            "{name: total, from: purchases, value: sum(amount), role: describe}");
    assertThat(values(table, "garden")).containsEntry("ann", 1.0);
    assertThat(values(table, "home")).containsEntry("ann", 2.0);
    assertThat(values(table, "total")).containsEntry("ann", 15.0);
  }

  @Test
  void aCustomerOwnsColumnsOfLookupsToo() {
    FeatureTable table =
        table(
            shop().build(), "{name: likes, from: crm, value: products.department, role: describe}");
    assertThat(values(table, "likes")).isEqualTo(Map.of("ann", "garden", "bob", "-", "cat", "-"));
  }

  @Test
  void flagsAreZeroOrOneAndTextStaysText() {
    FeatureTable table =
        table(
            shop().build(),
            "{name: member, from: crm, value: member, role: cluster}",
            "{name: sure, from: crm, value: member, absent: false, role: describe}",
            "{name: town, from: crm, value: town, absent: \"'?'\", role: describe}");
    assertThat(table.columns())
        .extracting(FeatureColumn::type)
        .containsExactly(
            FeatureColumn.Type.FLAG,
            FeatureColumn.Type.FLAG,
            FeatureColumn.Type.TEXT,
            FeatureColumn.Type.NUMBER);
    assertThat(values(table, "member")).isEqualTo(Map.of("ann", 1.0, "bob", 0.0, "cat", "-"));
    assertThat(values(table, "sure")).isEqualTo(Map.of("ann", 1.0, "bob", 0.0, "cat", 0.0));
    assertThat(values(table, "town")).isEqualTo(Map.of("ann", "Leeds", "bob", "?", "cat", "York"));
  }

  @Test
  void whatIsNoNumberIsMissing() {
    FeatureTable table =
        table(
            shop().build(),
            "{name: root, from: crm, value: sqrt(35 - age), absent: 7, role: describe}",
            "{name: bare, from: crm, value: sqrt(35 - age), role: describe}");
    assertThat(values(table, "root"))
        .isEqualTo(Map.of("ann", Math.sqrt(5), "bob", 7.0, "cat", 7.0));
    assertThat(values(table, "bare"))
        .isEqualTo(Map.of("ann", Math.sqrt(5), "bob", "-", "cat", "-"));
  }

  @Test
  void featuresOverFeaturesSeeThoseBeforeThem() {
    LinkedSources sources =
        shop().purchases("('ann', 'p1', null, 30, timestamp'2025-12-01 00:00:00')").build();
    FeatureTable table =
        table(
            sources,
            "{name: department, from: purchases, value: sum(amount), by: products.department, as: value, role: describe}",
            "{name: orders, from: purchases, value: count(*), role: describe}",
            "{name: stage, from: features, value: \"case when orders = 0 then 'prospect' else 'buyer' end\", role: describe}",
            "{name: buyer, from: features, value: \"stage = 'buyer'\", role: describe}",
            "{name: double_garden, from: features, value: 2 * department_garden, absent: 0, role: cluster}");
    assertThat(table.columns())
        .extracting(FeatureColumn::name)
        .containsExactly(
            "department_garden", "orders", "stage", "buyer", "double_garden", "shaping");
    assertThat(table.columns().get(2).source()).isEqualTo(Feature.FEATURES);
    assertThat(values(table, "stage"))
        .isEqualTo(Map.of("ann", "buyer", "bob", "prospect", "cat", "prospect"));
    assertThat(values(table, "buyer")).isEqualTo(Map.of("ann", 1.0, "bob", 0.0, "cat", 0.0));
    assertThat(values(table, "double_garden"))
        .isEqualTo(Map.of("ann", 60.0, "bob", 0.0, "cat", 0.0));
  }

  @Test
  void allFeaturesOfASourceShareOneAggregation() {
    LinkedSources sources =
        shop().purchases("('ann', 'p1', null, 30, timestamp'2025-12-01 00:00:00')").build();
    CheckedCatalog catalog =
        Catalogs.check(
            Catalogs.of(
                "{name: a, from: purchases, value: sum(amount), role: describe}",
                "{name: b, from: purchases, window: all, value: count(*), role: describe}",
                "{name: c, from: purchases, window: 7 days, value: max(amount), by: products.department, as: value, role: describe}"));
    try (Features stage = new Features(catalog, sources, Optional.of(AS_OF))) {
      Dataset<Row> rows = (Dataset<Row>) stage.fit(10).table().rows();
      assertThat(aggregates(rows.queryExecution().analyzed())).isEqualTo(1);
    }
  }

  private static long aggregates(LogicalPlan plan) {
    long below =
        CollectionConverters.asJava(plan.children()).stream()
            .mapToLong(FeaturesTest::aggregates)
            .sum();
    return below + (plan instanceof Aggregate ? 1 : 0);
  }

  @Test
  void exactSumsAreNoSumsOfDoubles() {
    LinkedSources sources =
        shop().purchases("('ann', 'p1', null, 3, timestamp'2025-12-01 00:00:00')").build();
    FeatureTable table =
        table(
            sources,
            "{name: a, from: purchases, value: 'sum(cast(sqrt(amount) as decimal(18,6)))', role: describe}",
            "{name: b, from: purchases, value: 'avg(int(amount > 1))', role: describe}",
            "{name: c, from: purchases, value: 'sqrt(sum(amount))', role: describe}");
    assertThat((double) values(table, "a").get("ann")).isCloseTo(1.732051, within(1e-12));
    assertThat(values(table, "b")).containsEntry("ann", 1.0);
  }
}
