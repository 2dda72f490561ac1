package org.dramatis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridTest {
  @Test
  void roundsToTheNearestMultiple() {
    assertThat(Grid.round(0.1)).isEqualTo(104858 * 0x1p-20);
    assertThat(Grid.round(-0.1)).isEqualTo(-104858 * 0x1p-20);
    assertThat(Grid.round(0x1p-21)).isEqualTo(0);
    assertThat(Grid.round(3 * 0x1p-21)).isEqualTo(2 * 0x1p-20);
    assertThat(1 / Grid.round(-1e-9)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void whatIsOnTheGridStays() {
    for (double value : new Random(1).doubles(1000, -5, 5).toArray()) {
      assertThat(Grid.round(Grid.round(value))).isEqualTo(Grid.round(value));
    }
  }

  @Test
  void sumsDoNotDependOnTheOrder() {
    List<Double> raw = new Random(2).doubles(10_000, -3, 3).boxed().toList();
    List<Double> rounded = raw.stream().map(Grid::round).collect(Collectors.toList());
    double sum = sum(rounded);
    Collections.shuffle(rounded, new Random(3));
    assertThat(sum(rounded)).isEqualTo(sum);
    List<Double> shuffledRaw = Arrays.asList(raw.toArray(new Double[0]));
    Collections.shuffle(shuffledRaw, new Random(3));
    assertThat(sum(shuffledRaw)).as("the raw sum, which does").isNotEqualTo(sum(raw));
  }

  private static double sum(List<Double> values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  @Test
  void theLimitIsExclusive() {
    assertThatCode(() -> Grid.check(1L << 31, 3.999)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Grid.check(1L << 31, 4))
        .isInstanceOf(GridOverflowException.class)
        .hasMessageContaining("2,147,483,648 numbers of up to 4.00000")
        .hasMessageContaining("below 2^33");
    assertThatThrownBy(() -> Grid.check(2, Double.NaN)).isInstanceOf(GridOverflowException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNotFiniteHasNoPlace(double value) {
    assertThatThrownBy(() -> Grid.round(value)).isInstanceOf(IllegalArgumentException.class);
  }
}
