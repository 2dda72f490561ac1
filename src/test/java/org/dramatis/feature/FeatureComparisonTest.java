package org.dramatis.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dramatis.contract.Contract;
import org.dramatis.contract.DecimalType;
import org.dramatis.contract.Property;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.feature.catalog.CheckedFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Features of a run whose segments were signed, held against those of a later configuration. */
class FeatureComparisonTest {
  private static final String SPENT =
      "{name: spent, from: purchases, value: sum(amount), by: products.department, as: value, most: 3, window: 90 days, absent: 0, transform: sqrt, role: cluster, unit: euros}";
  private static final String AGE = "{name: age, from: crm, value: age, role: describe}";
  private static final String OLD =
      "{name: old, label: their age, from: features, value: age > 60, role: cluster}";
  private static final List<String> CATALOG = List.of(SPENT, AGE, OLD);

  private static CheckedCatalog check(List<String> features) {
    return Catalogs.check(Catalogs.of(features.toArray(String[]::new)));
  }

  /** As if customers had been looked at: two categories, or one column. */
  private static FeatureFit fit(CheckedCatalog catalog, String... categories) {
    Map<String, FittedFeature> fitted = new LinkedHashMap<>();
    for (CheckedFeature f : catalog.features()) {
      List<FittedFeature.Column> columns = new ArrayList<>();
      if (f.by().isPresent()) {
        for (String category : categories) {
          columns.add(
              new FittedFeature.Column(
                  f.name() + "_" + category, Optional.of(category), FeatureColumn.Type.NUMBER));
        }
      } else {
        columns.add(
            new FittedFeature.Column(f.name(), Optional.empty(), FeatureColumn.Type.NUMBER));
      }
      List<String> from =
          catalog.readBy(f).stream()
              .map(read -> fitted.get(read).basis().orElseThrow().digest())
              .sorted()
              .toList();
      fitted.put(
          f.name(),
          new FittedFeature(
              f.name(),
              FittedFeature.definition(f, catalog),
              columns,
              Optional.empty(),
              Optional.of(FeatureBasis.of(f, catalog, columns, from))));
    }
    return new FeatureFit(365, List.copyOf(fitted.values()));
  }

  private static FeatureFit signed() {
    return fit(check(CATALOG), "garden", "home");
  }

  private static List<String> sentences(FeatureFit signed, CheckedCatalog now) {
    return new FeatureComparison(signed, now)
        .ofShaping(Set.of("spent_garden", "old")).stream().map(FeatureChange::sentence).toList();
  }

  private static List<String> sentences(List<String> now) {
    return sentences(signed(), check(now));
  }

  private static String digest(FeatureFit fit, String feature) {
    return fit.feature(feature).basis().orElseThrow().digest();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "value: sum(amount)|value: max(amount)|Spent is computed in another way.",
        "by: products.department|by: sku|Spent is broken down in another way.",
        "as: value, most: 3|as: value, most: 4|Spent is broken down in another way.",
        "absent: 0|absent: 1|Spent has another value for customers without one.",
        "transform: sqrt|transform: log1p|Spent is compared on another scale (log1p, and sqrt before).",
        "unit: euros|unit: pounds|Spent is counted in pounds, and was in euros before.",
        "window: 90 days|window: all|Spent looks back over another number of days.",
        "role: cluster|role: describe|Spent only describes the groups now, and shaped them before.",
        "name: spent|name: spend|Spent is no longer part of the catalogue."
      })
  void aFeatureThatShapesSegmentsAndChangedIsNamedWithItsChange(
      String then, String now, String sentence) {
    List<String> changed = CATALOG.stream().map(f -> f.replace(then, now)).toList();
    assertThat(changed).isNotEqualTo(CATALOG);
    assertThat(sentences(changed)).contains(sentence);
  }

  @Test
  void nothingDiffersInTheSameCatalogue() {
    assertThat(sentences(CATALOG)).isEmpty();
    assertThat(digest(signed(), "spent")).isEqualTo(digest(signed(), "spent"));
  }

  @Test
  void wordsAndOrderAndWhatOnlyDescribesMayChange() {
    String described = SPENT.replace("role: cluster", "role: cluster, label: Money, says: {}");
    String more = "{name: town, from: crm, value: town, role: describe}";
    assertThat(sentences(List.of(more, AGE, OLD.replace("their age", "how old"), described)))
        .isEmpty();
  }

  @Test
  void aFeatureComesFromADescriptionThatChanged() {
    String age = AGE.replace("value: age", "value: age + 1");
    assertThat(sentences(List.of(SPENT, age, OLD)))
        .containsExactly("Their age comes from age, which changed.");
    FeatureFit now = fit(check(List.of(SPENT, age, OLD)), "garden", "home");
    assertThat(digest(now, "old")).isNotEqualTo(digest(signed(), "old"));
    assertThat(digest(now, "spent")).isEqualTo(digest(signed(), "spent"));
  }

  @Test
  void aFeatureThatShapesSegmentsSinceIsNamed() {
    String town = "{name: member, from: crm, value: member, role: cluster}";
    assertThat(sentences(List.of(SPENT, AGE, OLD, town)))
        .containsExactly("Member shapes the groups now, and did not before.");
    assertThat(sentences(List.of(SPENT, AGE.replace("describe", "cluster"), OLD)))
        .containsExactly("Age shapes the groups now, and did not before.");
  }

  private static List<String> afterContract(String source, UnaryOperator<Property> change) {
    List<Contract> contracts =
        Sources.ALL.stream().map(c -> c.name().equals(source) ? with(c, change) : c).toList();
    return sentences(
        signed(),
        CheckedCatalog.of(Catalogs.read(Catalogs.of(CATALOG.toArray(String[]::new))), contracts));
  }

  private static Contract with(Contract c, UnaryOperator<Property> change) {
    return new Contract(
        c.name(),
        c.label() + "!",
        c.file(),
        c.role(),
        c.server(),
        c.properties().stream().map(change).toList(),
        c.onePer(),
        c.eventTime(),
        c.merging(),
        c.quality(),
        c.ownership(),
        c.freshness(),
        "other");
  }

  private static UnaryOperator<Property> parsing(String column, DecimalType decimal) {
    return p ->
        new Property(
            p.name(),
            "another label",
            p.physicalName(),
            p.transformLogic(),
            p.type(),
            p.name().equals(column) ? decimal : p.decimal(),
            p.limits(),
            p.presence(),
            p.key(),
            p.references(),
            p.classification(),
            p.declassified(),
            p.special(),
            "another description");
  }

  @Test
  void whatTheContractSaysOfAColumnThatIsReadMatters() {
    DecimalType other = new DecimalType(20, 6);
    assertThat(afterContract("purchases", parsing("amount", other)))
        .containsExactly(
            "Spent reads purchases.amount, of which the contract says something else now.");
    assertThat(afterContract("products", parsing("department", other)))
        .containsExactly(
            "Spent reads products.department, of which the contract says something else now.");
    assertThat(afterContract("purchases", parsing("old_sku", other))).hasSize(1);
    assertThat(afterContract("purchases", parsing("bought_at", other))).hasSize(1);
    assertThat(afterContract("crm", parsing("age", other)))
        .contains("Their age comes from age, which changed.");
  }

  @Test
  void labelsOfAContractAndColumnsThatNobodyReadsDoNot() {
    assertThat(afterContract("purchases", parsing("nothing", DecimalType.STANDARD))).isEmpty();
    assertThat(afterContract("crm", parsing("town", new DecimalType(20, 6)))).isEmpty();
  }

  @Test
  void categoriesOfALaterFitAreCompared() {
    FeatureFit signed = signed();
    CheckedCatalog now = check(CATALOG);
    FeatureComparison comparison = new FeatureComparison(signed, now);
    assertThat(comparison.ofCategories(fit(now, "garden", "home"), Set.of())).isEmpty();
    assertThat(comparison.ofCategories(fit(now, "garden", "toys"), Set.of()))
        .extracting(FeatureChange::sentence)
        .containsExactly("Spent is broken down into other categories.");
    assertThat(digest(fit(now, "garden", "toys"), "spent")).isNotEqualTo(digest(signed, "spent"));
  }

  @Test
  void aModelThatRecordsLessIsComparedAsFarAsItGoes() {
    FeatureFit bare =
        new FeatureFit(
            365,
            signed().features().stream()
                .map(f -> new FittedFeature(f.name(), f.definition(), f.columns(), f.prior()))
                .toList());
    assertThat(sentences(bare, check(CATALOG))).isEmpty();
    assertThat(sentences(bare, check(List.of(SPENT.replace("sum", "max"), AGE, OLD))))
        .containsExactly("Spent is computed in another way.");
    String member = "{name: member, from: crm, value: member, role: cluster}";
    assertThat(sentences(bare, check(List.of(SPENT, AGE, OLD, member))))
        .containsExactly("Member shapes the groups now, and did not before.");
  }
}
