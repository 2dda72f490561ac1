package org.dramatis.feature.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.dramatis.extract.ContractText.refersTo;
import static org.dramatis.extract.ContractText.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.LocalSpark;
import org.dramatis.contract.Contract;
import org.dramatis.contract.PrivacyException;
import org.dramatis.contract.SpecialCategory;
import org.dramatis.extract.ContractText;
import org.dramatis.feature.Catalogs;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.ProxyFeature;
import org.dramatis.identity.LinkedTable;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.YamlDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialFeaturesTest {
  private static final String HEALTH = customProperty("health");

  private static final Contract CRM =
      ContractText.of("crm", "spine")
          .restricted("customer_id", "primaryKey: true")
          .column("lenses", "boolean", "physicalName: rx", HEALTH)
          .column("strength", "number", sql("abs(try_cast(rx as double))"))
          .column("age", "integer")
          .read();

  private static final Contract PRODUCTS =
      ContractText.of("products", "lookup")
          .column("sku", "string", "primaryKey: true")
          .column("parish", "string", customProperty("belief"))
          .column("shelf", "string")
          .read();

  private static final Contract PURCHASES =
      ContractText.of("purchases", "events")
          .restricted("customer_id", refersTo("crm.customer_id"))
          .column("sku", "string", refersTo("products.sku"))
          .column("amount", "number")
          .read();

  private static String customProperty(String category) {
    return "customProperties: [{property: dramatis.special, value: " + category + "}]";
  }

  private static CheckedCatalog catalog(String... features) {
    Problems problems = new Problems();
    List<Contract> contracts = List.of(CRM, PRODUCTS, PURCHASES);
    String yaml = Catalogs.of(features);
    FeatureCatalog catalog =
        YamlDocument.parse("features.yaml", yaml, problems)
            .read(root -> FeatureCatalogReader.read(root, "features.yaml", contracts, problems));
    problems.throwIfAny();
    return CheckedCatalog.of(catalog, contracts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: a, from: crm, value: 'int(lenses)', role: cluster}",
        "{name: a, from: crm, value: strength, role: cluster}",
      })
  void whatComesFromHealthDataShapesNoSegments(String feature) {
    assertThatThrownBy(() -> SpecialFeatures.of(catalog(feature), Set.of(SpecialCategory.BELIEF)))
        .isInstanceOf(PrivacyException.class)
        .hasMessageContaining("features.yaml:2")
        .hasMessageContaining("a.role: comes from data about health")
        .hasMessageContaining("special_categories: [health]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: a, from: purchases, value: 'sum(amount)', by: products.parish, as: share, role: cluster}",
        "{name: a, from: purchases, value: 'count_if(products.parish is null)', role: cluster}",
      })
  void whatComesThroughALookupNeither(String feature) {
    assertThatThrownBy(() -> SpecialFeatures.of(catalog(feature), Set.of(SpecialCategory.HEALTH)))
        .isInstanceOf(PrivacyException.class)
        .hasMessageContaining("religious or philosophical beliefs");
  }

  @Test
  void whatComesFromAFeatureThatDoesIsToldBesideTheOthers() {
    assertThatThrownBy(
            () ->
                SpecialFeatures.of(
                    catalog(
                        "{name: ill, from: crm, value: 'int(lenses)', role: describe}",
                        "{name: worse, from: features, value: 'ill * 2', role: cluster}",
                        "{name: worst, from: features, value: 'worse * 2', role: cluster}"),
                    Set.of()))
        .isInstanceOf(PrivacyException.class)
        .hasMessageContaining("worse.role")
        .hasMessageContaining("worst.role")
        .hasMessageNotContaining("ill.role");
  }

  @Test
  void theCharterMayAllowACategoryAndDescribingIsAlwaysAllowed() {
    CheckedCatalog catalog =
        catalog(
            "{name: a, from: crm, value: 'int(lenses)', role: cluster}",
            "{name: b, from: purchases, value: 'max(products.parish)', role: describe}",
            "{name: c, from: purchases, value: 'sum(amount)', by: products.shelf, as: share, role: cluster}");
    SpecialFeatures special = SpecialFeatures.of(catalog, Set.of(SpecialCategory.HEALTH));
    assertThat(special.category("a")).contains(SpecialCategory.HEALTH);
    assertThat(special.category("b")).contains(SpecialCategory.BELIEF);
    assertThat(special.category("c")).isEmpty();
    assertThat(special.category("shaping")).isEmpty();
  }

  /** Lenses go with age, parish with spend; visits go with nothing. */
  private static FeatureTable table(CheckedCatalog catalog) {
    Random random = new Random(5);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      double age = 20 + random.nextInt(60);
      double lenses = age + random.nextGaussian() * 15 > 50 ? 1 : 0;
      double spend = Math.exp(random.nextGaussian() * 2);
      String parish = i % 7 == 0 ? null : spend > 1 ? "north" : "south";
      rows.add(
          RowFactory.create(
              "k" + i, lenses, parish, age, spend, i % 5 == 0 ? null : random.nextDouble()));
    }
    StructType schema =
        new StructType()
            .add(LinkedTable.CUSTOMER_KEY, DataTypes.StringType)
            .add("lenses", DataTypes.DoubleType)
            .add("parish", DataTypes.StringType)
            .add("age", DataTypes.DoubleType)
            .add("spend", DataTypes.DoubleType)
            .add("visits", DataTypes.DoubleType);
    Dataset<Row> customers = LocalSpark.session().createDataFrame(rows, schema);
    List<FeatureColumn> columns = new ArrayList<>();
    for (CheckedFeature feature : catalog.features()) {
      if (!feature.feature().name().equals("shaping")) {
        columns.add(
            FeatureColumn.of(feature.feature(), schema.apply(feature.feature().name()).dataType()));
      }
    }
    return new FeatureTable(customers, columns);
  }

  @Test
  void aFeatureThatGoesAlongWithSpecialDataIsAStandIn() {
    CheckedCatalog catalog =
        catalog(
            "{name: lenses, from: crm, value: 'int(lenses)', role: describe}",
            "{name: parish, from: purchases, value: 'max(products.parish)', role: describe}",
            "{name: age, from: crm, value: age, role: cluster}",
            "{name: spend, from: purchases, value: sum(amount), role: cluster}",
            "{name: visits, from: purchases, value: count(*), role: cluster}");
    SpecialFeatures special = SpecialFeatures.of(catalog, Set.of());
    List<ProxyFeature> found = ProxyFeature.of(table(catalog), special, 1_000, 11);

    assertThat(found)
        .extracting(ProxyFeature::feature, ProxyFeature::special, ProxyFeature::category)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("spend", "parish: north", SpecialCategory.BELIEF),
            org.assertj.core.groups.Tuple.tuple("spend", "parish: south", SpecialCategory.BELIEF),
            org.assertj.core.groups.Tuple.tuple("age", "lenses", SpecialCategory.HEALTH));
    assertThat(found.get(0).correlation())
        .as("a split at the median of a continuous variable")
        .isCloseTo(Math.sqrt(3) / 2, within(0.01));
    assertThat(found.get(1).correlation()).isCloseTo(-found.get(0).correlation(), within(1e-12));
  }

  /** So many customers of another parish, who alone visit. */
  private static List<ProxyFeature> visitors(int others) {
    CheckedCatalog catalog =
        catalog(
            "{name: parish, from: purchases, value: 'max(products.parish)', role: describe}",
            "{name: visits, from: purchases, value: count(*), role: cluster}");
    StructType schema =
        new StructType()
            .add(LinkedTable.CUSTOMER_KEY, DataTypes.StringType)
            .add("parish", DataTypes.StringType)
            .add("visits", DataTypes.DoubleType);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      boolean isOther = i < others;
      rows.add(RowFactory.create("k" + i, isOther ? "isle" : "north", isOther ? 1.0 : 0.0));
    }
    List<FeatureColumn> columns =
        catalog.features().stream()
            .map(CheckedFeature::feature)
            .filter(f -> !f.name().equals("shaping"))
            .map(f -> FeatureColumn.of(f, schema.apply(f.name()).dataType()))
            .toList();
    Dataset<Row> customers = LocalSpark.session().createDataFrame(rows, schema);
    return ProxyFeature.of(
        new FeatureTable(customers, columns), SpecialFeatures.of(catalog, Set.of()), 1_000, 11);
  }

  @Test
  void aCategoryThatFewCustomersHaveOrLackIsNotNamed() {
    assertThat(visitors(10)).isEmpty();
    assertThat(visitors(190)).isEmpty();
    assertThat(visitors(11))
        .extracting(ProxyFeature::special)
        .containsExactlyInAnyOrder("parish: isle", "parish: north");
  }
}
