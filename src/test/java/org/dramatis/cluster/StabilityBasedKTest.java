package org.dramatis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.cluster.stability.Stability;
import org.dramatis.cluster.stability.StructureVerdict;
import org.junit.jupiter.api.Test;

class StabilityBasedKTest {
  private static final StabilityBasedK RULE = new StabilityBasedK(50);

  private static CandidateTrust trust(
      int k, double silhouette, double stability, double smallest, StructureVerdict verdict) {
    Candidate.Starts starts = new Candidate.Starts(10, 1, 1, 1, 1, OptionalDouble.empty());
    return new CandidateTrust(
        new Candidate(k, 1, OptionalDouble.of(silhouette), smallest, starts),
        new Stability(
            20,
            OptionalDouble.of(stability),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            1,
            List.of()),
        List.of(),
        Optional.empty(),
        verdict);
  }

  @Test
  void amongNaturalNumbersTheHighestSilhouetteWins() {
    Choice choice =
        RULE.choose(
            List.of(
                trust(2, 0.4, 0.99, 0.4, StructureVerdict.NATURAL),
                trust(3, 0.5, 0.95, 0.3, StructureVerdict.NATURAL),
                trust(4, 0.9, 0.99, 0.2, StructureVerdict.REPRODUCIBLE)),
            1000);
    assertThat(choice)
        .isEqualTo(
            new Choice(
                3,
                "natural",
                "Of 2 to 4 segments, 3 stand apart furthest, and more than chance would have it."));
  }

  @Test
  void oneNaturalNumberIsSaidToBeTheOnlyOne() {
    Choice choice =
        RULE.choose(
            List.of(
                trust(2, 0.4, 0.99, 0.4, StructureVerdict.NATURAL),
                trust(3, 0.5, 0.95, 0.3, StructureVerdict.CONSTRUCTED)),
            1000);
    assertThat(choice.k()).isEqualTo(2);
    assertThat(choice.why())
        .isEqualTo(
            "Of 2 to 3 segments, 2 stand apart more than chance would have it, and no other number"
                + " passes that test.");
  }

  @Test
  void withoutNaturalNumbersTheLargestReproducibleOneWins() {
    Choice choice =
        RULE.choose(
            List.of(
                trust(2, 0.4, 0.99, 0.4, StructureVerdict.REPRODUCIBLE),
                trust(3, 0.1, 0.85, 0.3, StructureVerdict.REPRODUCIBLE),
                trust(4, 0.9, 0.79, 0.2, StructureVerdict.CONSTRUCTED)),
            1000);
    assertThat(choice.k()).isEqualTo(3);
    assertThat(choice.rule()).isEqualTo("reproducible");
  }

  @Test
  void withoutThoseTheMostStableOneWinsAndOfEqualsTheSmallest() {
    Choice choice =
        RULE.choose(
            List.of(
                trust(2, 0.4, 0.6, 0.4, StructureVerdict.CONSTRUCTED),
                trust(3, 0.1, 0.7, 0.3, StructureVerdict.CONSTRUCTED),
                trust(4, 0.9, 0.7, 0.2, StructureVerdict.CONSTRUCTED)),
            1000);
    assertThat(choice.k()).isEqualTo(3);
    assertThat(choice.rule()).isEqualTo("most_stable");
  }

  @Test
  void numbersWithTooSmallASegmentAreLeftOut() {
    Choice choice =
        RULE.choose(
            List.of(
                trust(2, 0.4, 0.99, 0.05, StructureVerdict.REPRODUCIBLE),
                trust(3, 0.5, 0.95, 0.049, StructureVerdict.NATURAL)),
            1000);
    assertThat(choice.k()).isEqualTo(2);
    assertThat(choice.why())
        .startsWith(
            "Of 2 to 3 segments, leaving out those with a segment of fewer than 50 customers, none"
                + " stand apart more than chance would have it");
  }

  @Test
  void whenEveryNumberHasOneTheLargestSmallestSegmentWins() {
    Choice choice =
        RULE.choose(
            List.of(
                trust(2, 0.4, 0.99, 0.01, StructureVerdict.REPRODUCIBLE),
                trust(3, 0.5, 0.95, 0.02, StructureVerdict.NATURAL)),
            1000);
    assertThat(choice.k()).isEqualTo(3);
    assertThat(choice.rule()).isEqualTo("largest");
  }

  @Test
  void customersWhoAreAllAlikeAreNotDivided() {
    Choice choice = RULE.choose(List.of(trust(1, 0, 0, 1, StructureVerdict.CONSTRUCTED)), 1000);
    assertThat(choice.k()).isEqualTo(1);
    assertThat(choice.rule()).isEqualTo("alike");
  }

  @Test
  void aNumberThatTheConfigurationNamesIsTakenWithWhatTheRuleWouldHaveChosen() {
    List<CandidateTrust> candidates =
        List.of(
            trust(2, 0.4, 0.99, 0.4, StructureVerdict.NATURAL),
            trust(3, 0.1, 0.85, 0.01, StructureVerdict.CONSTRUCTED));
    Choice choice = new KSelectionRule.FixedK(3, RULE).choose(candidates, 1000);
    assertThat(choice.k()).isEqualTo(3);
    assertThat(choice.rule()).isEqualTo("fixed");
    assertThat(choice.why())
        .isEqualTo("The configuration asks for 3 segments; the rule would have chosen 2.");
    assertThat(choice.otherwise()).contains(RULE.choose(candidates, 1000));
    assertThat(new KSelectionRule.FixedK(2, RULE).choose(candidates, 1000).why())
        .endsWith("the rule would have chosen the same number.");
  }

  @Test
  void aNumberBeyondWhatCustomersDifferInBecomesTheLargestPossible() {
    Choice choice =
        new KSelectionRule.FixedK(9, RULE)
            .choose(List.of(trust(3, 0.4, 0.99, 0.4, StructureVerdict.NATURAL)), 1000);
    assertThat(choice.k()).isEqualTo(3);
    assertThat(choice.why()).contains("asks for 9").contains("more than 3");
  }

  @Test
  void theNumberThatTheConfigurationNamesIsJudgedWhateverItsSegmentsSizes() {
    KSelectionRule fixed = new KSelectionRule.FixedK(3, RULE);
    CandidateTrust small = trust(3, 0.4, 0.99, 0.01, StructureVerdict.NATURAL);
    CandidateTrust other = trust(4, 0.4, 0.99, 0.01, StructureVerdict.NATURAL);
    assertThat(fixed.admits(small.candidate(), 1000)).isTrue();
    assertThat(fixed.admits(other.candidate(), 1000)).isFalse();
  }
}
