package org.dramatis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.dramatis.Effort;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.cluster.stability.StructureVerdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** How often the verdict and the number are right, over populations of which the truth is known. */
class CalibrationTest {
  private static final int ROWS = 400;

  /** A rate that is ruled out when so few populations would then be found so seldom. */
  private static final double TOO_OFTEN = 0.10;

  private static final double RULED_OUT = 0.05;

  /** What was decided about one population. */
  private record Decision(int k, StructureVerdict verdict) {
    boolean isNatural() {
      return verdict == StructureVerdict.NATURAL;
    }
  }

  /** Kinds of populations with groups whose nearest centres are 3.5 standard deviations apart. */
  private enum Planted {
    FOUR(4),
    SQUARE(4),
    SKEWED(4),
    TWO(2),
    THREE(3),
    SIX(6);

    private final int groups;

    Planted(int groups) {
      this.groups = groups;
    }

    Points points(int seed) {
      Populations drawn = new Populations(ROWS, seed);
      return switch (this) {
        case FOUR -> drawn.round(groups, 6, 3.5);
        case SQUARE -> drawn.square(3.5);
        case SKEWED -> drawn.skewed(groups, 6, 3.5);
        case TWO -> drawn.round(groups, 5, 3.5);
        case THREE -> drawn.round(groups, 4, 3.5);
        case SIX -> drawn.round(groups, 8, 3.5);
      };
    }

    boolean isFoundIn(Decision decision) {
      return decision.isNatural() && decision.k() == groups;
    }
  }

  /** Kinds of populations without groups. */
  private enum Groupless {
    CORRELATED_NORMAL,
    ONE_NORMAL_FACTOR,
    COUNTS_WITH_ONE_FACTOR,
    ANSWERS_WITH_ONE_FACTOR,
    MANY_ZEROS,
    UNIFORM,
    EXPONENTIAL,
    LOG_NORMAL,
    ONE_LOG_NORMAL_FACTOR;

    Points points(int seed) {
      Populations drawn = new Populations(ROWS, seed);
      return switch (this) {
        case CORRELATED_NORMAL -> drawn.normal();
        case ONE_NORMAL_FACTOR -> drawn.oneFactor();
        case COUNTS_WITH_ONE_FACTOR -> drawn.oneFactorPoisson();
        case ANSWERS_WITH_ONE_FACTOR -> drawn.rasch();
        case MANY_ZEROS -> drawn.zeroInflated();
        case UNIFORM -> drawn.uniform();
        case EXPONENTIAL -> drawn.exponential();
        case LOG_NORMAL -> drawn.logNormal();
        case ONE_LOG_NORMAL_FACTOR -> drawn.oneFactorLogNormal();
      };
    }
  }

  @Test
  void populationsWithoutGroupsAreHardlyEverNatural(TestReporter reporter) {
    expectSeldom(
        Set.of(
            Groupless.CORRELATED_NORMAL,
            Groupless.ONE_NORMAL_FACTOR,
            Groupless.COUNTS_WITH_ONE_FACTOR,
            Groupless.ANSWERS_WITH_ONE_FACTOR,
            Groupless.MANY_ZEROS,
            Groupless.UNIFORM),
        reporter);
  }

  @Test
  void skewAndHeavyTailsAreNoGroups(TestReporter reporter) {
    expectSeldom(
        Set.of(Groupless.EXPONENTIAL, Groupless.LOG_NORMAL, Groupless.ONE_LOG_NORMAL_FACTOR),
        reporter);
  }

  private static void expectSeldom(Set<Groupless> kinds, TestReporter reporter) {
    int each = Effort.of(1, 30);
    int natural = 0;
    for (Groupless kind : new TreeSet<>(kinds)) {
      int found = natural(each, kind::points, 6);
      reporter.publishEntry(kind.toString(), found + " of " + each + " natural");
      natural += found;
    }
    assertThat(natural)
        .isLessThanOrEqualTo(Effort.of(0, mostToRuleOut(TOO_OFTEN, kinds.size() * each)));
  }

  /** So few successes have a 95 % upper bound (Clopper and Pearson 1934) below a rate. */
  private static int mostToRuleOut(double rate, int trials) {
    int successes = 0;
    while (atMost(successes + 1, trials, rate) < RULED_OUT) {
      successes++;
    }
    return successes;
  }

  /** The probability of at most so many successes. */
  private static double atMost(int successes, int trials, double rate) {
    double term = Math.pow(1 - rate, trials);
    double sum = term;
    for (int i = 1; i <= successes; i++) {
      term *= (trials - i + 1.0) / i * rate / (1 - rate);
      sum += term;
    }
    return sum;
  }

  @Test
  @Tag("real-data")
  void realColumnsThatHaveNothingToDoWithEachOtherAreNotNatural() throws IOException {
    int natural = 0;
    for (int seed = 0; seed < Effort.of(1, 16); seed++) {
      Points points = new Populations(ROWS, seed).permutedReal();
      natural += decide(points, 6, 1).isNatural() ? 1 : 0;
    }
    assertThat(natural).isZero();
  }

  @Test
  void groupsAreNaturalAndTheirNumberIsFound(TestReporter reporter) {
    int each = Effort.of(1, 10);
    int right = 0;
    for (Planted kind : Planted.values()) {
      int found =
          (int)
              IntStream.range(0, each)
                  .parallel()
                  .filter(seed -> kind.isFoundIn(decide(kind.points(seed), 8, 1)))
                  .count();
      reporter.publishEntry(kind.toString(), found + " of " + each + " found");
      right += found;
    }
    assertThat(right).isGreaterThanOrEqualTo(Effort.of(5, 54));
  }

  @Test
  void longAndUnequalGroupsAndClassesOfAnswersAreNatural() {
    int natural =
        natural(
                Effort.of(2, 25),
                seed -> new Populations(ROWS, seed).elongated(3 + seed % 2, 2 + seed % 4, 10),
                6)
            + natural(
                Effort.of(2, 25),
                seed -> new Populations(ROWS, seed).latentClasses(3 + seed % 2, 12 + seed % 4),
                6)
            + natural(Effort.of(1, 20), seed -> new Populations(ROWS, seed).unequal(4, 6, 3.5), 6);
    assertThat(natural).isGreaterThanOrEqualTo(Effort.of(4, 58));
  }

  @Test
  void anotherSeedGivesTheSameNumber(TestReporter reporter) {
    for (Planted kind : planted()) {
      Points points = kind.points(0);
      expectNearlyAlways(kind, seed -> decide(points, 8, 100 + seed), reporter);
    }
  }

  @Test
  void withoutOneRowInAHundredTheNumberIsTheSame(TestReporter reporter) {
    for (Planted kind : planted()) {
      Points points = kind.points(0);
      expectNearlyAlways(kind, time -> decide(withoutSome(points, time), 8, 1), reporter);
    }
  }

  private static List<Planted> planted() {
    return List.of(Planted.values()).subList(0, Effort.of(1, 3));
  }

  /** The decisions on one population that should not depend on chance. */
  private static void expectNearlyAlways(
      Planted kind, IntFunction<Decision> decision, TestReporter reporter) {
    int times = Effort.of(3, 20);
    List<Integer> numbers =
        IntStream.range(0, times).parallel().mapToObj(decision).map(Decision::k).toList();
    int same =
        numbers.stream().mapToInt(k -> Collections.frequency(numbers, k)).max().orElseThrow();
    reporter.publishEntry(kind.toString(), same + " of " + times + " the same");
    assertThat(same).as(kind + " " + numbers).isGreaterThanOrEqualTo(times * 19 / 20);
  }

  private static Points withoutSome(Points points, int seed) {
    List<Integer> rows = new ArrayList<>(IntStream.range(0, points.rows()).boxed().toList());
    Collections.shuffle(rows, new Random(seed));
    return points.select(
        rows.stream().skip(points.rows() / 100).sorted().mapToInt(Integer::intValue).toArray());
  }

  private static int natural(int count, IntFunction<Points> population, int most) {
    return (int)
        IntStream.range(0, count)
            .parallel()
            .filter(seed -> decide(population.apply(seed), most, 1).isNatural())
            .count();
  }

  private static Decision decide(Points points, int most, long seed) {
    Method usual = Examples.method(2, most);
    Method method =
        new Method(
            seed,
            usual.sample(),
            usual.k(),
            usual.restarts(),
            usual.bootstraps(),
            usual.references(),
            usual.standardization(),
            usual.refresh());
    List<CandidateTrust> trusts = Examples.trusts(points, method);
    int k = KSelectionRule.of(method, 1, points.rows()).choose(trusts).k();
    return trusts.stream()
        .filter(trust -> trust.k() == k)
        .map(trust -> new Decision(k, trust.verdict()))
        .findFirst()
        .orElseThrow();
  }
}
