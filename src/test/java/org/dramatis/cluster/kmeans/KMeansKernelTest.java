package org.dramatis.cluster.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.dramatis.cluster.Examples;
import org.dramatis.stat.AdjustedRand;
import org.junit.jupiter.api.Test;

class KMeansKernelTest {
  private static final Points EIGHT =
      Points.of(new double[] {0, 0, 0, 1, 1, 0, 10, 10, 10, 11, 11, 10, 20, 0, 21, 0}, 2);

  // scikit-learn 1.2.1: KMeans(3, n_init=10, random_state=0).fit(X): inertia_, labels_
  @Test
  void equalsScikitLearn() {
    KMeansFit fit = KMeansKernel.bestOf(EIGHT, 3, 1, 10);
    assertThat(fit.sse()).isCloseTo(3.166666666666667, within(1e-12));
    assertThat(AdjustedRand.of(fit.labels(), new int[] {0, 0, 0, 1, 1, 1, 2, 2})).hasValue(1);
    assertThat(fit.centres().coordinates(fit.labels()[7])).containsExactly(20.5, 0.0);
    assertThat(fit.size(fit.labels()[0])).isEqualTo(3);
  }

  @Test
  void theSameSeedGivesTheSameBitsAlsoElsewhere() throws Exception {
    Points points = Examples.blobs(500, 6, 4, 2, 1);
    KMeansFit here = KMeansKernel.fit(points, 5, 42);
    KMeansFit there = Examples.shipped(KMeansKernel.fit(Examples.shipped(points), 5, 42));
    assertThat(there.centres().array()).isEqualTo(here.centres().array());
    assertThat(there.labels()).isEqualTo(here.labels());
    assertThat(there.sse()).isEqualTo(here.sse());
  }

  @Test
  void theSseHasTheSameBitsHoweverItIsComputed() {
    Points points = Examples.blobs(777, 9, 6, 2, 2);
    for (int k : new int[] {1, 3, 7}) {
      KMeansFit fit = KMeansKernel.bestOf(points, k, 3, 2);
      KMeansFit improved = KMeansKernel.improve(points, fit, 4);
      assertThat(Examples.sse(points, fit.centres())).isEqualTo(fit.sse());
      assertThat(Examples.sse(points, improved.centres())).isEqualTo(improved.sse());
      assertThat(KMeansKernel.assign(points, improved.centres())).isEqualTo(improved.labels());
      assertThat(KMeansKernel.refit(points, improved.centres()).sse()).isEqualTo(improved.sse());
    }
  }

  @Test
  void theOrderOfRowsChangesNeitherCentresNorMembers() {
    Points points = Examples.blobs(600, 8, 4, 2, 3);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < points.rows(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(4));
    int[] shuffle = order.stream().mapToInt(Integer::intValue).toArray();
    Centres start = KMeansKernel.fit(points, 6, 5).centres();
    Centres nudged = new Centres(Arrays.stream(start.array()).map(c -> c + 0.25).toArray(), 8);

    KMeansFit fit = KMeansKernel.refit(points, nudged);
    KMeansFit shuffled = KMeansKernel.refit(points.select(shuffle), nudged);

    assertThat(shuffled.centres().array()).isEqualTo(fit.centres().array());
    assertThat(shuffled.labels())
        .isEqualTo(Arrays.stream(shuffle).map(i -> fit.labels()[i]).toArray());
  }

  @Test
  void theOrderOfCentresOnlyRenamesClusters() {
    Points points = Examples.blobs(400, 5, 4, 3, 6);
    Centres start = KMeansKernel.fit(points, 4, 7).centres();
    List<List<Double>> reversed = new ArrayList<>();
    for (int j = 3; j >= 0; j--) {
      reversed.add(start.coordinates(j));
    }
    KMeansFit fit = KMeansKernel.refit(points, start);
    KMeansFit renamed = KMeansKernel.refit(points, Centres.of(reversed));
    assertThat(renamed.labels()).isEqualTo(Arrays.stream(fit.labels()).map(l -> 3 - l).toArray());
    assertThat(renamed.sse()).isEqualTo(fit.sse());
  }

  @Test
  void fewerDistinctRowsThanClustersGiveOneClusterEach() {
    Points points = Points.of(new double[] {7, 1, 7, 7, 3, 1, 1}, 1);
    KMeansFit fit = KMeansKernel.improve(points, KMeansKernel.bestOf(points, 5, 1, 3), 2);
    assertThat(fit.k()).isEqualTo(3);
    assertThat(fit.sse()).isEqualTo(0);
    assertThat(fit.centres().array()).containsExactlyInAnyOrder(1, 3, 7);
    KMeansFit refit =
        KMeansKernel.refit(points, new Centres(new double[] {0, 100, 5, 6.5, 2, 9}, 1));
    assertThat(refit.k()).isEqualTo(3);
    assertThat(refit.sse()).isEqualTo(0);
  }

  @Test
  void identicalRowsAreOneCluster() {
    Points points = Points.of(new double[] {0.1, 2, 0.1, 2, 0.1, 2}, 2);
    KMeansFit fit = KMeansKernel.fit(points, 4, 1);
    assertThat(fit.k()).isEqualTo(1);
    assertThat(fit.labels()).containsExactly(0, 0, 0);
    assertThat(fit.sse()).isEqualTo(0);
    assertThat(KMeansKernel.improve(points, fit, 1).k()).isEqualTo(1);
  }

  @Test
  void fewerRowsThanClustersGiveOneClusterEach() {
    Points points = Points.of(new double[] {1, 5, 9}, 1);
    KMeansFit fit = KMeansKernel.fit(points, 8, 1);
    assertThat(fit.k()).isEqualTo(3);
    assertThat(fit.labels()).doesNotHaveDuplicates();
    assertThat(KMeansKernel.fit(Points.of(new double[] {4}, 1), 2, 1).k()).isEqualTo(1);
  }

  @Test
  void aConstantColumnChangesNothing() {
    Points points = Examples.blobs(300, 3, 3, 4, 8);
    double[] widened = new double[300 * 4];
    for (int i = 0; i < 300; i++) {
      for (int c = 0; c < 3; c++) {
        widened[i * 4 + c] = points.value(i, c);
      }
      widened[i * 4 + 3] = 7;
    }
    KMeansFit fit = KMeansKernel.bestOf(points, 3, 9, 5);
    KMeansFit wide = KMeansKernel.bestOf(Points.of(widened, 4), 3, 9, 5);
    assertThat(wide.labels()).isEqualTo(fit.labels());
    assertThat(wide.centres().coordinates(0).get(3)).isEqualTo(7);
  }

  @Test
  void oneClusterIsTheMean() {
    KMeansFit fit = KMeansKernel.fit(EIGHT, 1, 3);
    assertThat(fit.centres().coordinates(0)).containsExactly(73 / 8.0, 32 / 8.0);
    assertThat(fit.labels()).containsOnly(0);
    assertThat(fit.centres().nearest(new double[] {0, 0}).runnerUpDistance())
        .isEqualTo(OptionalDouble.empty());
  }

  @Test
  void swapsNeverMakeAFitWorseAndFindGroupsThatAStartMissed() {
    Points points = Examples.blobs(900, 2, 8, 60, 11);
    Centres crowded = new Centres(nearestRows(points, 8), 2);
    KMeansFit poor = KMeansKernel.refit(points, crowded);
    KMeansFit improved = KMeansKernel.improve(points, poor, 1);
    KMeansFit best = KMeansKernel.bestOf(points, 8, 1, 200);
    assertThat(poor.sse()).isGreaterThan(best.sse() * 1.5);
    assertThat(improved.sse()).isLessThanOrEqualTo(best.sse());
    assertThat(KMeansKernel.improve(points, improved, 2).sse()).isLessThanOrEqualTo(improved.sse());
  }

  /** The first row and those that are nearest to it: all of one group. */
  private static double[] nearestRows(Points points, int count) {
    return IntStream.range(0, points.rows())
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                i -> Distance.squared(points.values(), 2 * i, points.values(), 0, 2)))
        .limit(count)
        .flatMapToDouble(i -> DoubleStream.of(points.value(i, 0), points.value(i, 1)))
        .toArray();
  }

  @Test
  void impossibleRequestsAreRefused() {
    Points none = Points.of(new double[0], 2);
    Centres centre = Centres.of(List.of(List.of(1.0)));
    Centres plane = Centres.of(List.of(List.of(1.0, 2.0)));
    assertThatThrownBy(() -> KMeansKernel.fit(none, 2, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> KMeansKernel.refit(none, plane))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> KMeansKernel.fit(EIGHT, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> KMeansKernel.bestOf(EIGHT, 2, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> KMeansKernel.refit(EIGHT, centre))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 columns");
    assertThatThrownBy(() -> KMeansKernel.assign(EIGHT, centre))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
