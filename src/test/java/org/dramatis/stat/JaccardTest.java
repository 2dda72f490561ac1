package org.dramatis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class JaccardTest {

  @Test
  void isThoseInBothOverThoseInEither() {
    assertThat(Jaccard.of(2, 4, 3)).hasValue(2 / 5.0);
    assertThat(Jaccard.of(0, 4, 3)).hasValue(0);
    assertThat(Jaccard.of(4, 4, 4)).hasValue(1);
    assertThat(Jaccard.of(0, 0, 0)).isEmpty();
  }

  @Test
  void impossibleSizesAreRefused() {
    assertThatThrownBy(() -> Jaccard.of(4, 3, 9)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Jaccard.of(-1, 3, 9)).isInstanceOf(IllegalArgumentException.class);
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
}
