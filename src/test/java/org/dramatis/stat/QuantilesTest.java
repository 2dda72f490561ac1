package org.dramatis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {
  private static final double[] VALUES = {7.5, 1.0, 3.25, 9.0, 2.0, 4.0, 11.5};

  // NumPy 1.24.2: np.quantile([7.5, 1.0, 3.25, 9.0, 2.0, 4.0, 11.5], p); R: quantile(type = 7)
  @ParameterizedTest
  @CsvSource({
    "0, 1.0",
    "0.005, 1.03",
    "0.1, 1.6",
    "0.25, 2.625",
    "0.29, 2.925",
    "0.5, 4.0",
    "0.75, 8.25",
    "0.995, 11.425",
    "1, 11.5"
  })
  void equalsNumPy(double share, double expected) {
    assertThat(Quantiles.at(VALUES, share).getAsDouble()).isCloseTo(expected, within(1e-12));
  }

  @Test
  void theMedianOfTwoIsTheirMean() {
    assertThat(Quantiles.median(new double[] {4, 1})).hasValue(2.5);
    assertThat(Quantiles.median(VALUES)).hasValue(4);
  }

  @Test
  void theValuesKeepTheirOrder() {
    double[] values = VALUES.clone();
    Quantiles.median(values);
    assertThat(values).containsExactly(VALUES);
  }

  @Test
  void oneValueIsEveryQuantileAndNoneHasNone() {
    assertThat(Quantiles.at(new double[] {3}, 0.37)).hasValue(3);
    assertThat(Quantiles.at(new double[0], 0.5)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void sharesBeyondTheRangeAreRefused(double share) {
    assertThatThrownBy(() -> Quantiles.at(VALUES, share))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Double.toString(share));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void whatIsNotFiniteIsRefused(double value) {
    double[] values = {1, value, 2};
    assertThatThrownBy(() -> Quantiles.median(values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finite");
  }
}
