package org.dramatis.profile.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.dramatis.profile.figure.FigureKind;
import org.dramatis.stat.Moments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {
  private static BeliefVerdict judged(
      Comparison.Direction direction, long customers, double own, double others) {
    return new Judgement(
            FigureKind.MEAN, Moments.of(customers, own, 1), Moments.of(customers, others, 1))
        .of(direction);
  }

  @ParameterizedTest
  @CsvSource({
    // One standard deviation is 1; two standard errors are 0.089 with 1,000 on each side.
    "HIGHER, 1000, 0.3, TRUE",
    "HIGHER, 1000, 0.15, HALF_TRUE",
    "HIGHER, 1000, 0.05, FALSE",
    "HIGHER, 1000, -0.3, FALSE",
    "HIGHER, 1000, -0.15, FALSE",
    "LOWER, 1000, -0.3, TRUE",
    "LOWER, 1000, -0.15, HALF_TRUE",
    "LOWER, 1000, 0.3, FALSE",
    "SAME, 1000, 0.15, TRUE",
    "SAME, 1000, -0.3, HALF_TRUE",
    "SAME, 1000, 0.6, FALSE",
    // With 60 on each side two standard errors are 0.365.
    "HIGHER, 60, 0.3, OPEN",
    "HIGHER, 60, 0.5, TRUE",
    "HIGHER, 49, 3, OPEN",
    "SAME, 49, 0, OPEN",
  })
  void aDifferenceCountsWhereItIsNeitherSmallNorChance(
      Comparison.Direction direction, long customers, double apart, BeliefVerdict verdict) {
    assertThat(judged(direction, customers, 5 + apart, 5)).isEqualTo(verdict);
  }

  /** 71 of 1,000 and 9 of 5,000 are seven hundredths apart, and forty times as many. */
  @Test
  void aRareOutcomeIsJudgedByItsRatio() {
    Judgement judgement =
        new Judgement(
            FigureKind.PROPORTION,
            Moments.of(1_000, 0.071, 0.071 * 0.929),
            Moments.of(5_000, 0.0018, 0.0018 * 0.9982));
    assertThat(judgement.of(Comparison.Direction.HIGHER)).isEqualTo(BeliefVerdict.TRUE);
    assertThat(judgement.of(Comparison.Direction.LOWER)).isEqualTo(BeliefVerdict.FALSE);
    assertThat(judgement.of(Comparison.Direction.SAME)).isEqualTo(BeliefVerdict.FALSE);
  }

  @Test
  void whatNobodyDiffersInIsTheSame() {
    Moments constant = Moments.of(100, 3, 0);
    Judgement judgement = new Judgement(FigureKind.MEAN, constant, constant);
    assertThat(judgement.of(Comparison.Direction.SAME)).isEqualTo(BeliefVerdict.TRUE);
    assertThat(judgement.of(Comparison.Direction.HIGHER)).isEqualTo(BeliefVerdict.FALSE);
  }
}
