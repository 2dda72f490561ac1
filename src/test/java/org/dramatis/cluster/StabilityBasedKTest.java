package org.dramatis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dramatis.cluster.Choice.Alternative;
import org.dramatis.cluster.Choice.Firmness;
import org.dramatis.cluster.Choice.SearchEnd;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.cluster.stability.CandidateTrust.Judgement;
import org.dramatis.cluster.stability.Stability;
import org.dramatis.cluster.stability.StructureVerdict;
import org.junit.jupiter.api.Test;

class StabilityBasedKTest {
  private static final int REPETITIONS = 100;

  private static final StabilityBasedK RULE = rule(2, 8);

  private static StabilityBasedK rule(int from, int to) {
    return new StabilityBasedK(50, 1000, new Method.SegmentRange(from, to));
  }

  /** The same in every repetition. */
  private static CandidateTrust trust(
      int k, double stability, double smallest, StructureVerdict verdict) {
    return trust(
        k,
        smallest,
        Collections.nCopies(REPETITIONS, new Judgement(OptionalDouble.of(stability), verdict)));
  }

  /** Natural in some repetitions, and reproducible in the others. */
  private static CandidateTrust natural(int k, int times) {
    return trust(
        k,
        0.1,
        IntStream.range(0, REPETITIONS)
            .mapToObj(i -> i < times ? StructureVerdict.NATURAL : StructureVerdict.REPRODUCIBLE)
            .map(verdict -> new Judgement(OptionalDouble.of(0.9), verdict))
            .toList());
  }

  private static CandidateTrust trust(int k, double smallest, List<Judgement> repetitions) {
    Candidate.Starts starts = new Candidate.Starts(10, 1, 1, 1, 1, OptionalDouble.empty());
    return new CandidateTrust(
        new Candidate(k, 1, OptionalDouble.of(1.0 / k), smallest, starts),
        new Stability(
            20,
            OptionalDouble.of(0.9),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            1,
            List.of()),
        List.of(),
        Optional.empty(),
        repetitions.get(0).verdict(),
        repetitions);
  }

  @Test
  void theLargestNaturalNumberWinsWhateverItsSilhouette() {
    Choice choice =
        RULE.choose(
            List.of(
                trust(2, 0.99, 0.4, StructureVerdict.NATURAL),
                trust(3, 0.95, 0.3, StructureVerdict.NATURAL),
                trust(4, 0.99, 0.2, StructureVerdict.REPRODUCIBLE)));
    assertThat(choice)
        .isEqualTo(
            new Choice(
                3,
                "natural",
                "Of 2 to 4 segments, 3 are the most that stand apart more than chance would have it"
                    + " and that fresh samples give again about as well as fewer.",
                Optional.of(
                    new Firmness(
                        REPETITIONS,
                        REPETITIONS,
                        StructureVerdict.NATURAL,
                        REPETITIONS,
                        List.of())),
                Optional.empty(),
                Optional.empty()));
    assertThat(choice.isFirm()).isTrue();
  }

  @Test
  void aNaturalNumberThatComesBackMuchLessOftenThanAnotherHasCutAGroup() {
    CandidateTrust three = trust(3, 0.97, 0.3, StructureVerdict.NATURAL);
    assertThat(RULE.choose(List.of(three, trust(4, 0.88, 0.2, StructureVerdict.NATURAL))).k())
        .isEqualTo(4);
    assertThat(RULE.choose(List.of(three, trust(4, 0.86, 0.2, StructureVerdict.NATURAL))).k())
        .isEqualTo(3);
  }

  @Test
  void theNumberThatMostRepetitionsChooseIsTakenAndTheOthersAreNamed() {
    Choice choice = RULE.choose(List.of(natural(4, 100), natural(5, 62), natural(6, 9)));
    assertThat(choice.k()).isEqualTo(5);
    Firmness firmness = choice.firmness().orElseThrow();
    assertThat(firmness.agreeing()).isEqualTo(53);
    assertThat(firmness.others()).containsExactly(new Alternative(4, 38), new Alternative(6, 9));
    assertThat(firmness.isNumberFirm()).isFalse();
    assertThat(firmness.isVerdictFirm()).isTrue();
    assertThat(choice.why())
        .endsWith(
            "about as well as fewer. Of 100 repetitions on other samples 53 come to this number;"
                + " others to 4 in 38, 6 in 9.");
    assertThat(List.of(4, 5, 6)).allMatch(choice::wavers);
    assertThat(choice.wavers(3)).isFalse();
  }

  @Test
  void ofNumbersThatAreChosenEquallyOftenTheSmallerWins() {
    Choice choice = RULE.choose(List.of(natural(4, 100), natural(5, 50)));
    assertThat(choice.k()).isEqualTo(4);
    assertThat(choice.firmness().orElseThrow().others()).containsExactly(new Alternative(5, 50));
  }

  @Test
  void aVerdictThatChangesFromRepetitionToRepetitionIsNotFirm() {
    Choice choice = RULE.choose(List.of(natural(3, 70)));
    Firmness firmness = choice.firmness().orElseThrow();
    assertThat(choice.rule()).isEqualTo("natural");
    assertThat(firmness.agreeing()).isEqualTo(100);
    assertThat(firmness.verdict()).isEqualTo(StructureVerdict.NATURAL);
    assertThat(firmness.sameVerdict()).isEqualTo(70);
    assertThat(firmness.isNumberFirm()).isTrue();
    assertThat(firmness.isVerdictFirm()).isFalse();
    assertThat(choice.isFirm()).isFalse();
    assertThat(choice.wavers(3)).isTrue();
  }

  private static void assertChosen(int k, String rule, CandidateTrust... candidates) {
    Choice choice = RULE.choose(List.of(candidates));
    assertThat(choice.k()).isEqualTo(k);
    assertThat(choice.rule()).isEqualTo(rule);
  }

  @Test
  void withoutNaturalNumbersTheLargestReproducibleOneWins() {
    assertChosen(
        3,
        "reproducible",
        trust(2, 0.99, 0.4, StructureVerdict.REPRODUCIBLE),
        trust(3, 0.85, 0.3, StructureVerdict.REPRODUCIBLE),
        trust(4, 0.79, 0.2, StructureVerdict.CONSTRUCTED));
  }

  @Test
  void withoutThoseTheMostStableOneWinsAndOfEqualsTheSmallest() {
    assertChosen(
        3,
        "most_stable",
        trust(2, 0.6, 0.4, StructureVerdict.CONSTRUCTED),
        trust(3, 0.7, 0.3, StructureVerdict.CONSTRUCTED),
        trust(4, 0.7, 0.2, StructureVerdict.CONSTRUCTED));
  }

  @Test
  void aNumberWhereTheSearchStoppedSaysSo() {
    List<CandidateTrust> candidates =
        List.of(
            trust(3, 0.95, 0.3, StructureVerdict.NATURAL),
            trust(4, 0.95, 0.2, StructureVerdict.NATURAL));
    Choice last = rule(3, 4).choose(candidates);
    assertThat(last.end()).contains(SearchEnd.LAST);
    assertThat(last.why()).endsWith(" 4 is where the search stopped.");
    assertThat(rule(3, 5).choose(candidates).end()).isEmpty();
  }

  @Test
  void aNumberWhereTheSearchBeganIsDoubtfulOnlyWhereFewerMightHaveBeenTaken() {
    List<CandidateTrust> constructed =
        List.of(
            trust(4, 0.7, 0.3, StructureVerdict.CONSTRUCTED),
            trust(5, 0.6, 0.2, StructureVerdict.CONSTRUCTED));
    Choice first = rule(4, 8).choose(constructed);
    assertThat(first.end()).contains(SearchEnd.FIRST);
    assertThat(first.why()).endsWith(" 4 is where the search began.");
    assertThat(rule(4, 8).choose(List.of(trust(4, 0.95, 0.3, StructureVerdict.NATURAL))).end())
        .isEmpty();
    assertThat(rule(2, 8).choose(List.of(trust(2, 0.5, 0.3, StructureVerdict.CONSTRUCTED))).end())
        .isEmpty();
  }

  @Test
  void numbersWithTooSmallASegmentAreLeftOut() {
    Choice choice =
        RULE.choose(
            List.of(
                trust(2, 0.99, 0.05, StructureVerdict.REPRODUCIBLE),
                trust(3, 0.95, 0.049, StructureVerdict.NATURAL)));
    assertThat(choice.k()).isEqualTo(2);
    assertThat(choice.why())
        .startsWith(
            "Of 2 to 3 segments, leaving out those with a segment of fewer than 50, none"
                + " stand apart more than chance would have it");
  }

  @Test
  void whenEveryNumberHasOneTheLargestSmallestSegmentWins() {
    Choice choice =
        RULE.choose(
            List.of(
                trust(2, 0.99, 0.01, StructureVerdict.REPRODUCIBLE),
                trust(3, 0.95, 0.02, StructureVerdict.NATURAL)));
    assertThat(choice.k()).isEqualTo(3);
    assertThat(choice.rule()).isEqualTo("largest");
    assertThat(choice.firmness()).isEmpty();
    assertThat(choice.isFirm()).isTrue();
  }

  @Test
  void customersWhoAreAllAlikeAreNotDivided() {
    Choice choice = RULE.choose(List.of(trust(1, 0, 1, StructureVerdict.CONSTRUCTED)));
    assertThat(choice.k()).isEqualTo(1);
    assertThat(choice.rule()).isEqualTo("alike");
  }

  @Test
  void aNumberThatTheConfigurationNamesIsTakenWithWhatTheRuleWouldHaveChosen() {
    List<CandidateTrust> candidates = List.of(natural(2, 100), trust(3, 0.01, natural(3, 30)));
    Choice choice = new KSelectionRule.FixedK(3, RULE).choose(candidates);
    assertThat(choice.k()).isEqualTo(3);
    assertThat(choice.rule()).isEqualTo("fixed");
    assertThat(choice.why())
        .isEqualTo("The configuration asks for 3 segments; the rule would have chosen 2.");
    assertThat(choice.otherwise()).contains(RULE.choose(candidates));
    assertThat(choice.firmness())
        .contains(new Firmness(100, 100, StructureVerdict.REPRODUCIBLE, 70, List.of()));
    assertThat(new KSelectionRule.FixedK(2, RULE).choose(candidates).why())
        .endsWith("the rule would have chosen the same number.");
  }

  private static CandidateTrust trust(int k, double smallest, CandidateTrust like) {
    return trust(k, smallest, like.repetitions());
  }

  @Test
  void aNumberBeyondWhatCustomersDifferInBecomesTheLargestPossible() {
    Choice choice =
        new KSelectionRule.FixedK(9, RULE)
            .choose(List.of(trust(3, 0.99, 0.4, StructureVerdict.NATURAL)));
    assertThat(choice.k()).isEqualTo(3);
    assertThat(choice.why()).contains("asks for 9").contains("more than 3");
  }

  @Test
  void theNumberThatTheConfigurationNamesIsJudgedWhateverItsSegmentsSizes() {
    KSelectionRule fixed = new KSelectionRule.FixedK(3, RULE);
    CandidateTrust small = trust(3, 0.99, 0.01, StructureVerdict.NATURAL);
    CandidateTrust other = trust(4, 0.99, 0.01, StructureVerdict.NATURAL);
    assertThat(fixed.admits(small.candidate())).isTrue();
    assertThat(fixed.admits(other.candidate())).isFalse();
  }
}
