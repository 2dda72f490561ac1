package org.dramatis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.dramatis.Effort;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.cluster.stability.StructureVerdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often the verdict is right, over populations of which the truth is known. */
class CalibrationTest {
  private static final int ROWS = 400;

  /** What was decided about one population. */
  private record Decision(int k, StructureVerdict verdict) {}

  @Test
  void populationsWithoutGroupsAreHardlyEverNatural() {
    int natural =
        natural(Effort.of(2, 17), seed -> populations(seed).normal())
            + natural(Effort.of(2, 17), seed -> populations(seed).oneFactor())
            + natural(Effort.of(2, 17), seed -> populations(seed).oneFactorPoisson())
            + natural(Effort.of(2, 17), seed -> populations(seed).rasch())
            + natural(Effort.of(2, 16), seed -> populations(seed).zeroInflated());
    assertThat(natural).isLessThanOrEqualTo(Effort.of(0, 2));
  }

  @Test
  @Tag("real-data")
  void realColumnsThatHaveNothingToDoWithEachOtherAreNotNatural() throws IOException {
    int natural = 0;
    for (int seed = 0; seed < Effort.of(2, 16); seed++) {
      Points points = populations(seed).permutedReal();
      natural += decide(points, 6).verdict() == StructureVerdict.NATURAL ? 1 : 0;
    }
    assertThat(natural).isZero();
  }

  @Test
  void roundGroupsAreNaturalAndTheirNumberIsFound() {
    int right =
        rightNumber(Effort.of(2, 10), 4, seed -> populations(seed).square(6))
            + rightNumber(Effort.of(1, 10), 3, seed -> populations(seed).round(3, 2 + seed % 5, 6))
            + rightNumber(Effort.of(1, 10), 4, seed -> populations(seed).round(4, 2 + seed % 5, 6))
            + rightNumber(Effort.of(1, 10), 5, seed -> populations(seed).round(5, 2 + seed % 5, 6))
            + rightNumber(Effort.of(1, 10), 6, seed -> populations(seed).round(6, 3 + seed % 4, 6));
    assertThat(right).isGreaterThanOrEqualTo(Effort.of(6, 45));
  }

  @Test
  void longGroupsAndClassesOfAnswersAreNatural() {
    int natural =
        natural(
                Effort.of(3, 25),
                seed -> populations(seed).elongated(3 + seed % 2, 2 + seed % 4, 10))
            + natural(
                Effort.of(3, 25),
                seed -> populations(seed).latentClasses(3 + seed % 2, 12 + seed % 4));
    assertThat(natural).isGreaterThanOrEqualTo(Effort.of(5, 40));
  }

  private static Populations populations(int seed) {
    return new Populations(ROWS, seed);
  }

  private static int natural(int count, IntFunction<Points> population) {
    return count(count, seed -> decide(population.apply(seed), 6).verdict());
  }

  private static int rightNumber(int count, int groups, IntFunction<Points> population) {
    return count(
        count,
        seed -> {
          Decision decision = decide(population.apply(seed), groups + 2);
          return decision.k() == groups ? decision.verdict() : StructureVerdict.CONSTRUCTED;
        });
  }

  private static int count(int populations, IntFunction<StructureVerdict> verdict) {
    IntPredicate natural = seed -> verdict.apply(seed) == StructureVerdict.NATURAL;
    return (int) IntStream.range(0, populations).parallel().filter(natural).count();
  }

  private static Decision decide(Points points, int most) {
    List<CandidateTrust> trusts = Examples.trusts(points, Examples.method(2, most));
    int k = new StabilityBasedK(1).choose(trusts, points.rows()).k();
    return trusts.stream()
        .filter(trust -> trust.k() == k)
        .map(trust -> new Decision(k, trust.verdict()))
        .findFirst()
        .orElseThrow();
  }
}
