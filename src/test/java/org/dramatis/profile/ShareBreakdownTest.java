package org.dramatis.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.LocalSpark;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.cluster.TestSegments;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.Share;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.profile.disclosure.DisclosureControl;
import org.junit.jupiter.api.Test;

/** What customers spend on shoes and on hats, as shares of all that they spend. */
class ShareBreakdownTest {
  private static final List<FeatureColumn> COLUMNS =
      List.of(
          Columns.category("spent_shoes", "spent", "shoes"),
          Columns.category("spent_hats", "spent", "hats"));

  private final List<Row> customers = new ArrayList<>();
  private final List<Row> segments = new ArrayList<>();

  private void add(String segment, int count, double shoes, double hats, double total) {
    for (int i = 0; i < count; i++) {
      String key = String.valueOf(customers.size());
      customers.add(RowFactory.create(key, shoes / total, hats / total, shoes, hats, total));
      segments.add(RowFactory.create(key, segment));
    }
  }

  private FeatureFigure figure(String segment, String name) {
    StructType table = new StructType().add("customer_key", DataTypes.StringType);
    for (String column :
        List.of(
            "spent_shoes", "spent_hats", "spent_shoes:part", "spent_hats:part", "spent:total")) {
      table = table.add(column, DataTypes.DoubleType);
    }
    StructType assigned =
        new StructType()
            .add("customer_key", DataTypes.StringType)
            .add("segment", DataTypes.StringType);
    Map<String, Share> shares =
        Map.of(
            "spent_shoes", new Share("spent_shoes:part", "spent:total", 20, 0.5),
            "spent_hats", new Share("spent_hats:part", "spent:total", 20, 0.5));
    return Profiles.of(
            new FeatureTable(
                LocalSpark.session().createDataFrame(customers, table), COLUMNS, shares, Set.of()),
            new AssignmentTable(
                TestSegments.RUN, LocalSpark.session().createDataFrame(segments, assigned)),
            new ProfileTerms(
                Set.of(), Set.of(), Map.of(), Optional.empty(), new DisclosureControl(11, 10)))
        .stream()
        .filter(p -> p.segment().letter().equals(segment))
        .flatMap(p -> p.features().stream())
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thePooledShareStandsBesideTheMeanOfShares() {
    add("A", 100, 10, 30, 40);
    add("A", 100, 150, 150, 400);
    add("B", 100, 20, 20, 50);
    FeatureFigure shoes = figure("A", "spent_shoes");
    assertThat(shoes.value().orElseThrow()).isCloseTo((0.25 + 0.375) / 2, within(1e-12));
    assertThat(shoes.pooled().orElseThrow()).isCloseTo(160 / 440.0, within(1e-12));
    assertThat(figure("B", "spent_hats").pooled()).hasValue(0.4);
  }

  @Test
  void oneMinusShoesDoesNotTellOfThreeWhoBuyHats() {
    add("A", 97, 40, 0, 100);
    add("A", 3, 20, 40, 100);
    add("B", 200, 20, 20, 50);
    FeatureFigure shoes = figure("A", "spent_shoes");
    assertThat(figure("A", "spent_hats").disclosure()).isEqualTo(Disclosure.BELOW);
    assertThat(shoes.value()).isPresent();
    assertThat(shoes.rounding()).isPresent();
    assertThat(shoes.effect()).isEmpty();
    assertThat(shoes.pooled()).isEmpty();
  }

  @Test
  void aPooledShareThatOneCustomerMakesIsNotTold() {
    add("A", 100, 10, 30, 60);
    add("A", 1, 60_000, 20_000, 100_000);
    add("B", 100, 20, 20, 50);
    FeatureFigure shoes = figure("A", "spent_shoes");
    assertThat(shoes.value()).isPresent();
    assertThat(shoes.rounding()).isEmpty();
    assertThat(shoes.pooled()).isEmpty();
    assertThat(figure("B", "spent_shoes").pooled()).hasValue(0.4);
  }
}
