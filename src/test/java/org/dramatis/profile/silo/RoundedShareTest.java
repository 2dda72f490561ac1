package org.dramatis.profile.silo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.dramatis.stat.FigureFormat;
import org.junit.jupiter.api.Test;

class RoundedShareTest {
  private static final OptionalLong EXACT = OptionalLong.empty();

  private static String tenths(double share) {
    return Long.toString(Math.round(10 * share));
  }

  @Test
  void exactCountsAreSaidInTenths() {
    RoundedShare share = RoundedShare.of(300, EXACT, 400, EXACT);
    assertThat(share.words(RoundedShareTest::tenths)).hasValue("8");
    assertThat(share.words(FigureFormat::roughly)).hasValue("about 3 in 4");
    assertThat(share.isMost()).isTrue();
  }

  /** 348 of 353 are 300 of 400 to the nearest hundred. */
  @Test
  void countsThatAreRoundedCoarselyAreNotSaidInTenths() {
    RoundedShare share = RoundedShare.of(300, OptionalLong.of(100), 400, OptionalLong.of(100));
    assertThat(share.low()).isLessThanOrEqualTo(348 / 353.0);
    assertThat(share.high()).isEqualTo(1);
    assertThat(share.words(RoundedShareTest::tenths)).isEmpty();
    assertThat(share.isMost()).isTrue();
  }

  @Test
  void nothingIsMostThatMayBeHalf() {
    assertThat(RoundedShare.of(50, OptionalLong.of(10), 95, EXACT).isMost()).isFalse();
    assertThat(RoundedShare.of(60, OptionalLong.of(10), 95, EXACT).isMost()).isTrue();
  }

  @Test
  void countsThatAreRoundedFinelyAreStillSaidInTenths() {
    RoundedShare share = RoundedShare.of(620, OptionalLong.of(10), 1_000, EXACT);
    assertThat(share.words(RoundedShareTest::tenths)).hasValue("6");
  }
}
