package org.dramatis.feature.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransformTest {
  @ParameterizedTest
  @CsvSource({
    "NONE, -7.5, -7.5",
    "LOG1P, 0, 0",
    "LOG1P, 1.718281828459045, 1",
    "LOG1P, 1e-18, 1e-18",
    "SQRT, 2.25, 1.5",
    "SQRT, 0, 0",
    "ASINH, 0, 0",
    "ASINH, 1, 0.881373587019543",
    "ASINH, -1, -0.881373587019543",
    "ASINH, 1e-18, 1e-18",
    "ASINH, 1e149, 343.77832603667276",
    "LOGIT, 0.5, 0",
    "LOGIT, 0, -4.61512051684126",
    "LOGIT, 1, 4.61512051684126"
  })
  void aValueIsTransformed(Transform transform, double value, double expected) {
    assertThat(transform.isDefinedFor(value)).isTrue();
    assertThat(transform.apply(value)).isCloseTo(expected, within(Math.abs(expected) * 1e-15));
  }

  @ParameterizedTest
  @CsvSource({
    "LOG1P, -1, greater than -1",
    "LOG1P, -2, greater than -1",
    "SQRT, -1e-9, 0 or more",
    "LOGIT, -1e-9, between 0 and 1",
    "LOGIT, 1.000000001, between 0 and 1",
    "NONE, 1e150, of less than 1e150",
    "ASINH, -1e150, of less than 1e150"
  })
  void aValueOutsideTheDomainIsTold(Transform transform, double value, String domain) {
    assertThat(transform.isDefinedFor(value)).isFalse();
    assertThat(transform.domain()).isEqualTo(domain);
  }

  @ParameterizedTest
  @EnumSource
  void aTransformedValueIsTurnedBack(Transform transform) {
    for (double value : new double[] {0, 0.001, 0.3, 0.999, 1}) {
      assertThat(transform.invert(transform.apply(value))).isCloseTo(value, within(1e-14));
    }
  }

  @ParameterizedTest
  @EnumSource
  void infinityLiesInNoDomain(Transform transform) {
    assertThat(transform.isDefinedFor(Double.POSITIVE_INFINITY)).isFalse();
    assertThat(transform.isDefinedFor(Double.NEGATIVE_INFINITY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0x1p28, -0x1p28})
  void bothFormsOfAsinhMeet(double border) {
    double below = Transform.ASINH.apply(Math.nextAfter(border, 0));
    double above = Transform.ASINH.apply(border);
    assertThat(above).isCloseTo(below, within(1e-14));
  }

  @Test
  void transformsKeepOrder() {
    for (Transform transform : Transform.values()) {
      double before = Double.NEGATIVE_INFINITY;
      for (double x = 0; x <= 1; x += 0.001) {
        assertThat(transform.apply(x)).as("%s of %s", transform, x).isGreaterThan(before);
        before = transform.apply(x);
      }
    }
  }
}
