package org.dramatis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class JaccardTest {

  @Test
  void isThoseInBothOverThoseInEither() {
    assertThat(Jaccard.bestOfRows(new long[][] {{2, 1, 1}, {1, 0, 0}}))
        .containsExactly(OptionalDouble.of(2 / 5.0), OptionalDouble.of(1 / 3.0));
    assertThat(Jaccard.bestOfRows(new long[][] {{4, 0}, {0, 7}}))
        .containsOnly(OptionalDouble.of(1));
  }

  // NumPy 1.24.2: [max(T[i,j]/(T[i].sum()+T[:,j].sum()-T[i,j]) for j in range(3)) for i in
  // range(4)]
  @Test
  void theBestOfEachClassEqualsNumPy() {
    long[][] counts = {{50, 3, 2}, {4, 40, 1}, {10, 10, 10}, {0, 0, 80}};
    List<OptionalDouble> best = Jaccard.bestOfRows(counts);
    double[] expected = {
      0.7246376811594203, 0.6896551724137931, 0.136986301369863, 0.8602150537634409
    };
    for (int i = 0; i < expected.length; i++) {
      assertThat(best.get(i).getAsDouble()).isCloseTo(expected[i], within(1e-15));
    }
  }

  @Test
  void aClassWithoutItemsHasNone() {
    assertThat(Jaccard.bestOfRows(new long[][] {{0, 0}, {3, 0}}))
        .containsExactly(OptionalDouble.empty(), OptionalDouble.of(1));
  }

  @Test
  void eachPairHasItsOwn() {
    assertThat(Jaccard.ofPairs(new long[][] {{3, 1}, {0, 4}, {0, 0}}))
        .isDeepEqualTo(new double[][] {{0.75, 0.125}, {0, 0.8}, {0, 0}});
  }
}
