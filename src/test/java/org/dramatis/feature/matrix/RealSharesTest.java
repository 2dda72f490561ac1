package org.dramatis.feature.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dramatis.sql.ColumnName.column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.dramatis.feature.Catalogs;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.Given;
import org.dramatis.feature.Share;
import org.dramatis.feature.Sources;
import org.dramatis.feature.moments.ExactMoments;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Visitors who look at shoes or at hats: 200 at one pair of shoes and nothing else, 396 at one hat,
 * 4 at a hundred hats and as many shoes, and one who looks at nothing.
 */
class RealSharesTest {
  private static final String CATALOG =
      Catalogs.of(
          "{name: view, from: purchases, value: count(*), by: products.department, role: cluster}",
          "{name: devoted, from: features, value: view_shoes = 1, role: describe}");

  private static FeatureTable table;
  private static FeatureMatrix matrix;

  @BeforeAll
  static void look() {
    List<String> customers = new ArrayList<>();
    List<String> views = new ArrayList<>();
    for (int i = 0; i <= 600; i++) {
      customers.add("('c%03d', %d, null, null, null, null)".formatted(i, i % 50));
      int pairs = i < 200 ? 1 : i < 596 ? 0 : i < 600 ? 100 : 0;
      int hats = i < 200 || i == 600 ? 0 : i < 596 ? 1 : 100;
      String view = "('c%03d', '%s', null, 1, timestamp'2025-12-01 08:00:00')";
      for (int n = 0; n < pairs; n++) {
        views.add(view.formatted(i, "s"));
      }
      for (int n = 0; n < hats; n++) {
        views.add(view.formatted(i, "h"));
      }
    }
    table =
        Catalogs.table(
            new Sources()
                .customers(customers.toArray(String[]::new))
                .products("('s', 'shoes')", "('h', 'hats')")
                .purchases(views.toArray(String[]::new))
                .build(),
            Optional.of(LocalDate.of(2025, 12, 31)),
            CATALOG);
    matrix = FeatureScaler.of(table, Catalogs.read(CATALOG), Given.AS_IT_IS, 1_000);
  }

  private static List<Row> shoeLovers(Column... columns) {
    return table.rows().where("customer_key < 'c200'").select(columns).collectAsList();
  }

  @Test
  void twoHundredVisitorsWhoLookedAtNothingButShoesHaveAShareOfOne() {
    assertThat(shoeLovers(column("view_shoes"), column("view_hats"), column("devoted")))
        .hasSize(200)
        .allMatch(r -> r.getDouble(0) == 1.0 && r.getDouble(1) == 0.0 && r.getDouble(2) == 1.0);
  }

  @Test
  void theirVectorHoldsTheEstimateThatIsShrunkTowardsEveryones() {
    double overall = 600 / 1396.0;
    List<Row> vectors =
        matrix
            .vectors()
            .where("customer_key < 'c200'")
            .select(FeatureMatrix.VECTOR)
            .collectAsList();
    int shoes =
        matrix.scaling().columns().stream()
            .map(ScaledColumn::feature)
            .toList()
            .indexOf("view_shoes");
    assertThat(vectors)
        .hasSize(200)
        .allSatisfy(
            r ->
                assertThat(r.<Double>getList(0).get(shoes))
                    .isCloseTo((1 + overall) / 2, within(1e-6)));
  }

  @Test
  void rangesAreMadeOfRealSharesToo() {
    int shoes =
        matrix.scaling().columns().stream()
            .map(ScaledColumn::feature)
            .toList()
            .indexOf("view_shoes");
    assertThat(Arrays.stream(matrix.sample().present(shoes)).distinct().sorted().toArray())
        .containsExactly(0, 0.5, 1);
    assertThat(matrix.sample().isKnown(600, shoes)).isFalse();
  }

  @Test
  void thePooledShareWeighsCustomersByTheirTotal() {
    Share share = table.share("view_shoes").orElseThrow();
    List<ExactMoments.Summary> sums =
        ExactMoments.of(
            table.rows(),
            List.of(column("view_shoes"), column(share.part()), column(share.total())));
    assertThat(sums.get(0).mean().orElseThrow()).isCloseTo(202 / 600.0, within(1e-12));
    assertThat(Share.pooled(sums.get(1), sums.get(2))).hasValue(600 / 1396.0);
    assertThat(sums.get(2).count()).isEqualTo(600);
    assertThat(Share.pooled(ExactMoments.Summary.NONE, ExactMoments.Summary.NONE)).isEmpty();
  }

  @Test
  void whoHasNoTotalHasNoNumbersBehindTheShare() {
    Share share = table.share("view_hats").orElseThrow();
    Row nobody = table.rows().where(functions.col("customer_key").equalTo("c600")).head();
    assertThat(nobody.<Double>getAs(share.part())).isNull();
    assertThat(nobody.<Double>getAs(share.total())).isNull();
    assertThat(nobody.<Double>getAs("view_hats")).isNull();
  }
}
