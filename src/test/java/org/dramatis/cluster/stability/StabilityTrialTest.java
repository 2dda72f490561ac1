package org.dramatis.cluster.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.dramatis.LocalSpark;
import org.dramatis.cluster.Examples;
import org.dramatis.cluster.Method;
import org.dramatis.cluster.Populations;
import org.dramatis.cluster.Selection;
import org.dramatis.cluster.SelectionSample;
import org.dramatis.cluster.Solution;
import org.dramatis.cluster.StabilityBasedK;
import org.dramatis.cluster.ThreadWorkers;
import org.dramatis.cluster.Workers;
import org.dramatis.cluster.kmeans.Centres;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.kmeans.StartSeeds;
import org.dramatis.cluster.stability.SegmentStability.FeatureRange;
import org.dramatis.feature.Sample;
import org.dramatis.stat.Contingency;
import org.dramatis.stat.Matching;
import org.dramatis.stat.Quantiles;
import org.junit.jupiter.api.Test;

class StabilityTrialTest {
  private static final Workers THREADS = new ThreadWorkers();

  private static List<Stability> stabilities(Workers workers, Points points, Method method) {
    List<Solution> solutions = Selection.solutions(workers, method, points);
    return stabilities(new StabilityTrial(workers, Examples.sample(points), 20, 1), solutions);
  }

  private static List<Stability> stabilities(StabilityTrial trial, List<Solution> solutions) {
    List<List<BootstrapPair>> pairs = trial.pairs(solutions, 0);
    return IntStream.range(0, solutions.size())
        .mapToObj(i -> trial.summary(solutions.get(i).centres(), pairs.get(i)))
        .toList();
  }

  @Test
  void groupsThatStandApartComeBackFromEverySample() {
    Points points = new Populations(600, 1).square(10);
    Stability stability = stabilities(THREADS, points, Examples.method(4, 4)).get(2);
    assertThat(stability.segments()).hasSize(4);
    assertThat(stability.mean()).hasValue(1);
    assertThat(stability.low()).hasValue(1);
    assertThat(stability.together()).isEqualTo(1);
    for (SegmentStability segment : stability.segments()) {
      assertThat(segment.jaccard()).isEqualTo(1);
      assertThat(segment.verdict()).isEqualTo(SegmentVerdict.HIGHLY_STABLE);
      assertThat(segment.dissolved()).isZero();
      assertThat(segment.share()).isCloseTo(0.25, within(0.05));
    }
  }

  @Test
  void aGroupThatIsCutInTwoDissolves() {
    Points points = new Populations(600, 1).square(10);
    Stability stability = stabilities(THREADS, points, Examples.method(5, 5)).get(3);
    assertThat(stability.segments()).hasSize(5);
    assertThat(stability.mean().getAsDouble()).isBetween(0.5, 0.95);
    assertThat(stability.low().getAsDouble()).isLessThan(stability.high().getAsDouble());
    assertThat(stability.weakest()).isLessThan(SegmentVerdict.STABLE_FROM);
    assertThat(stability.segments()).anyMatch(s -> s.dissolved() > 0);
    assertThat(stability.together()).isBetween(0.5, 0.95);
  }

  @Test
  void anotherBatchHasOtherSamplesOfWhichAllNumbersShareTheSame() {
    Points points = Examples.blobs(300, 3, 3, 2, 5);
    List<Solution> solutions = Selection.solutions(THREADS, Examples.method(2, 3), points);
    StabilityTrial twice = new StabilityTrial(THREADS, Examples.sample(points), 6, 1);
    List<List<BootstrapPair>> first = twice.pairs(solutions, 0);
    List<List<BootstrapPair>> second = twice.pairs(solutions, 1);
    List<List<BootstrapPair>> together =
        new StabilityTrial(THREADS, Examples.sample(points), 12, 1).pairs(solutions, 0);
    for (int i = 0; i < solutions.size(); i++) {
      List<BootstrapPair> joined = new ArrayList<>(first.get(i));
      joined.addAll(second.get(i));
      assertThat(joined).isEqualTo(together.get(i));
    }
  }

  @Test
  void aSegmentsCustomersArePlacedOnceEach() {
    Points points = Examples.blobs(400, 4, 3, 3, 5);
    for (Stability stability : stabilities(THREADS, points, Examples.method(2, 4))) {
      double together = 0;
      for (int i = 0; i < stability.segments().size(); i++) {
        SegmentStability segment = stability.segments().get(i);
        assertThat(segment.placed().stream().mapToDouble(Double::doubleValue).sum())
            .isCloseTo(1, within(1e-12));
        together += segment.share() * segment.placed().get(i);
      }
      assertThat(stability.together()).isCloseTo(together, within(1e-12));
    }
  }

  @Test
  void whoWorksAndInWhichOrderChangesNothing() {
    Points points = Examples.blobs(300, 5, 3, 3, 2);
    Method method = Examples.method(2, 4);
    List<Stability> expected = stabilities(THREADS, points, method);
    assertThat(stabilities(Workers.of(LocalSpark.session()), points, method)).isEqualTo(expected);
    Workers backwards =
        new Workers() {
          @Override
          public <S, T, R> List<R> run(S shared, List<T> tasks, Piece<S, T, R> piece) {
            List<R> results = new ArrayList<>();
            for (int i = tasks.size() - 1; i >= 0; i--) {
              results.add(piece.of(shared, tasks.get(i)));
            }
            Collections.reverse(results);
            return results;
          }
        };
    assertThat(stabilities(backwards, points, method)).isEqualTo(expected);
  }

  @Test
  void rangesOfMeansFollowFromTheModelsThemselves() {
    Points points = Examples.blobs(300, 2, 3, 3, 5);
    double[] known = new double[300];
    double[] partly = new double[300];
    for (int i = 0; i < known.length; i++) {
      known[i] = 100 + points.value(i, 0);
      partly[i] = i % 3 == 0 ? Double.NaN : points.value(i, 1);
    }
    SelectionSample sample =
        new SelectionSample(
            points, Sample.of(List.of(known, partly), 300), List.of("known", "partly"));
    Centres solution = Selection.solutions(THREADS, Examples.method(3, 3), points).get(1).centres();
    Stability stability =
        stabilities(
                new StabilityTrial(THREADS, sample, 20, 1),
                Selection.solutions(THREADS, Examples.method(3, 3), points))
            .get(1);
    List<List<Double>> expected = List.of(new ArrayList<>(), new ArrayList<>());
    for (int model = 0; model < 40; model++) {
      int[] labels = Resampling.labels(points, 3, StartSeeds.bootstrap(1, model / 2, model % 2));
      long[][] counts = Contingency.of(KMeansKernel.assign(points, solution), labels);
      int cluster = Matching.ofClasses(counts).columnOf(0).getAsInt();
      for (int column = 0; column < 2; column++) {
        double[] values = column == 0 ? known : partly;
        expected
            .get(column)
            .add(
                IntStream.range(0, 300)
                    .filter(i -> labels[i] == cluster && !Double.isNaN(values[i]))
                    .mapToDouble(i -> values[i])
                    .average()
                    .getAsDouble());
      }
    }
    List<FeatureRange> ranges = stability.segments().get(0).ranges();
    assertThat(ranges).extracting(FeatureRange::feature).containsExactly("known", "partly");
    for (int column = 0; column < 2; column++) {
      double[] means = expected.get(column).stream().mapToDouble(m -> m).toArray();
      assertThat(ranges.get(column).low())
          .isCloseTo(Quantiles.at(means, 0.05).getAsDouble(), within(1e-9));
      assertThat(ranges.get(column).high())
          .isCloseTo(Quantiles.at(means, 0.95).getAsDouble(), within(1e-9));
    }
  }

  @Test
  void fewModelsGiveNoRange() {
    Points points = Examples.blobs(200, 2, 3, 3, 5);
    SelectionSample sample =
        new SelectionSample(points, Sample.of(List.of(new double[200]), 200), List.of("x"));
    List<Solution> solutions = Selection.solutions(THREADS, Examples.method(3, 3), points);
    assertThat(stabilities(new StabilityTrial(THREADS, sample, 9, 1), solutions))
        .flatExtracting(Stability::segments)
        .allSatisfy(s -> assertThat(s.ranges()).isEmpty());
    assertThat(stabilities(new StabilityTrial(THREADS, sample, 10, 1), solutions).get(1).segments())
        .allSatisfy(s -> assertThat(s.ranges()).containsExactly(new FeatureRange("x", 0, 0)));
  }

  @Test
  void bootstrapSamplesOfManyCustomersHave2000() {
    Points points = Examples.blobs(3000, 2, 3, 6, 4);
    Centres model = Resampling.model(points, 3000, 7);
    assertThat(model.count()).isBetween(1300, 1600);
  }

  @Test
  void threeCustomersHaveFewerSegmentsAndNoFigureThatIsNotOne() {
    Points points = Points.of(new double[] {0, 0, 1, 0, 5, 5}, 2);
    List<CandidateTrust> trusts = Examples.trusts(points, Examples.method(2, 8));
    assertThat(trusts).extracting(CandidateTrust::k).containsExactly(2, 3);
    for (CandidateTrust trust : trusts) {
      assertThat(trust.stability().segments())
          .allSatisfy(s -> assertThat(s.jaccard()).isBetween(0.0, 1.0));
      assertThat(trust.verdict()).isNotEqualTo(StructureVerdict.NATURAL);
    }
  }

  @Test
  void customersWhoAreAllAlikeHaveOneSegmentAndNoAgreement() {
    Points points = Points.of(new double[60], 2);
    List<CandidateTrust> trusts = Examples.trusts(points, Examples.method(2, 5));
    assertThat(trusts).extracting(CandidateTrust::k).containsExactly(1);
    assertThat(trusts.get(0).stability().mean()).isEmpty();
    assertThat(trusts.get(0).acrossSolutions()).containsExactly(OptionalDouble.empty());
    assertThat(trusts.get(0).verdict()).isEqualTo(StructureVerdict.CONSTRUCTED);
    assertThat(new StabilityBasedK(50, 30, Method.SegmentRange.USUAL).choose(trusts).rule())
        .isEqualTo("alike");
  }

  @Test
  void aConstantFeatureChangesNothing() {
    Points points = new Populations(300, 3).round(3, 2, 8);
    double[] wider = new double[points.rows() * 3];
    for (int row = 0; row < points.rows(); row++) {
      wider[row * 3] = points.value(row, 0);
      wider[row * 3 + 1] = points.value(row, 1);
      wider[row * 3 + 2] = 0.25;
    }
    Method method = Examples.method(2, 4);
    List<CandidateTrust> trusts = Examples.trusts(Points.of(wider, 3), method);
    assertThat(trusts.get(1).verdict()).isEqualTo(StructureVerdict.NATURAL);
    assertThat(trusts)
        .extracting(CandidateTrust::verdict)
        .isEqualTo(Examples.trusts(points, method).stream().map(CandidateTrust::verdict).toList());
  }

  @Test
  void oneDominantFeatureWithoutGroupsIsNotNatural() {
    Random random = new Random(8);
    double[] values = new double[400 * 4];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextGaussian() * (i % 4 == 0 ? 50 : 1);
    }
    assertThat(Examples.trusts(Points.of(values, 4), Examples.method(2, 4)))
        .extracting(CandidateTrust::verdict)
        .doesNotContain(StructureVerdict.NATURAL);
  }

  @Test
  void segmentsOfASplitComeFromOneSegment() {
    Random random = new Random(9);
    double[] values =
        random.ints(300, 0, 3).mapToDouble(g -> new double[] {0, 10, 40}[g]).toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] += random.nextGaussian();
    }
    List<CandidateTrust> trusts = Examples.trusts(Points.of(values, 1), Examples.method(2, 4));
    assertThat(trusts.get(0).acrossSolutions()).containsOnly(OptionalDouble.empty());
    assertThat(trusts.get(1).acrossSolutions()).hasSize(3).containsOnly(OptionalDouble.of(1));
  }
}
