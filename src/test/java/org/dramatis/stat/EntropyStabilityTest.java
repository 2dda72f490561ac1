package org.dramatis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EntropyStabilityTest {

  // SciPy 1.10.1: 1 - np.array([scipy.stats.entropy(row) for row in T]) / np.log(3)
  @Test
  void equalsSciPy() {
    List<OptionalDouble> stability =
        EntropyStability.ofRows(new long[][] {{50, 3, 2}, {4, 40, 1}, {10, 10, 10}, {0, 0, 80}});
    assertThat(stability.get(0).getAsDouble()).isCloseTo(0.66701722, within(1e-8));
    assertThat(stability.get(1).getAsDouble()).isCloseTo(0.6318698, within(1e-7));
    assertThat(stability.get(2).getAsDouble()).isCloseTo(0, within(1e-15));
    assertThat(stability.get(3)).hasValue(1);
  }

  @Test
  void oneSegmentHasNothingToSplit() {
    assertThat(EntropyStability.ofRows(new long[][] {{5}, {4}}))
        .containsOnly(OptionalDouble.empty());
  }

  @Test
  void aSegmentWithoutMembersComesFromNowhere() {
    assertThat(EntropyStability.ofRows(new long[][] {{0, 0}})).containsOnly(OptionalDouble.empty());
  }
}
