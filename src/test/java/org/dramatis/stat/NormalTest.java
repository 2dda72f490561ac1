package org.dramatis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class NormalTest {

  // R 4.2.2: print(c(qnorm(.975), qnorm(1e-5), qnorm(.3), dnorm(-.7)), digits = 15)
  @Test
  void equalsR() {
    assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-12));
    assertThat(Normal.quantile(1e-5)).isCloseTo(-4.264890793922826, within(1e-10));
    assertThat(Normal.quantile(0.3)).isCloseTo(-0.524400512708041, within(1e-14));
    assertThat(Normal.density(-0.7)).isCloseTo(0.312253933366761, within(1e-15));
  }

  @Test
  void theEndsAreInfinite() {
    assertThat(Normal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Normal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void drawsHaveTheMomentsOfTheDistribution() {
    SplittableRandom random = new SplittableRandom(1);
    double[] draws = DoubleStream.generate(() -> Normal.draw(random)).limit(100_000).toArray();
    assertThat(DoubleStream.of(draws).average().getAsDouble()).isCloseTo(0, within(0.01));
    assertThat(DoubleStream.of(draws).map(x -> x * x).average().getAsDouble())
        .isCloseTo(1, within(0.02));
    assertThat(DoubleStream.of(draws).map(x -> Math.pow(x, 4)).average().getAsDouble())
        .isCloseTo(3, within(0.1));
  }
}
