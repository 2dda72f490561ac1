package org.dramatis.cluster.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.dramatis.cluster.Examples;
import org.dramatis.cluster.PlainLloyd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LloydTest {
  static Stream<Points> points() {
    return Stream.of(
        Examples.blobs(700, 7, 5, 3, 1),
        Examples.blobs(129, 24, 3, 0.5, 2),
        Examples.blobs(128, 1, 4, 9, 3),
        Examples.lattice(900, 3, 3, 4),
        Examples.lattice(300, 11, 2, 5),
        Examples.lattice(260, 2, 4, 6));
  }

  @ParameterizedTest
  @MethodSource("points")
  void boundsNeverChangeALabelOrACentre(Points points) {
    for (int k = 1; k <= 9; k++) {
      Centres start = new KMeansPlusPlus(points, new SplittableRandom(k)).draw(k);
      Lloyd lloyd = Lloyd.from(points, start);
      PlainLloyd plain = new PlainLloyd(points, start);
      int moved = 1;
      while (moved > 0) {
        assertThat(lloyd.fit().labels()).isEqualTo(plain.labels());
        lloyd.update();
        plain.update();
        assertThat(lloyd.centres()).isEqualTo(plain.centres());
        moved = lloyd.assign();
        assertThat(moved).isEqualTo(plain.assign());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("points")
  void theSseNeverIncreases(Points points) {
    for (int seed = 0; seed < 5; seed++) {
      Lloyd lloyd =
          Lloyd.from(points, new KMeansPlusPlus(points, new SplittableRandom(seed)).draw(6));
      double former = lloyd.sse();
      int moved = 1;
      while (moved > 0) {
        lloyd.update();
        assertThat(lloyd.sse()).isLessThanOrEqualTo(former * (1 + 1e-15));
        former = lloyd.sse();
        moved = lloyd.assign();
        assertThat(lloyd.sse()).isLessThanOrEqualTo(former * (1 + 1e-15));
        former = lloyd.sse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("points")
  void afterASwapLabelsAreThoseOfTheNewCentres(Points points) {
    int k = 5;
    SplittableRandom random = new SplittableRandom(8);
    Lloyd lloyd = Lloyd.from(points, new KMeansPlusPlus(points, random).draw(k));
    lloyd.converge();
    Lloyd trial = new Lloyd(points, k);
    for (int t = 0; t < 20; t++) {
      trial.become(lloyd);
      trial.swap(random.nextInt(k), random.nextInt(points.rows()));
      Centres swapped = new Centres(trial.centres().clone(), points.columns());
      trial.assign();
      PlainLloyd plain = new PlainLloyd(points, swapped);
      assertThat(trial.fit().labels()).isEqualTo(plain.labels());
      trial.converge();
      int moved = 1;
      while (moved > 0) {
        plain.update();
        moved = plain.assign();
      }
      assertThat(trial.fit().labels()).isEqualTo(plain.labels());
    }
  }

  @Test
  void centresThatNobodyIsNearestToGetTheFarthestRows() {
    Points points = Points.of(new double[] {0, 1, 2, 3, 4, 20, 30}, 1);
    Centres start = Centres.of(List.of(List.of(2.0), List.of(-90.0), List.of(-95.0)));
    Lloyd lloyd = Lloyd.from(points, start);
    assertThat(lloyd.fit().labels()).containsExactly(0, 0, 0, 0, 0, 2, 1);
    PlainLloyd plain = new PlainLloyd(points, start);
    assertThat(plain.labels()).containsExactly(0, 0, 0, 0, 0, 2, 1);
    lloyd.converge();
    assertThat(lloyd.centres()).containsExactly(2, 30, 20);
  }

  @Test
  void theSseIsTheTotalLessThePartBetweenCentres() {
    Points points = Points.of(new double[] {0, 2, 10, 12}, 1);
    Lloyd lloyd = Lloyd.from(points, Centres.of(List.of(List.of(1.0), List.of(9.0))));
    lloyd.converge();
    assertThat(lloyd.sse()).isEqualTo(4);
    assertThat(lloyd.between(new double[] {6})).isEqualTo(36 + 16 + 16 + 36 - 4);
  }
}
