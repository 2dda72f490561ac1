package org.dramatis.cluster.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CentresTest {
  private static final Centres THREE =
      Centres.of(List.of(List.of(0.0, 0.0), List.of(3.0, 4.0), List.of(0.0, 8.0)));

  @Test
  void theNearestAndTheRunnerUpAreFound() {
    assertThat(THREE.nearest(new double[] {0, 1}))
        .isEqualTo(new Centres.Nearest(0, 1, OptionalDouble.of(Math.sqrt(9 + 9))));
    assertThat(THREE.nearest(new double[] {0, 9}))
        .isEqualTo(new Centres.Nearest(2, 1, OptionalDouble.of(Math.sqrt(9 + 25))));
  }

  @Test
  void ofEquallyNearCentresTheLowestIndexComesFirst() {
    Centres.Nearest tied = THREE.nearest(new double[] {0, 4});
    assertThat(tied.centre()).isEqualTo(1);
    assertThat(tied.runnerUpDistance()).hasValue(4);
    Centres same = Centres.of(List.of(List.of(5.0), List.of(1.0), List.of(1.0), List.of(1.0)));
    assertThat(same.nearest(new double[] {1}))
        .isEqualTo(new Centres.Nearest(1, 0, OptionalDouble.of(0)));
  }

  @Test
  void aloneThereIsNoRunnerUp() {
    assertThat(Centres.of(List.of(List.of(5.0))).nearest(new double[] {2}))
        .isEqualTo(new Centres.Nearest(0, 3, OptionalDouble.empty()));
  }

  @Test
  void coordinatesComeBackAsTheyWere() {
    assertThat(THREE.count()).isEqualTo(3);
    assertThat(THREE.columns()).isEqualTo(2);
    assertThat(THREE.coordinates(1).get(1)).isEqualTo(4);
    assertThat(THREE.coordinates(2)).containsExactly(0.0, 8.0);
  }

  @Test
  void impossibleCentresAreRefused() {
    assertThatThrownBy(() -> Centres.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Centres.of(List.of(List.of(1.0), List.of(1.0, 2.0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Centre 1");
    assertThatThrownBy(() -> Centres.of(List.of(List.of(Double.NaN))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> THREE.nearest(new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
