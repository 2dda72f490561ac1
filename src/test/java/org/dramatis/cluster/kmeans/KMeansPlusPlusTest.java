package org.dramatis.cluster.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.dramatis.cluster.Examples;
import org.junit.jupiter.api.Test;

class KMeansPlusPlusTest {
  @Test
  void ofTwoRowsDrawnInProportionToTheSquaredDistanceTheBetterBecomesTheSecondCentre() {
    Points points = Points.of(new double[] {0, 1, 3}, 1);
    int draws = 40_000;
    int firstAtZero = 0;
    int thenAtThree = 0;
    for (int seed = 0; seed < draws; seed++) {
      Centres centres =
          new KMeansPlusPlus(points, new SplittableRandom(StartSeeds.start(1, 2, seed))).draw(2);
      if (centres.coordinates(0).get(0) == 0) {
        firstAtZero++;
        thenAtThree += centres.coordinates(1).get(0) == 3 ? 1 : 0;
      }
    }
    assertThat((double) firstAtZero / draws).isCloseTo(1 / 3.0, within(0.01));
    // The row at 1 is drawn once in ten, and taken only when it is drawn twice.
    assertThat((double) thenAtThree / firstAtZero).isCloseTo(1 - 0.1 * 0.1, within(0.003));
  }

  @Test
  void centresAreDistinctRows() {
    Points points = Examples.lattice(400, 3, 3, 1);
    for (int seed = 0; seed < 50; seed++) {
      Centres centres = new KMeansPlusPlus(points, new SplittableRandom(seed)).draw(27);
      assertThat(centres.count()).isEqualTo(27);
      assertThat(Examples.sse(points, centres)).isEqualTo(0);
    }
    assertThat(new KMeansPlusPlus(points, new SplittableRandom(1)).draw(28).count()).isEqualTo(27);
  }
}
