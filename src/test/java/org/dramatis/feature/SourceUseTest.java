package org.dramatis.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.extract.ContractText.refersTo;
import static org.dramatis.extract.ContractText.sql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.types.DataTypes;
import org.dramatis.LocalSpark;
import org.dramatis.contract.Contract;
import org.dramatis.extract.ContractText;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.feature.catalog.FeatureCatalog;
import org.dramatis.feature.catalog.FeatureCatalogReader;
import org.dramatis.feature.catalog.Lineage;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.YamlDocument;
import org.junit.jupiter.api.Test;

class SourceUseTest {
  private static final Contract CRM =
      ContractText.of("crm", "spine")
          .restricted("customer_id", "primaryKey: true")
          .restricted("birth_date", "physicalName: dob")
          .column("birth_year", "integer", sql("year(try_cast(dob as date))"))
          .column("newsletter", "boolean")
          .read();

  private static final Contract PRODUCTS =
      ContractText.of("products", "lookup")
          .column("sku", "string", "primaryKey: true")
          .column("department", "string")
          .read();

  private static final Contract PURCHASES =
      ContractText.of("purchases", "events")
          .eventTime("bought_at")
          .restricted("customer_id", refersTo("crm.customer_id"))
          .column("sku", "string", refersTo("products.sku"))
          .column("amount", "number")
          .column("bought_at", "timestamp")
          .read();

  private static final List<Contract> CONTRACTS = List.of(CRM, PRODUCTS, PURCHASES);

  private static final String FEATURES =
      """
      features:
        - {name: age, from: crm, value: year(as_of) - birth_year, role: describe}
        - {name: news, from: crm, value: int(newsletter), role: cluster}
        - {name: orders, from: purchases, value: count(*), absent: 0, role: cluster}
        - {name: spend, from: purchases, value: sum(amount), role: cluster}
        - {name: garden, from: purchases, value: count_if(products.department = 'garden'), role: cluster}
        - {name: unknown, from: purchases, value: max(amount), absent: "null", role: describe}
        - {name: known, from: features, value: orders * 2, role: describe}
        - {name: rich, from: features, value: spend > 10, role: describe}
        - {name: sure, from: features, value: spend > 10, absent: "false", role: describe}
      """;

  private static SourceUse use(Contract source) {
    Problems problems = new Problems();
    FeatureCatalog catalog =
        YamlDocument.parse("features.yaml", FEATURES, problems)
            .read(root -> FeatureCatalogReader.read(root, "features.yaml", CONTRACTS, problems));
    problems.throwIfAny();
    FeatureTable table =
        new FeatureTable(
            LocalSpark.session().emptyDataFrame(),
            catalog.features().stream()
                .map(f -> FeatureColumn.of(f, DataTypes.DoubleType))
                .toList());
    return SourceUse.of(source, Lineage.of(CheckedCatalog.of(catalog, CONTRACTS)), table);
  }

  @Test
  void aColumnFeedsWhatReadsItOrTheSameColumnOfTheFile() {
    SourceUse crm = use(CRM);
    assertThat(crm.features()).containsExactlyInAnyOrder("age", "news");
    assertThat(crm.byColumn())
        .isEqualTo(
            Map.of(
                "birth_date", Set.of("age"),
                "birth_year", Set.of("age"),
                "newsletter", Set.of("news")));
  }

  @Test
  void featuresOfFeaturesAndOfLookupsAreFollowed() {
    SourceUse purchases = use(PURCHASES);
    assertThat(purchases.features())
        .containsExactlyInAnyOrder("orders", "spend", "garden", "unknown", "known", "rich", "sure");
    assertThat(purchases.byColumn().get("amount"))
        .containsExactlyInAnyOrder("spend", "unknown", "rich", "sure");
    SourceUse products = use(PRODUCTS);
    assertThat(products.features()).containsExactly("garden");
    assertThat(products.byColumn()).isEqualTo(Map.of("department", Set.of("garden")));
  }

  @Test
  void whatSaysWhatStandsForTheAbsentHasNoGap() {
    assertThat(use(PURCHASES).gaps())
        .containsExactlyInAnyOrder("spend", "garden", "unknown", "rich");
    assertThat(use(PRODUCTS).gaps()).containsExactly("garden");
  }
}
