package org.dramatis.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.dramatis.LocalSpark;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.identity.LinkedSource;
import org.dramatis.identity.LinkedSources;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Features of one delivery, applied to the next. */
class FeatureFitTest {
  private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);
  private static final String[] FEATURES = {
    "{name: dep, from: purchases, value: sum(amount), by: products.department, most: 2, role: cluster}",
    "{name: worth, from: purchases, value: sum(amount), by: products.department, as: value, most: 2, role: cluster}",
    "{name: n, from: purchases, value: count(*), by: products.department, as: value, most: 2, absent: 7, role: cluster}",
    "{name: town, from: crm, value: town, role: describe}",
    "{name: half, from: features, value: dep_garden / 2, role: describe}"
  };

  /** Garden 50 of 60 in all, home the rest; the median basket is 20. */
  private static LinkedSources first() {
    return new Sources()
        .customers("('ann', 30, 'Leeds', null, true, null)", "('bob', 40, null, null, false, null)")
        .products("('g', 'garden')", "('h', 'home')", "('t', 'toys')")
        .purchases(
            "('ann', 'g', null, 40, timestamp'2025-12-01 08:00:00')",
            "('bob', 'g', null, 10, timestamp'2025-12-01 08:00:00')",
            "('bob', 'h', null, 10, timestamp'2025-12-02 08:00:00')")
        .build();
  }

  /** Toys above all, and no garden. */
  private static LinkedSources next() {
    return new Sources()
        .customers("('cat', 50, 'York', null, true, null)", "('dan', 60, null, null, null, null)")
        .products("('g', 'garden')", "('h', 'home')", "('t', 'toys')")
        .purchases(
            "('cat', 't', null, 900, timestamp'2026-01-01 08:00:00')",
            "('cat', 'h', null, 100, timestamp'2026-01-01 09:00:00')")
        .build();
  }

  private static FeatureFit fit(String... features) {
    try (Features stage =
        new Features(Catalogs.check(Catalogs.of(features)), first(), Optional.of(AS_OF))) {
      return stage.fit(100).fit();
    }
  }

  private static FeatureTable apply(FeatureFit fit, LinkedSources sources, String... features) {
    CheckedCatalog catalog = Catalogs.check(Catalogs.of(features));
    try (Features stage = new Features(catalog, sources, Optional.of(AS_OF.plusMonths(1)))) {
      FeatureTable table = stage.apply(fit);
      return table.over(
          LocalSpark.session()
              .createDataFrame(table.rows().collectAsList(), table.rows().schema()));
    }
  }

  private static List<String> problems(FeatureFit fit, LinkedSources from, String... features) {
    return catchThrowableOfType(ConfigurationException.class, () -> apply(fit, from, features))
        .problems()
        .stream()
        .map(Problem::sentence)
        .toList();
  }

  private static Row row(FeatureTable table, String customer) {
    return table.rows().where("customer_key = '" + customer + "'").head();
  }

  @Test
  void theNextDeliveryHasTheFittedColumns() {
    FeatureTable table = apply(fit(FEATURES), next(), FEATURES);
    assertThat(table.columns())
        .extracting(FeatureColumn::name)
        .containsExactly(
            "dep_garden",
            "dep_home",
            "worth_garden",
            "worth_home",
            "n_garden",
            "n_home",
            "town",
            "half",
            "shaping");
    assertThat(table.rows().columns()).containsSubsequence("customer_key", "dep_garden", "shaping");
    try (Features stage =
        new Features(
            Catalogs.check(Catalogs.of(FEATURES[0])), next(), Optional.of(AS_OF.plusMonths(1)))) {
      assertThat(stage.fit(100).table().columns())
          .extracting(FeatureColumn::name)
          .contains("dep_toys");
    }
  }

  @Test
  void inVectorsSharesAreShrunkTowardsThoseOfTheFit() {
    FeatureFit fit = fit(FEATURES);
    FittedFeature.Prior prior = fit.feature("dep").prior().orElseThrow();
    assertThat(prior.basket()).isEqualTo(25);
    assertThat(prior.overall()).containsExactly(50 / 60.0, 10 / 60.0);
    FeatureTable table = apply(fit, next(), FEATURES);
    double garden = 25 * (50 / 60.0) / (1000 + 25);
    double home = (100 + 25 * (10 / 60.0)) / (1000 + 25);
    assertThat(clustered(table, "dep_garden", "cat")).isCloseTo(garden, within(1e-15));
    assertThat(clustered(table, "dep_home", "cat")).isCloseTo(home, within(1e-15));
  }

  private static double clustered(FeatureTable table, String column, String customer) {
    return table
        .rows()
        .where("customer_key = '" + customer + "'")
        .select(table.clustered(column))
        .head()
        .getDouble(0);
  }

  @Test
  void whatStandsInTheTableIsTheNextCustomersRealShare() {
    FeatureTable table = apply(fit(FEATURES), next(), FEATURES);
    assertThat(row(table, "cat").<Double>getAs("dep_garden")).isZero();
    assertThat(row(table, "cat").<Double>getAs("dep_home")).isEqualTo(0.1);
    assertThat(row(table, "cat").<Double>getAs("half")).isZero();
  }

  @Test
  void aFittedCategoryThatNobodyHasIsWhatACustomerWithoutItHas() {
    FeatureTable table = apply(fit(FEATURES), next(), FEATURES);
    assertThat(row(table, "cat").<Double>getAs("worth_garden")).isNull();
    assertThat(row(table, "cat").<Double>getAs("n_garden")).isEqualTo(0);
    assertThat(row(table, "dan").<Double>getAs("dep_garden")).isNull();
    assertThat(row(table, "dan").<Double>getAs("n_garden")).isEqualTo(0);
  }

  @Test
  void appliedToItsOwnCustomersAFitGivesTheSameTable() {
    CheckedCatalog catalog = Catalogs.check(Catalogs.of(FEATURES));
    try (Features stage = new Features(catalog, first(), Optional.of(AS_OF))) {
      Features.Fitted fitted = stage.fit(100);
      FeatureTable applied = stage.apply(fitted.fit());
      assertThat(applied.columns()).isEqualTo(fitted.table().columns());
      assertThat(applied.rows().orderBy("customer_key").collectAsList())
          .isEqualTo(fitted.table().rows().orderBy("customer_key").collectAsList());
    }
  }

  @Test
  void aFeatureThatTheCatalogueGotSinceIsLeftOutAndTheOrderIsTheFits() {
    FeatureFit fit = fit(FEATURES[3], FEATURES[0]);
    FeatureTable table =
        apply(
            fit,
            next(),
            "{name: dep_garden_2, from: crm, value: age, role: cluster}",
            FEATURES[0],
            FEATURES[3]);
    assertThat(table.columns())
        .extracting(FeatureColumn::name)
        .containsExactly("town", "dep_garden", "dep_home", "shaping");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "value: sum(amount)|value: max(amount)|value: is max(amount), but the model was fitted with sum(amount)",
        "from: purchases|from: items|from: is items, but the model was fitted with purchases",
        "absent: 0|absent: 1|absent: is 1, but the model was fitted with 0",
        "absent: 0, |''|absent: is not there, but the model was fitted with 0",
        "transform: sqrt|transform: log1p|transform: is log1p, but the model was fitted with sqrt",
        "unit: euros|unit: pounds|unit: is pounds, but the model was fitted with euros",
        "window: 90 days|window: all|window: is all, but the model was fitted with 90 days",
        "by: sku|by: old_sku|by: is old_sku, but the model was fitted with sku",
        "as: value|as: share|as: is share, but the model was fitted with value",
        "most: 3|most: 4|most: is 4, but the model was fitted with 3"
      })
  void aFeatureThatIsComputedInAnotherWayIsRefused(String then, String now, String problem) {
    String feature =
        "{name: a, from: purchases, value: sum(amount), by: sku, as: value, most: 3, window: 90 days, absent: 0, transform: sqrt, role: cluster, unit: euros}";
    String changed = feature.replace(then, now);
    if (now.contains("share")) {
      changed = changed.replace("unit: euros", "unit: share");
    }
    if (now.contains("items")) {
      changed = changed.replace("sum(amount)", "sum(pieces)").replace("by: sku", "by: order_id");
    }
    assertThat(problems(fit(feature), next(), changed))
        .contains("features.yaml:2 a." + problem + ". Write it as it was, or derive a new model.");
  }

  @Test
  void whetherAFeatureShapesSegmentsAndWhatItSaysMayChange() {
    FeatureFit fit = fit("{name: age, from: crm, value: age, role: cluster}");
    FeatureTable table =
        apply(
            fit,
            next(),
            "{name: age, from: crm, value: age, role: describe, says: {high: \"they are {value}\"}}");
    assertThat(table.columns()).extracting(FeatureColumn::name).contains("age");
  }

  @Test
  void theUsualWindowMattersOnlyWhereItIsRead() {
    String feature = "{name: a, from: crm, value: age / window_days, role: cluster}";
    String header = "window: 30 days\n";
    FeatureFit fit = fit(feature, "{name: b, from: crm, value: age, role: cluster}");
    CheckedCatalog catalog =
        Catalogs.check(
            header + Catalogs.of(feature, "{name: b, from: crm, value: age, role: cluster}"));
    assertThatThrownBy(() -> fit.of(catalog))
        .hasMessage(
            "features.yaml:3 a.window_days: is 30, but the model was fitted with 365. Write it as it was, or derive a new model.");
  }

  @Test
  void aFeatureThatIsGoneIsRefused() {
    assertThat(problems(fit(FEATURES), next(), FEATURES[0], FEATURES[1], FEATURES[2], FEATURES[4]))
        .containsExactly(
            "features.yaml town: is part of the model, but not of the catalogue. Put it back, or derive a new model.");
  }

  @Test
  void aFeatureOfAnotherTypeIsRefused() {
    FeatureFit fit = fit("{name: m, from: crm, value: member, role: cluster}");
    List<FittedFeature> features = new ArrayList<>(fit.features());
    FittedFeature flag = features.get(0);
    features.set(
        0,
        new FittedFeature(
            "m",
            new TreeMap<>(flag.definition()),
            List.of(new FittedFeature.Column("m", Optional.empty(), FeatureColumn.Type.NUMBER)),
            Optional.empty()));
    assertThat(
            problems(
                new FeatureFit(365, features),
                next(),
                "{name: m, from: crm, value: member, role: cluster}"))
        .containsExactly(
            "features.yaml:2 m.value: is a flag, but the model was fitted with a number. Cast it, or derive a new model.");
  }

  @Test
  void aColumnOrASourceThatWasNotDeliveredIsTold() {
    LinkedSources whole = next();
    LinkedSources without =
        new LinkedSources(
            whole.spine(),
            whole.sources().stream()
                .map(s -> new LinkedSource(s.contract(), s.rows().drop("amount", "town")))
                .toList(),
            whole.lookups(),
            whole.audit());
    assertThat(problems(fit(FEATURES), without, FEATURES))
        .extracting(p -> p.substring(0, p.indexOf(" (")))
        .containsExactlyInAnyOrder(
            "features.yaml:2 dep.value: cannot be computed: sum(amount)",
            "features.yaml:3 worth.value: cannot be computed: sum(amount)",
            "features.yaml:5 town.value: cannot be computed: town");
    LinkedSources customersOnly =
        new LinkedSources(
            whole.spine(), whole.sources().subList(0, 1), whole.lookups(), whole.audit());
    assertThat(problems(fit(FEATURES), customersOnly, FEATURES))
        .contains("features.yaml:2 dep.from: no rows of purchases were delivered")
        .hasSize(3);
  }

  @Test
  void negativeTotalsOfTheNextDeliveryAreCountedAndRefused() {
    LinkedSources sources =
        new Sources()
            .customers("('cat', 50, null, null, null, null)")
            .products("('g', 'garden')")
            .purchases("('cat', 'g', null, -5, timestamp'2026-01-01 08:00:00')")
            .build();
    assertThat(problems(fit(FEATURES[0]), sources, FEATURES[0]))
        .singleElement()
        .asString()
        .contains("dep.value: is negative, in all or in a category, for 1 customers");
  }

  @Test
  void partsThatDoNotFitTogetherAreNoFittedFeature() {
    FittedFeature dep = fit(FEATURES).feature("dep");
    for (Optional<FittedFeature.Prior> prior :
        Arrays.asList(
            Optional.<FittedFeature.Prior>empty(),
            Optional.of(new FittedFeature.Prior(1, List.of(0.5))))) {
      assertThatThrownBy(() -> new FittedFeature("dep", dep.definition(), dep.columns(), prior))
          .isInstanceOf(IllegalArgumentException.class);
    }
    FittedFeature worth = fit(FEATURES).feature("worth");
    assertThatThrownBy(
            () -> new FittedFeature("w", worth.definition(), worth.columns(), dep.prior()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
