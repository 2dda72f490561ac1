package org.dramatis.feature.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.extract.ContractText.refersTo;
import static org.dramatis.extract.ContractText.sql;

import java.util.List;
import org.dramatis.contract.Contract;
import org.dramatis.extract.ContractText;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.YamlDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldOutTest {
  private static final Contract CRM =
      ContractText.of("crm", "spine")
          .path("people.csv")
          .restricted("customer_id", "primaryKey: true")
          .column("age", "integer")
          .column("decade", "integer", sql("floor(try_cast(age as int) / 10)"))
          .column("town", "string")
          .column("shop_id", "string", refersTo("shops.shop_id"))
          .column("last_day", "date")
          .read();

  private static final Contract SHOPS =
      ContractText.of("shops", "lookup")
          .column("shop_id", "string", "primaryKey: true")
          .column("region", "string")
          .read();

  private static final Contract PURCHASES =
      ContractText.of("purchases", "events")
          .eventTime("bought_at")
          .restricted("customer_id", refersTo("crm.customer_id"))
          .column("shop_id", "string", refersTo("shops.shop_id"))
          .column("amount", "number")
          .column("bought_at", "timestamp")
          .read();

  private static final Contract CALLS =
      ContractText.of("calls", "events")
          .restricted("customer_id", refersTo("crm.customer_id"))
          .column("minutes", "number")
          .read();

  /** Whether {@code tested} is held out beside a feature that shapes segments. */
  private static boolean isHeldOut(String shaping, String... others) {
    Problems problems = new Problems();
    List<Contract> contracts = List.of(CRM, SHOPS, PURCHASES, CALLS);
    String yaml = "features:\n  - {name: shaping, role: cluster, " + shaping + "}\n";
    for (String other : others) {
      yaml += "  - {role: describe, " + other + "}\n";
    }
    String text = yaml;
    FeatureCatalog catalog =
        YamlDocument.parse("features.yaml", text, problems)
            .read(root -> FeatureCatalogReader.read(root, "features.yaml", contracts, problems));
    problems.throwIfAny();
    return HeldOut.of(CheckedCatalog.of(catalog, contracts)).contains("tested");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          another column of the customer    | from: crm, value: age             | from: crm, value: town            | true
          the same column                   | from: crm, value: age             | from: crm, value: int(age > 60)   | false
          a column made of the same one     | from: crm, value: age             | from: crm, value: decade          | false
          a column beside the events        | from: purchases, value: count(*)  | from: crm, value: age             | true
          other events                      | from: purchases, value: count(*)  | from: calls, value: sum(minutes)  | true
          the same events over another span | from: purchases, value: count(*)  | 'from: purchases, window: all, value: count(*)' | false
          another column of the same events | from: purchases, value: sum(amount) | 'from: purchases, value: count(*), by: shops.region, as: share' | false
          a lookup by another source's key  | from: purchases, value: count(*)  | from: crm, value: shops.region    | true
          the key that a lookup is found by | from: crm, value: shop_id is null | from: crm, value: shops.region    | false
          """)
  void aFeatureIsHeldOutWhenNothingOfItShapesSegments(
      String what, String shaping, String tested, boolean heldOut) {
    assertThat(isHeldOut(shaping, "name: tested, " + tested)).as(what).isEqualTo(heldOut);
  }

  @Test
  void whatIsComputedFromAShapingFeatureIsAnEchoHoweverFarBack() {
    String orders = "from: purchases, value: count(*)";
    String calls = "name: calls, from: calls, value: count(*)";
    assertThat(isHeldOut(orders, "name: tested, from: features, value: shaping > 3")).isFalse();
    assertThat(
            isHeldOut(
                orders,
                calls,
                "name: both, from: features, value: shaping + calls",
                "name: tested, from: features, value: both * 2"))
        .isFalse();
    assertThat(isHeldOut(orders, calls, "name: tested, from: features, value: calls > 3")).isTrue();
  }

  @Test
  void aCategoryOfAShapingBreakdownIsAnEcho() {
    assertThat(
            isHeldOut(
                "from: purchases, value: count(*), by: shops.region, as: share",
                "name: tested, from: features, value: shaping_north > 0.5"))
        .isFalse();
  }

  @Test
  void aFeatureThatShapesSegmentsIsNot() {
    assertThat(isHeldOut("from: crm, value: age")).isFalse();
  }

  @Test
  void columnsOfOneFileAreTheSameWhicheverContractReadsThem() {
    Problems problems = new Problems();
    Contract drawn =
        ContractText.of("people", "spine")
            .path("purchases.csv")
            .onePer("customer_id")
            .eventTime("bought_at")
            .restricted("customer_id")
            .column("bought_at", "timestamp")
            .column("country", "string")
            .read();
    Contract events =
        ContractText.of("purchases", "events")
            .eventTime("at")
            .restricted("customer_id", refersTo("people.customer_id"))
            .column("at", "timestamp", "physicalName: bought_at")
            .read();
    FeatureCatalog catalog =
        YamlDocument.parse(
                "features.yaml",
                """
                features:
                  - {name: orders, from: purchases, value: count(*), role: cluster}
                  - {name: country, from: people, value: country, role: describe}
                  - {name: month, from: people, value: month(bought_at), role: describe}
                """,
                problems)
            .read(
                root ->
                    FeatureCatalogReader.read(
                        root, "features.yaml", List.of(drawn, events), problems));
    problems.throwIfAny();
    assertThat(HeldOut.of(CheckedCatalog.of(catalog, List.of(drawn, events))))
        .containsExactly("country");
  }
}
