package org.dramatis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationTest {
  private static final Rows DATA =
      new Rows(
          new double[] {1, 2, 8},
          new double[] {2, 1, 7},
          new double[] {3, 4, 9},
          new double[] {4, 3, 1},
          new double[] {5, 6, 2},
          new double[] {6, 5, 4});

  // NumPy 1.24.2: np.corrcoef(M, rowvar=False)
  @Test
  void equalsNumPy() {
    Correlation r = Correlation.of(DATA);
    assertThat(r.between(0, 1).getAsDouble()).isCloseTo(0.8285714285714287, within(1e-14));
    assertThat(r.between(0, 2).getAsDouble()).isCloseTo(-0.6940601532354108, within(1e-14));
    assertThat(r.between(2, 1).getAsDouble()).isCloseTo(-0.4680870800889981, within(1e-14));
    assertThat(r.between(1, 1)).hasValue(1);
  }

  // NumPy 1.24.2: np.linalg.eigvalsh(np.corrcoef(M, rowvar=False))[-1]
  @Test
  void theLargestEigenvalueEqualsNumPy() {
    assertThat(Correlation.of(DATA).largestEigenvalue().getAsDouble())
        .isCloseTo(2.337826474061244, within(1e-12));
  }

  @Test
  void aSingleColumnHasEigenvalueOne() {
    Rows single = new Rows(new double[] {3}, new double[] {5}, new double[] {4});
    assertThat(Correlation.of(single).largestEigenvalue()).hasValue(1);
  }

  @Test
  void columnsThatSayTheSameAddUp() {
    Rows same = new Rows(new double[] {1, 2, -1}, new double[] {2, 4, -2}, new double[] {4, 8, -4});
    assertThat(Correlation.of(same).largestEigenvalue().getAsDouble()).isCloseTo(3, within(1e-12));
    assertThat(Correlation.of(same).between(0, 2).getAsDouble()).isCloseTo(-1, within(1e-15));
  }

  @Test
  void aConstantColumnHasNoCorrelationAndDoesNotCount() {
    Rows constant =
        new Rows(new double[] {1, 0.1, 7}, new double[] {2, 0.1, 5}, new double[] {5, 0.1, 6});
    Rows without = new Rows(new double[] {1, 7}, new double[] {2, 5}, new double[] {5, 6});
    Correlation r = Correlation.of(constant);
    assertThat(r.between(0, 1)).isEmpty();
    assertThat(r.between(1, 1)).isEmpty();
    assertThat(r.between(0, 2)).isEqualTo(Correlation.of(without).between(0, 1));
    assertThat(r.largestEigenvalue()).isEqualTo(Correlation.of(without).largestEigenvalue());
  }

  @Test
  void whereNothingVariesThereIsNoEigenvalue() {
    Rows constant = new Rows(new double[] {0.1, 3}, new double[] {0.1, 3});
    assertThat(Correlation.of(constant).largestEigenvalue()).isEmpty();
  }
}
