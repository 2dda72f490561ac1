package org.dramatis.feature.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.dramatis.feature.Catalogs;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.Sources;
import org.dramatis.identity.LinkedSources;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Problem;
import org.junit.jupiter.api.Test;

class BreakdownTest {
  private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

  /**
   * Totals per day with events: ann 60 on 2 days, bob 8 on 1, cat 20 on 1; dan has no purchases and
   * eve none of any worth.
   */
  private static Sources shop() {
    return new Sources()
        .customers(
            "('ann', 1, null, null, null, null)",
            "('bob', 2, null, null, null, null)",
            "('cat', 3, null, null, null, null)",
            "('dan', 4, null, null, null, null)",
            "('eve', 5, null, null, null, null)")
        .products("('g', 'Garden & Co')", "('h', 'home')", "('o', 'odd')")
        .purchases(
            "('ann', 'g', null, 40, timestamp'2025-12-01 08:00:00')",
            "('ann', 'h', null, 15, timestamp'2025-12-01 20:00:00')",
            "('ann', 'x', null, 5, timestamp'2025-11-01 08:00:00')",
            "('bob', 'h', null, 8, timestamp'2025-12-02 08:00:00')",
            "('cat', 'g', null, 12, timestamp'2025-12-02 08:00:00')",
            "('cat', 'o', null, 8, timestamp'2025-12-02 08:00:00')",
            "('cat', 'h', null, 1000, timestamp'2001-12-02 08:00:00')",
            "('eve', 'g', null, 0, timestamp'2025-12-02 08:00:00')");
  }

  private static FeatureTable table(LinkedSources sources, String... features) {
    return Catalogs.table(sources, Optional.of(AS_OF), Catalogs.of(features));
  }

  private static Map<String, Double> values(FeatureTable table, String feature) {
    Map<String, Double> values = new TreeMap<>();
    for (Row row : table.rows().select("customer_key", feature).collectAsList()) {
      if (!row.isNullAt(1)) {
        values.put(row.getString(0), row.getDouble(1));
      }
    }
    return values;
  }

  @Test
  void inVectorsAShareIsShrunkTowardsEveryonesByOneMedianBasket() {
    FeatureTable table =
        table(
            shop().build(),
            "{name: dep, from: purchases, value: sum(amount), by: products.department, role: cluster}");
    double alpha = 20;
    double garden = 52 / 88.0;
    FeatureTable shrunk =
        table.over(table.rows().withColumn("dep_garden_co", table.clustered("dep_garden_co")));
    Map<String, Double> shares = values(shrunk, "dep_garden_co");
    assertThat(shares).containsOnlyKeys("ann", "bob", "cat");
    assertThat(shares.get("ann")).isCloseTo((40 + alpha * garden) / (60 + alpha), within(1e-12));
    assertThat(shares.get("bob")).isCloseTo(alpha * garden / (8 + alpha), within(1e-12));
    assertThat(shares.get("cat")).isCloseTo((12 + alpha * garden) / (20 + alpha), within(1e-12));
  }

  @Test
  void aShareIsTheCustomersRealOne() {
    FeatureTable table =
        table(
            shop().build(),
            "{name: dep, from: purchases, value: sum(amount), by: products.department, role: cluster}");
    assertThat(values(table, "dep_garden_co"))
        .isEqualTo(Map.of("ann", 40 / 60.0, "bob", 0.0, "cat", 12 / 20.0));
    assertThat(table.share("shaping")).isEmpty();
  }

  @Test
  void aShareOfNothingIsWhatTheCatalogueSays() {
    FeatureTable table =
        table(
            shop().build(),
            "{name: dep, from: purchases, value: sum(amount), by: products.department, absent: 0.25, role: cluster}");
    assertThat(values(table, "dep_home")).containsEntry("dan", 0.25).containsEntry("eve", 0.25);
  }

  @Test
  void aValuePerCategoryStaysAsItIs() {
    FeatureTable table =
        table(
            shop().build(),
            "{name: dep, from: purchases, value: sum(amount), by: products.department, as: value, role: cluster}",
            "{name: n, from: purchases, value: count(*), by: products.department, as: value, role: cluster}");
    assertThat(values(table, "dep_garden_co"))
        .isEqualTo(Map.of("ann", 40.0, "cat", 12.0, "eve", 0.0));
    assertThat(values(table, "n_home"))
        .isEqualTo(Map.of("ann", 1.0, "bob", 1.0, "cat", 0.0, "dan", 0.0, "eve", 0.0));
  }

  @Test
  void theLargestCategoriesInTheWindowAreKept() {
    FeatureTable table =
        table(
            shop().build(),
            "{name: dep, from: purchases, value: sum(amount), by: products.department, most: 2, role: cluster}",
            "{name: ever, from: purchases, window: all, value: sum(amount), by: products.department, most: 1, role: cluster}",
            "{name: tied, from: purchases, value: count(distinct customer_id_), by: sku, most: 1, role: cluster}"
                .replace("customer_id_", "sku"));
    assertThat(table.columns())
        .extracting(FeatureColumn::name)
        .containsExactly("dep_garden_co", "dep_home", "ever_home", "tied_g", "shaping");
    assertThat(table.columns().get(0).label()).isEqualTo("dep: Garden & Co");
    assertThat(table.columns().get(0).category()).contains("Garden & Co");
  }

  @Test
  void aCategoryDoesNotTakeTheNameOfAFeature() {
    FeatureTable table =
        table(
            shop().build(),
            "{name: dep, from: purchases, value: sum(amount), by: products.department, most: 2, role: cluster}",
            "{name: Dep_Home, from: purchases, value: count(*), role: cluster}");
    assertThat(table.columns())
        .extracting(FeatureColumn::name)
        .containsExactly("dep_garden_co", "dep_home_2", "Dep_Home", "shaping");
  }

  @Test
  void negativeTotalsAndPartsAreCountedAndRefused() {
    LinkedSources sources =
        shop()
            .products()
            .notes("('ann', -1)", "('bob', -3)", "('bob', 2)", "('cat', -2)", "('cat', 9)")
            .build();
    List<String> problems =
        catchThrowableOfType(
                ConfigurationException.class,
                () ->
                    table(
                        sources,
                        "{name: a, from: notes, value: sum(words), by: words, role: cluster}",
                        "{name: b, from: notes, value: count(*), by: words, role: cluster}",
                        "{name: c, from: notes, value: '-sum(words)', by: words, role: cluster}"))
            .problems()
            .stream()
            .map(Problem::sentence)
            .toList();
    assertThat(problems)
        .containsExactly(
            "features.yaml:2 a.value: is negative, in all or in a category, for 3 customers, so that it has no shares. Leave out what is taken back, such as sum(words) filter (where …).",
            "features.yaml:4 c.value: is negative, in all or in a category, for 2 customers, so that it has no shares. Leave out what is taken back, such as -sum(words) filter (where …).");
  }

  @Test
  void aBreakdownOfNothingHasNoColumns() {
    LinkedSources sources =
        new Sources().customers("('ann', 1, null, null, null, null)").notes().build();
    FeatureTable table =
        table(sources, "{name: a, from: notes, value: count(*), by: words, role: cluster}");
    assertThat(table.columns()).extracting(FeatureColumn::name).containsExactly("shaping");
    assertThat(table.rows().count()).isEqualTo(1);
  }

  @Test
  void noPartitioningChangesAShare() {
    String feature =
        "{name: dep, from: purchases, value: sum(amount), by: products.department, role: cluster}";
    LinkedSources once = shop().build();
    LinkedSources split =
        new LinkedSources(
            once.spine().repartition(3),
            once.sources().stream()
                .map(
                    s ->
                        new org.dramatis.identity.LinkedSource(
                            s.contract(), s.rows().repartition(7)))
                .toList(),
            once.lookups(),
            once.audit());
    assertThat(table(split, feature).rows().orderBy("customer_key").collectAsList())
        .isEqualTo(table(once, feature).rows().orderBy("customer_key").collectAsList());
  }
}
