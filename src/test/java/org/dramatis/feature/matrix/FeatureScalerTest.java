package org.dramatis.feature.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dramatis.feature.Given.AS_IT_IS;
import static org.dramatis.feature.Given.BALANCED;
import static org.dramatis.feature.Given.STANDARD;
import static org.dramatis.feature.Given.catalog;
import static org.dramatis.feature.Given.component;
import static org.dramatis.feature.Given.given;
import static org.dramatis.feature.Given.matrix;
import static org.dramatis.feature.Given.random;
import static org.dramatis.feature.Given.rows;
import static org.dramatis.feature.Given.table;
import static org.dramatis.feature.Given.vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.Given;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.stat.Grid;
import org.junit.jupiter.api.Test;

class FeatureScalerTest {
  @Test
  void withoutScalingAValueIsItsOwnComponent() {
    FeatureMatrix matrix =
        matrix(AS_IT_IS, 4, given("a", i -> (double) i), given("b", i -> i % 2 - 0.1));
    assertThat(vectors(matrix))
        .containsExactly(
            List.of(0.0, Grid.round(-0.1)),
            List.of(1.0, Grid.round(0.9)),
            List.of(2.0, Grid.round(-0.1)),
            List.of(3.0, Grid.round(0.9)));
    assertThat(matrix.inScope()).isEqualTo(4);
    assertThat(matrix.scaling().columns())
        .allSatisfy(
            c ->
                assertThat(List.of(c.mean(), c.deviation(), c.weight()))
                    .isEqualTo(List.of(0.0, 1.0, 1.0)));
  }

  @Test
  void everyComponentLiesOnTheGrid() {
    double[] values = random(50, 1);
    for (double component : component(matrix(BALANCED, 50, given("a", i -> values[i])), 0)) {
      assertThat(component / Grid.STEP).isEqualTo(Math.rint(component / Grid.STEP));
      assertThat(Double.doubleToRawLongBits(component)).isNotEqualTo(Long.MIN_VALUE);
    }
  }

  @Test
  void aStandardisedColumnHasMeanZeroAndDeviationOne() {
    double[] values = random(400, 2);
    double[] z = component(matrix(STANDARD, 400, given("a", i -> 1000 + values[i])), 0);
    double mean = Arrays.stream(z).average().orElseThrow();
    double variance = Arrays.stream(z).map(v -> (v - mean) * (v - mean)).sum() / 399;
    assertThat(mean).isCloseTo(0, within(1e-6));
    assertThat(variance).isCloseTo(1, within(1e-5));
  }

  @Test
  void aRareFlagIsClippedAtThree() {
    double[] z = component(matrix(STANDARD, 100, given("a", i -> i < 6 ? 1.0 : 0.0)), 0);
    assertThat(z[0]).isEqualTo(3);
    assertThat(z[99]).isNegative().isGreaterThan(-1);
  }

  @Test
  void aColumnThatIsStandardisedAlreadyIsClippedToo() {
    ColumnScaler bare = ColumnScaler.unscaled(Transform.NONE, 0).standardised(0, 1);
    assertThat(bare.of(10)).isEqualTo(3);
    assertThat(bare.of(-10)).isEqualTo(-3);
    assertThat(bare.within(-1, 2).standardised(0, 1).of(10)).isEqualTo(2);
  }

  @Test
  void missingValuesGetTheMedianAndTheirShareIsTold() {
    FeatureMatrix matrix =
        matrix(
            AS_IT_IS,
            10,
            given("a", i -> i < 3 ? null : (double) i),
            given("b", i -> i == 0 ? (Double) Double.NaN : (double) i));
    assertThat(component(matrix, 0)).containsExactly(6, 6, 6, 3, 4, 5, 6, 7, 8, 9);
    assertThat(component(matrix, 1)[0]).isEqualTo(5);
    assertThat(matrix.scaling().columns().get(0).imputed()).isEqualTo(6);
    assertThat(matrix.scaling().columns().get(0).imputedShare()).isEqualTo(0.3);
    assertThat(matrix.scaling().columns().get(1).imputedShare()).isEqualTo(0.1);
  }

  @Test
  void theMedianIsThatOfTheCustomersWithTheSmallestPseudonyms() {
    FeatureTable table = table(100, given("a", i -> i == 99 ? null : (double) i));
    FeatureMatrix matrix =
        FeatureScaler.of(table.over(table.rows().repartition(5)), catalog(Map.of()), AS_IT_IS, 11);
    assertThat(component(matrix, 0)[99]).isEqualTo(5);
  }

  @Test
  void extremesArePulledInAfterTheTransform() {
    Standardization method =
        new Standardization(
            Optional.of(new Standardization.Quantiles(0.25, 0.75)),
            Standardization.Scale.NONE,
            Standardization.Balance.NONE);
    FeatureMatrix matrix =
        matrix(
            method, 5, given("a", "crm", Transform.SQRT, FeatureRole.CLUSTER, i -> (double) i * i));
    assertThat(component(matrix, 0)).containsExactly(1, 1, 2, 3, 3);
    assertThat(matrix.scaling().columns().get(0).lower()).hasValue(1);
    assertThat(matrix.scaling().columns().get(0).upper()).hasValue(3);
  }

  @Test
  void pairsThatSayNearlyTheSameAreReported() {
    double[] values = random(200, 4);
    double[] others = random(200, 5);
    FeatureMatrix matrix =
        matrix(
            BALANCED,
            200,
            given("a", i -> values[i]),
            given("b", i -> others[i]),
            given("c", i -> 3 - values[i] + others[i] / 100));
    assertThat(matrix.scaling().correlated())
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.first()).isEqualTo("a");
              assertThat(pair.second()).isEqualTo("c");
              assertThat(pair.correlation()).isLessThan(-0.99);
            });
  }

  @Test
  void aSourceIsBalancedByItsFirstEigenvalueAndItsWeight() {
    double[] values = random(300, 6);
    Given[] given = {
      given("a", "crm", Transform.NONE, FeatureRole.CLUSTER, i -> values[i]),
      given("b", "crm", Transform.NONE, FeatureRole.CLUSTER, i -> 5 * values[i] + 2),
      given("c", "web", Transform.NONE, FeatureRole.CLUSTER, i -> values[(i + 7) % 300])
    };
    Map<String, Double> weights = Map.of("crm", 3.0);
    FeatureMatrix balanced = FeatureScaler.of(table(300, given), catalog(weights), BALANCED, 1_000);
    assertThat(balanced.scaling().columns().get(0).weight())
        .isCloseTo(3 / Math.sqrt(2), within(1e-9));
    assertThat(balanced.scaling().columns().get(1).weight())
        .isEqualTo(balanced.scaling().columns().get(0).weight());
    assertThat(balanced.scaling().columns().get(2).weight()).isCloseTo(1, within(1e-9));
    FeatureMatrix plain = FeatureScaler.of(table(300, given), catalog(weights), STANDARD, 1_000);
    assertThat(plain.scaling().columns())
        .extracting(ScaledColumn::weight)
        .containsExactly(3.0, 3.0, 1.0);
  }

  @Test
  void noRowOrderAndNoPartitioningChangesABit() {
    Random random = new Random(9);
    double[] values = random.doubles(2_000).map(v -> Math.exp(9 * v)).toArray();
    double[] others = random.doubles(2_000).toArray();
    Given[] given = {
      given("a", "crm", Transform.LOG1P, FeatureRole.CLUSTER, i -> values[i]),
      given("b", "web", Transform.LOGIT, FeatureRole.CLUSTER, i -> i % 5 == 0 ? null : others[i]),
      given("c", "web", Transform.ASINH, FeatureRole.CLUSTER, i -> values[i] - others[i]),
      given("d", "web", Transform.NONE, FeatureRole.DESCRIBE, i -> others[i])
    };
    List<Row> rows = rows(2_000, given);
    FeatureMatrix once = vectorized(table(rows, given), 1);
    List<List<Double>> expected = vectors(once);
    for (int partitions : new int[] {3, 7}) {
      List<Row> shuffled = new ArrayList<>(rows);
      Collections.shuffle(shuffled, new Random(partitions));
      FeatureMatrix again = vectorized(table(shuffled, given), partitions);
      assertThat(again.scaling()).isEqualTo(once.scaling());
      assertThat(vectors(again)).isEqualTo(expected);
    }
  }

  private static FeatureMatrix vectorized(FeatureTable table, int partitions) {
    return FeatureScaler.of(
        table.over(table.rows().repartition(partitions)),
        catalog(Map.of("web", 1.5)),
        BALANCED,
        500);
  }

  @Test
  void theRecipeScalesOtherCustomersAlike() {
    FeatureMatrix matrix =
        matrix(
            BALANCED, 100, given("a", "crm", Transform.SQRT, FeatureRole.CLUSTER, i -> (double) i));
    ScaledColumn column = matrix.scaling().columns().get(0);
    FeatureTable others =
        table(3, given("a", i -> i == 0 ? null : i == 1 ? (Double) 25.0 : (Double) 1e9));
    List<Double> components =
        FeatureScaler.vectors(others, matrix.scaling().columns())
            .orderBy("customer_key")
            .collectAsList()
            .stream()
            .map(row -> row.<Double>getList(1).get(0))
            .toList();
    double imputed = (Math.sqrt(49.5) - column.mean()) / column.deviation();
    double usual = (5 - column.mean()) / column.deviation();
    double extreme = (column.upper().orElseThrow() - column.mean()) / column.deviation();
    assertThat(components)
        .containsExactly(Grid.round(imputed), Grid.round(usual), Grid.round(extreme));
  }

  @Test
  void twoHundredColumnsAreVectorised() {
    double[][] values =
        IntStream.range(0, 200).mapToObj(i -> random(300, i)).toArray(double[][]::new);
    Given[] given =
        IntStream.range(0, 200)
            .mapToObj(
                c ->
                    given(
                        "f" + c,
                        "s" + c % 4,
                        Transform.LOGIT,
                        FeatureRole.CLUSTER,
                        i -> values[c][i]))
            .toArray(Given[]::new);
    FeatureMatrix matrix = matrix(BALANCED, 300, given);
    assertThat(vectors(matrix)).hasSize(300).allSatisfy(v -> assertThat(v).hasSize(200));
  }
}
