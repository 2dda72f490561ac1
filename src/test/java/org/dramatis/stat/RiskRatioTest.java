package org.dramatis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RiskRatioTest {
  private static Moments cases(int cases, int n) {
    return Moments.of(IntStream.range(0, n).mapToDouble(i -> i < cases ? 1 : 0).toArray());
  }

  /**
   * SciPy 1.17.1: {@code scipy.stats.contingency.relative_risk(71, 1000, 9, 5000)}, then {@code
   * .relative_risk} and {@code .confidence_interval(0.95)}, which is Katz's.
   */
  @Test
  void theIntervalIsKatzs() {
    RiskRatio found = RiskRatio.of(cases(71, 1000), cases(9, 5000)).orElseThrow();
    assertThat(found.ratio()).isCloseTo(39.444444, within(1e-6));
    assertThat(found.interval().low()).isCloseTo(19.781178, within(1e-5));
    assertThat(found.interval().high()).isCloseTo(78.653770, within(1e-4));
  }

  @Test
  void theOtherWayRoundTheRatioIsItsInverse() {
    RiskRatio one = RiskRatio.of(cases(40, 200), cases(90, 300)).orElseThrow();
    RiskRatio other = RiskRatio.of(cases(90, 300), cases(40, 200)).orElseThrow();
    assertThat(one.ratio()).isCloseTo(1 / other.ratio(), within(1e-12));
    assertThat(one.atLeast()).isCloseTo(other.atLeast(), within(1e-12));
  }

  @Test
  void whereOneIsLikelyTheRatioMayBeNone() {
    assertThat(RiskRatio.of(cases(10, 100), cases(10, 100)).orElseThrow().atLeast()).isEqualTo(1);
  }

  /** Half a case more on either side: (0.5 / 100.5) / (20.5 / 200.5). */
  @Test
  void aSideWithoutACaseGetsHalfOne() {
    RiskRatio found = RiskRatio.of(cases(0, 100), cases(20, 200)).orElseThrow();
    assertThat(found.ratio()).isCloseTo(0.5 / 100.5 / (20.5 / 200.5), within(1e-12));
    assertThat(found.interval().low()).isPositive();
  }

  @Test
  void withoutAnyCaseThereIsNoRatio() {
    assertThat(RiskRatio.of(cases(0, 100), cases(0, 50))).isEmpty();
    assertThat(RiskRatio.of(Moments.NONE, cases(3, 50))).isEmpty();
  }

  /** Everybody is a case: nothing is uncertain about that side. */
  @Test
  void aSideOfCasesOnlyAddsNoUncertainty() {
    RiskRatio found = RiskRatio.of(cases(100, 100), cases(50, 100)).orElseThrow();
    double reach = 1.959963984540054 * Math.sqrt(1 / 50.0 - 1 / 100.0);
    assertThat(found.interval().high()).isCloseTo(2 * Math.exp(reach), within(1e-9));
  }

  /** By the delta method: the variance of ln x̄ is s²/(n·x̄²). */
  @Test
  void sharesThatAreNotZeroOrOneHaveTheirOwnVariance() {
    RiskRatio found =
        RiskRatio.of(new Moments(50, 0.3, 50 * 0.02), new Moments(80, 0.2, 80 * 0.01))
            .orElseThrow();
    double deviation = Math.sqrt(0.02 / 50 / 0.09 + 0.01 / 80 / 0.04);
    assertThat(found.interval().low())
        .isCloseTo(1.5 * Math.exp(-1.959963984540054 * deviation), within(1e-9));
  }
}
