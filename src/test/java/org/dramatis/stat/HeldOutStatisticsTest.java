package org.dramatis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class HeldOutStatisticsTest {
  private static final double DIGITS = 1e-12;

  // SciPy 1.10.1: scipy.stats.ttest_ind_from_stats(4.8, 6.7**.5, 5, 2.857142857142857,
  //   1.8095238095238093**.5, 7, equal_var=False).pvalue, and two more of that kind
  @Test
  void welchsTestEqualsSciPys() {
    assertThat(
            Moments.of(5, 4.8, 6.7)
                .welchTest(Moments.of(7, 2.857142857142857, 1.8095238095238093))
                .getAsDouble())
        .isCloseTo(0.17919094296290936, within(DIGITS));
    assertThat(Moments.of(40, 0.3, 1.5 * 1.5).welchTest(Moments.of(200, 0.1, 1.0)).getAsDouble())
        .isCloseTo(0.4231647187748553, within(DIGITS));
    assertThat(Moments.of(5000, 10, 4).welchTest(Moments.of(20_000, 9, 25)).getAsDouble())
        .isCloseTo(7.657385025183183e-107, Percentage.withPercentage(1e-6));
  }

  @Test
  void welchsTestIsUndefinedWhereNothingVariesOrASideHasOneValue() {
    Moments constant = Moments.of(4, 3, 0);
    Moments varied = Moments.of(4, 3, 1);
    assertThat(constant.welchTest(constant)).isEmpty();
    assertThat(Moments.of(1, 3, 0).welchTest(varied)).isEmpty();
    assertThat(varied.welchTest(Moments.NONE)).isEmpty();
    assertThat(constant.welchTest(varied).getAsDouble()).isCloseTo(1, within(DIGITS));
  }

  // SciPy 1.10.1: scipy.stats.chi2_contingency(t, correction=False)[1]
  @Test
  void theTestOfACrossTableEqualsSciPys() {
    assertThat(Independence.test(new long[][] {{12, 30}, {25, 140}}).getAsDouble())
        .isCloseTo(0.04269944750408611, within(DIGITS));
    assertThat(Independence.test(new long[][] {{12, 30, 7}, {25, 140, 9}, {8, 8, 8}}).getAsDouble())
        .isCloseTo(2.412256259691245e-06, Percentage.withPercentage(1e-8));
    assertThat(Independence.test(new long[][] {{300, 100}, {100, 200}}).getAsDouble())
        .isCloseTo(2.928719037924833e-28, Percentage.withPercentage(1e-8));
  }

  // SciPy 1.10.1: scipy.stats.fisher_exact(t)[1]
  @Test
  void aTableWithSmallExpectedCountsGetsFishersExactTest() {
    assertThat(Independence.test(new long[][] {{3, 1}, {1, 3}}).getAsDouble())
        .isCloseTo(0.48571428571428565, within(DIGITS));
    assertThat(Independence.test(new long[][] {{0, 20}, {6, 30}}).getAsDouble())
        .isCloseTo(0.0783744557329463, within(DIGITS));
    assertThat(Independence.test(new long[][] {{8, 12}, {2, 400}}).getAsDouble())
        .isCloseTo(2.305658281191371e-10, Percentage.withPercentage(1e-6));
  }

  @Test
  void aTableWithOneUsedColumnTellsNothing() {
    assertThat(Independence.test(new long[][] {{3, 0}, {9, 0}})).isEmpty();
    assertThat(Independence.test(new long[][] {{3, 4}, {0, 0}})).isEmpty();
    assertThat(Independence.test(new long[][] {{3, 0, 4}, {9, 0, 1}})).isPresent();
  }

  // R 4.2.2: p.adjust(p, "BH")
  @Test
  void adjustedValuesEqualThoseOfR() {
    assertThat(FalseDiscovery.adjust(List.of(0.01, 0.02, 0.03, 0.04, 0.05, 0.5)))
        .usingElementComparator(HeldOutStatisticsTest::nearly)
        .containsExactly(0.06, 0.06, 0.06, 0.06, 0.06, 0.5);
    assertThat(FalseDiscovery.adjust(List.of(0.2, 0.001, 0.04, 0.04, 0.9, 0.03)))
        .usingElementComparator(HeldOutStatisticsTest::nearly)
        .containsExactly(0.24, 0.006, 0.06, 0.06, 0.9, 0.06);
    assertThat(FalseDiscovery.adjust(List.of())).isEmpty();
  }

  private static int nearly(double one, double other) {
    return Math.abs(one - other) < DIGITS ? 0 : Double.compare(one, other);
  }

  // R 4.2.2: prop.test(x, n, conf.level=.9, correct=FALSE)$conf.int
  @Test
  void wilsonsIntervalEqualsThatOfR() {
    Interval some = Interval.ofProportion(12, 42, 0.9).orElseThrow();
    assertThat(some.low()).isCloseTo(0.1867941896114265, within(DIGITS));
    assertThat(some.high()).isCloseTo(0.4105711792162049, within(DIGITS));
    Interval none = Interval.ofProportion(0, 20, 0.9).orElseThrow();
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(0.1191578373609644, within(DIGITS));
    Interval all = Interval.ofProportion(7, 7, 0.9).orElseThrow();
    assertThat(all.low()).isCloseTo(0.7212373045474582, within(DIGITS));
    assertThat(all.high()).isEqualTo(1);
    assertThat(Interval.ofProportion(0, 0, 0.9)).isEmpty();
  }

  // R 4.2.2: 4.8 + c(-1, 1) * qnorm(.95) * sqrt(6.7 / 5)
  @Test
  void theIntervalOfAMeanIsTheNormalOne() {
    Interval interval = Interval.ofMean(Moments.of(5, 4.8, 6.7), 0.9).orElseThrow();
    assertThat(interval.low()).isCloseTo(2.895944268544681, within(1e-9));
    assertThat(interval.high()).isCloseTo(6.704055731455319, within(1e-9));
    assertThat(Interval.ofMean(Moments.of(1, 4.8, 0), 0.9)).isEmpty();
    assertThat(new Interval(-0.2, 0.4).within(0, 1)).isEqualTo(new Interval(0, 0.4));
  }
}
