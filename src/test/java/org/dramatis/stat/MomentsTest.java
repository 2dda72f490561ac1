package org.dramatis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MomentsTest {
  @Test
  void twoGroupsTogetherAreTheGroupOfAll() {
    // 1, 2, 3 and 6.5, 7.5
    Moments both = Moments.of(3, 2, 1).and(Moments.of(2, 7, 0.5));
    assertThat(both.count()).isEqualTo(5);
    assertThat(both.mean()).isCloseTo(4, within(1e-12));
    assertThat(both.squares()).isCloseTo(9 + 4 + 1 + 6.25 + 12.25, within(1e-12));
    assertThat(both.variance().orElseThrow()).isCloseTo(32.5 / 4, within(1e-12));
  }

  @Test
  void nobodyAddsNothing() {
    Moments some = new Moments(3, 2, 2);
    assertThat(some.and(Moments.NONE)).isEqualTo(some);
    assertThat(Moments.NONE.and(some)).isEqualTo(some);
    assertThat(Moments.NONE.average()).isEmpty();
    assertThat(some.average()).hasValue(2);
  }
}
