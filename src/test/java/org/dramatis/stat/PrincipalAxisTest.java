package org.dramatis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PrincipalAxisTest {

  // NumPy 1.24.2: S = ((P - m) * w[:, None]).T @ (P - m); np.linalg.eigh(S); (P - m) @ v
  @Test
  void equalsNumPy() {
    Rows points =
        new Rows(
            new double[] {0, 0}, new double[] {1, 2}, new double[] {4, 3}, new double[] {-1, 5});
    PrincipalAxis axis = PrincipalAxis.of(points, new double[] {10, 20, 30, 5}).orElseThrow();
    assertThat(axis.share()).isCloseTo(0.7418772967569401, within(1e-12));
    assertThat(axis.loadings().get(0)).isCloseTo(0.93457942, within(1e-8));
    assertThat(axis.loadings().get(1)).isCloseTo(0.35575457, within(1e-8));
    double[] scores = {-2.78938737, -1.14329882, 2.016194, -1.94519396};
    for (int i = 0; i < scores.length; i++) {
      assertThat(axis.scores().get(i)).isCloseTo(scores[i], within(1e-8));
    }
  }

  @Test
  void twoPointsLieOnOneAxis() {
    Rows points = new Rows(new double[] {0, 0, 1}, new double[] {1, 2, 1});
    assertThat(PrincipalAxis.of(points, new double[] {1, 3}).orElseThrow().share())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void equalPointsHaveNoAxis() {
    Rows points = new Rows(new double[] {3, 0.1}, new double[] {3, 0.1});
    assertThat(PrincipalAxis.of(points, new double[] {1, 0})).isEmpty();
  }
}
