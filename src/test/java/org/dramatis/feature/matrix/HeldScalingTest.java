package org.dramatis.feature.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dramatis.feature.Given.BALANCED;
import static org.dramatis.feature.Given.catalog;
import static org.dramatis.feature.Given.given;
import static org.dramatis.feature.Given.matrix;
import static org.dramatis.feature.Given.random;
import static org.dramatis.feature.Given.table;
import static org.dramatis.feature.Given.vectors;

import java.util.List;
import java.util.Map;
import org.dramatis.yaml.ConfigurationException;
import org.junit.jupiter.api.Test;

/** Later customers in the space of earlier ones. */
class HeldScalingTest {
  private static final double[] A = random(100, 1);
  private static final double[] B = random(100, 2);
  private static final FeatureMatrix FIRST =
      matrix(
          BALANCED,
          100,
          given("a", i -> i < 10 ? null : A[i]),
          given("b", i -> B[i]),
          given("c", i -> 7.0));

  @Test
  void theSameCustomersHaveTheSameVectors() {
    FeatureMatrix held =
        HeldScaling.of(
            table(
                100,
                given("a", i -> i < 10 ? null : A[i]),
                given("b", i -> B[i]),
                given("c", i -> 7.0)),
            catalog(Map.of()),
            FIRST.scaling().columns(),
            100);
    assertThat(vectors(held)).isEqualTo(vectors(FIRST));
    assertThat(held.scaling().columns()).isEqualTo(FIRST.scaling().columns());
    assertThat(held.inScope()).isEqualTo(100);
    assertThat(held.sample().rows()).isEqualTo(100);
    assertThat(held.sample().value(20, 1)).isEqualTo(B[20]);
  }

  @Test
  void amongOthersTheyKeepThemAndOnlyWhoLacksAValueIsCountedAnew() {
    FeatureMatrix held =
        HeldScaling.of(
            table(
                200,
                given("a", i -> i < 10 || i >= 150 ? null : i < 100 ? A[i] : (Double) 1e6),
                given("b", i -> i < 100 ? B[i] : (Double) 5.0),
                given("c", i -> (double) i)),
            catalog(Map.of()),
            FIRST.scaling().columns(),
            200);
    assertThat(vectors(held).subList(0, 100)).isEqualTo(vectors(FIRST));
    assertThat(held.scaling().columns())
        .extracting(ScaledColumn::imputedShare)
        .containsExactly(0.3, 0.0);
    assertThat(held.scaling().columns())
        .extracting(ScaledColumn::mean)
        .isEqualTo(FIRST.scaling().columns().stream().map(ScaledColumn::mean).toList());
    assertThat(held.scaling().demoted())
        .containsExactly(
            new ExcludedFeature(
                "c",
                "it did not shape the groups when the council signed them, and these are held"));
  }

  @Test
  void aColumnThatIsNotThereIsRefused() {
    assertThatThrownBy(
            () ->
                HeldScaling.of(
                    table(100, given("a", i -> A[i])),
                    catalog(Map.of()),
                    FIRST.scaling().columns(),
                    100))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("do not give the columns that the model needs: b");
  }

  @Test
  void aColumnInWhichNobodyDiffersAnyMoreStays() {
    FeatureMatrix held =
        HeldScaling.of(
            table(50, given("a", i -> 3.0), given("b", i -> B[i]), given("c", i -> 7.0)),
            catalog(Map.of()),
            FIRST.scaling().columns(),
            50);
    assertThat(vectors(held)).extracting(v -> v.get(0)).containsOnly(vectors(held).get(0).get(0));
    assertThat(held.scaling().correlated()).isEqualTo(List.of());
  }
}
