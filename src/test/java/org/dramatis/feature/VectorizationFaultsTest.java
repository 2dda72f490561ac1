package org.dramatis.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dramatis.feature.Given.AS_IT_IS;
import static org.dramatis.feature.Given.BALANCED;
import static org.dramatis.feature.Given.component;
import static org.dramatis.feature.Given.given;
import static org.dramatis.feature.Given.matrix;
import static org.dramatis.feature.Given.random;

import java.util.Optional;
import org.dramatis.feature.catalog.FeatureRole;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.feature.matrix.ExcludedFeature;
import org.dramatis.feature.matrix.FeatureMatrix;
import org.dramatis.feature.matrix.ScaledColumn;
import org.dramatis.feature.matrix.Standardization;
import org.dramatis.stat.GridOverflowException;
import org.dramatis.yaml.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values and features that no vector can be made of. */
class VectorizationFaultsTest {
  @ParameterizedTest
  @CsvSource({
    "SQRT, -0.5, a has values that the transform sqrt cannot take (3 customers): expected values 0 or more. Use asinh for values below zero",
    "LOG1P, -1, a has values that the transform log1p cannot take (3 customers): expected values greater than -1. Use asinh for values below zero",
    "LOGIT, 1.5, a has values that the transform logit cannot take (3 customers): expected values between 0 and 1. Use asinh for values below zero"
  })
  void valuesOutsideTheDomainAreCounted(Transform transform, double value, String message) {
    Given given = given("a", "crm", transform, FeatureRole.CLUSTER, i -> i < 3 ? value : i / 100.0);
    assertThatThrownBy(() -> matrix(BALANCED, 50, given))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("features.yaml:3 a.transform: " + message + ", or change value.");
  }

  @Test
  void everyFeatureOutsideItsDomainIsToldAlsoOneThatOnlyDescribes() {
    assertThatThrownBy(
            () ->
                matrix(
                    BALANCED,
                    50,
                    given("a", "crm", Transform.SQRT, FeatureRole.CLUSTER, i -> (double) -i),
                    given("b", "crm", Transform.SQRT, FeatureRole.DESCRIBE, i -> (double) -i),
                    given(
                        "c",
                        "crm",
                        Transform.NONE,
                        FeatureRole.DESCRIBE,
                        i -> i < 48 ? Double.POSITIVE_INFINITY : 1.0),
                    given("d", "crm", Transform.NONE, FeatureRole.CLUSTER, i -> (double) i)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "features.yaml:3 a.transform: a has values that the transform sqrt cannot take (49 customers): expected values 0 or more. Use asinh for values below zero, or change value.\n"
                + "  features.yaml:3 c.value: c has values of 1e150 or more (48 customers): expected values of less than 1e150. Change value.");
  }

  @Test
  void whatSaysTooLittleOnlyDescribes() {
    double[] values = random(100, 3);
    FeatureMatrix matrix =
        matrix(
            BALANCED,
            100,
            given("nothing", i -> null),
            given("constant", i -> 4.0),
            given("dominant", i -> i < 4 ? 9.0 : 4.0),
            given("imputed", i -> i < 10 ? (Double) (i < 9 ? 0.0 : 1.0) : null),
            given("just", i -> i < 5 ? 9.0 : 4.0),
            given("fine", i -> values[i]));
    assertThat(matrix.scaling().columns())
        .extracting(ScaledColumn::feature)
        .containsExactly("just", "fine");
    assertThat(matrix.scaling().demoted())
        .containsExactly(
            new ExcludedFeature("nothing", "nobody in the selection sample has a value"),
            new ExcludedFeature("constant", "more than 95 in 100 customers have the same value"),
            new ExcludedFeature("dominant", "more than 95 in 100 customers have the same value"),
            new ExcludedFeature("imputed", "more than 95 in 100 customers have the same value"));
  }

  @Test
  void whatPullingInMakesConstantOnlyDescribes() {
    Standardization method =
        new Standardization(
            Optional.of(new Standardization.Quantiles(0.2, 0.8)),
            Standardization.Scale.NONE,
            Standardization.Balance.FACTOR);
    FeatureMatrix matrix =
        matrix(method, 50, given("a", i -> i < 5 ? 1.0 : 0.0), given("b", i -> (double) i));
    assertThat(matrix.scaling().columns()).extracting(ScaledColumn::feature).containsExactly("b");
    assertThat(matrix.scaling().demoted())
        .containsExactly(
            new ExcludedFeature(
                "a", "all customers have the same value once extremes are pulled in"));
  }

  @Test
  void whenNothingIsLeftToClusterByItIsTold() {
    assertThatThrownBy(() -> matrix(BALANCED, 10, given("a", i -> 1.0)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "features.yaml features: leaves no feature to cluster by: a: more than 95 in 100 customers have the same value");
  }

  @Test
  void aScopeWithoutCustomersIsTold() {
    assertThatThrownBy(() -> matrix(BALANCED, 0, given("a", i -> 1.0)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("charter.yaml scope: admits no customer at all");
  }

  @Test
  void vectorsWhoseSumsWouldNotBeExactAreRefused() {
    assertThatThrownBy(() -> matrix(AS_IT_IS, 100, given("a", i -> i * 1e6)))
        .isInstanceOf(GridOverflowException.class);
    assertThat(component(matrix(AS_IT_IS, 64, given("a", i -> i == 63 ? -0x1p26 : i)), 0)[63])
        .isEqualTo(-0x1p26);
    assertThatThrownBy(() -> matrix(AS_IT_IS, 64, given("a", i -> i == 63 ? -0x1p27 : i)))
        .isInstanceOf(GridOverflowException.class);
  }
}
