package org.dramatis.stat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RanksTest {

  // SciPy 1.10.1: scipy.stats.rankdata([3, 1, 4, 1, 5, 4, 4])
  @Test
  void equalsSciPy() {
    assertThat(Ranks.of(new double[] {3, 1, 4, 1, 5, 4, 4}))
        .containsExactly(3, 1.5, 5, 1.5, 7, 5, 5);
  }

  @Test
  void nothingHasNoRanks() {
    assertThat(Ranks.of(new double[0])).isEmpty();
  }
}
