package org.dramatis.cluster.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.dramatis.LocalSpark;
import org.dramatis.cluster.Candidate;
import org.dramatis.cluster.Choice;
import org.dramatis.cluster.Examples;
import org.dramatis.cluster.KSelectionRule;
import org.dramatis.cluster.Method;
import org.dramatis.cluster.Populations;
import org.dramatis.cluster.Selection;
import org.dramatis.cluster.Solution;
import org.dramatis.cluster.ThreadWorkers;
import org.dramatis.cluster.Workers;
import org.dramatis.cluster.kmeans.Points;
import org.junit.jupiter.api.Test;

class TrustTrialTest {
  private static final Points POINTS = new Populations(200, 1).round(3, 2, 3);
  private static final Method METHOD = Examples.method(2, 4);

  /** Chooses two segments in so many of 100 repetitions, three in the others. */
  private record Wavering(int agreeing) implements KSelectionRule {
    @Override
    public Choice choose(List<CandidateTrust> candidates) {
      Choice.Firmness firmness =
          new Choice.Firmness(
              100,
              agreeing,
              StructureVerdict.REPRODUCIBLE,
              agreeing,
              List.of(new Choice.Alternative(3, 100 - agreeing)));
      return new Choice(
          2, "reproducible", "", Optional.of(firmness), Optional.empty(), Optional.empty());
    }

    @Override
    public boolean admits(Candidate candidate) {
      return true;
    }
  }

  private static List<CandidateTrust> trusts(Workers workers, KSelectionRule rule) {
    List<Solution> solutions = Selection.solutions(workers, METHOD, POINTS);
    return new TrustTrial(workers, METHOD, Examples.sample(POINTS)).of(solutions, rule);
  }

  private static List<Integer> pairs(KSelectionRule rule) {
    return trusts(new ThreadWorkers(), rule).stream().map(t -> t.stability().pairs()).toList();
  }

  @Test
  void numbersBetweenWhichTheChoiceWaversGetAsManySamplesAgain() {
    assertThat(pairs(new Wavering(60))).containsExactly(40, 40, 20);
  }

  @Test
  void aFirmChoiceCostsNoMore() {
    assertThat(pairs(new Wavering(95))).containsExactly(20, 20, 20);
  }

  @Test
  void theChosenNumberHasTheVerdictOfTheRepetitionsThatChooseIt() {
    assertThat(trusts(new ThreadWorkers(), new Wavering(95)).get(0).verdict())
        .isEqualTo(StructureVerdict.REPRODUCIBLE);
  }

  @Test
  void everyNumberIsJudgedAHundredTimesAndNotAlwaysAlike() {
    List<CandidateTrust> trusts =
        trusts(new ThreadWorkers(), KSelectionRule.of(METHOD, 1, POINTS.rows()));
    assertThat(trusts).allSatisfy(t -> assertThat(t.repetitions()).hasSize(100));
    assertThat(trusts)
        .allSatisfy(
            t ->
                assertThat(t.repetitions())
                    .extracting(CandidateTrust.Judgement::stability)
                    .satisfies(s -> assertThat(new HashSet<>(s)).hasSizeGreaterThan(50)));
  }

  @Test
  void whoWorksChangesNothing() {
    KSelectionRule rule = KSelectionRule.of(METHOD, 1, POINTS.rows());
    assertThat(trusts(Workers.of(LocalSpark.session()), rule))
        .isEqualTo(trusts(new ThreadWorkers(), rule));
  }
}
