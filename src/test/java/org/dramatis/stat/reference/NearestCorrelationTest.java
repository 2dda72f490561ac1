package org.dramatis.stat.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NearestCorrelationTest {

  // R 4.2.2, Matrix 1.5-3: nearPD(A, corr = TRUE, eig.tol = 1e-15, conv.tol = 1e-12, maxit = 10000)
  @Test
  void equalsNearPd() {
    double[][] impossible = {
      {1, 0.9, -0.6, 0.3}, {0.9, 1, 0.5, -0.2}, {-0.6, 0.5, 1, 0.8}, {0.3, -0.2, 0.8, 1}
    };
    double[][] expected = {
      {1, 0.6511202111008533, -0.3292180006180259, 0.1034340057501617},
      {0.6511202111008533, 1, 0.2518045203786244, -0.0198300059796214},
      {-0.3292180006180259, 0.2518045203786244, 1, 0.6039744719418975},
      {0.1034340057501617, -0.0198300059796214, 0.6039744719418975, 1}
    };
    double[][] nearest = NearestCorrelation.to(impossible);
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        assertThat(nearest[a][b]).isCloseTo(expected[a][b], within(1e-6));
        assertThat(nearest[a][b]).isEqualTo(nearest[b][a]);
      }
    }
    assertThat(ReferencePopulation.factor(nearest)).hasDimensions(4, 4);
  }

  @Test
  void whatIsPossibleStaysAsItIs() {
    double[][] possible = {{1, 0.9}, {0.9, 1}};
    assertThat(NearestCorrelation.to(possible)).isDeepEqualTo(possible);
  }

  @Test
  void columnsThatSayTheSameCanStillBeFactorised() {
    double[][] same = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}};
    double[][] nearest = NearestCorrelation.to(same);
    assertThat(nearest[0][1]).isCloseTo(1, within(1e-6));
    assertThat(ReferencePopulation.factor(nearest)).hasDimensions(3, 3);
  }
}
