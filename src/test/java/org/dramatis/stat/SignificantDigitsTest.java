package org.dramatis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignificantDigitsTest {
  // Python 3.11: float("%.6g" % x)
  @ParameterizedTest
  @CsvSource({
    "1234567.0, 1234570.0",
    "-0.000123456789, -0.000123457",
    "1602.8990001, 1602.9",
    "0.9999999, 1.0",
    "1000005.0, 1000000.0",
    "123456.0, 123456.0",
    "1e300, 1e300",
    "-2.5e-310, -2.5e-310",
    "4.9e-324, 4.9e-324",
    "1.7976931348623157e308, 1.79769e308",
    "0.0, 0.0"
  })
  void sixDigitsRemain(double value, double expected) {
    assertThat(SignificantDigits.round(value)).isEqualTo(expected);
  }

  @Test
  void roundingTwiceChangesNothing() {
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        double once = SignificantDigits.round(value);
        assertThat(SignificantDigits.round(once)).isEqualTo(once);
      }
    }
  }

  @Test
  void theLastBitsOfASumDisappear() {
    assertThat(SignificantDigits.round(0.1 + 0.2)).isEqualTo(SignificantDigits.round(0.3));
  }

  @Test
  void zeroHasNoSign() {
    assertThat(1 / SignificantDigits.round(-0.0)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void whatIsNotFiniteIsRefused(double value) {
    assertThatThrownBy(() -> SignificantDigits.round(value))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
