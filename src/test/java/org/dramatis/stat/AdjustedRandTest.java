package org.dramatis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AdjustedRandTest {
  private static final int[] FIRST = {0, 0, 0, 1, 1, 1, 2, 2, 2, 2};
  private static final int[] SECOND = {0, 0, 1, 1, 1, 2, 2, 2, 0, 2};

  // scikit-learn 1.2.1: adjusted_rand_score([0,0,0,1,1,1,2,2,2,2], [0,0,1,1,1,2,2,2,0,2])
  @Test
  void equalsScikitLearn() {
    assertThat(AdjustedRand.of(FIRST, SECOND).getAsDouble())
        .isCloseTo(0.20454545454545456, within(1e-15));
  }

  // scikit-learn 1.2.1: adjusted_rand_score([0,0,1,1], [0,1,0,1])
  @Test
  void worseThanChanceIsNegative() {
    assertThat(AdjustedRand.of(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}).getAsDouble())
        .isCloseTo(-0.5, within(1e-15));
  }

  @Test
  void theTableGivesWhatTheLabelsGive() {
    assertThat(AdjustedRand.ofContingency(new long[][] {{2, 1, 0}, {0, 2, 1}, {1, 0, 3}}))
        .isEqualTo(AdjustedRand.of(FIRST, SECOND));
  }

  @Test
  void otherNamesForTheClassesChangeNothing() {
    int[] renamed = new int[SECOND.length];
    int[] names = {5, 0, 3};
    for (int i = 0; i < renamed.length; i++) {
      renamed[i] = names[SECOND[i]];
    }
    assertThat(AdjustedRand.of(FIRST, renamed)).isEqualTo(AdjustedRand.of(FIRST, SECOND));
    assertThat(AdjustedRand.of(SECOND, renamed).getAsDouble()).isEqualTo(1);
  }

  @Test
  void independentPartitionsOfManyItemsAreNearZero() {
    SplittableRandom random = new SplittableRandom(1);
    int[] first = random.ints(50_000, 0, 5).toArray();
    int[] second = random.ints(50_000, 0, 7).toArray();
    assertThat(AdjustedRand.of(first, second).getAsDouble()).isCloseTo(0, within(1e-3));
  }

  @Test
  void zeroOverZeroIsUndefined() {
    int[] none = {};
    int[] one = {0};
    int[] together = {0, 0, 0};
    int[] apart = {0, 1, 2};
    assertThat(AdjustedRand.of(none, none)).isEmpty();
    assertThat(AdjustedRand.of(one, one)).isEmpty();
    assertThat(AdjustedRand.of(together, together)).isEmpty();
    assertThat(AdjustedRand.of(apart, apart)).isEmpty();
    assertThat(AdjustedRand.of(together, apart)).hasValue(0);
  }

  @Test
  void partitionsOfDifferentItemsAreRefused() {
    int[] three = {0, 1, 0};
    int[] negative = {0, -1, 0};
    assertThatThrownBy(() -> AdjustedRand.of(FIRST, three))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10 and 3");
    assertThatThrownBy(() -> AdjustedRand.of(three, negative))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }
}
