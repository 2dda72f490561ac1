package org.dramatis.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CohensDTest {
  // NumPy 1.24.2: mean and var(ddof=1) of [2,4,4,5,9], of [1,2,2,3,3,4,5], and of both together
  private static final Moments GROUP = Moments.of(5, 4.8, 6.7);
  private static final Moments REST = Moments.of(7, 2.857142857142857, 1.8095238095238093);
  private static final Moments ALL = Moments.of(12, 3.6666666666666665, 4.424242424242425);

  // NumPy 1.24.2: (g.mean()-r.mean()) / sqrt((4*g.var(ddof=1)+6*r.var(ddof=1)) / 10)
  @Test
  void cohensDEqualsItsDefinition() {
    assertThat(GROUP.cohensD(REST).getAsDouble()).isCloseTo(1.0011915727565672, within(1e-12));
    assertThat(REST.cohensD(GROUP).getAsDouble()).isCloseTo(-1.0011915727565672, within(1e-12));
  }

  @Test
  void theRestIsEveryoneWithoutTheGroup() {
    Moments rest = ALL.without(GROUP);
    assertThat(rest.count()).isEqualTo(7);
    assertThat(rest.mean()).isCloseTo(REST.mean(), within(1e-12));
    assertThat(rest.variance().getAsDouble())
        .isCloseTo(REST.variance().getAsDouble(), within(1e-12));
    assertThat(ALL.without(ALL)).isEqualTo(new Moments(0, 0, 0));
    assertThatThrownBy(() -> GROUP.without(ALL)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void cohensDIsUndefinedWhereNothingVariesOrASideIsEmpty() {
    Moments none = Moments.of(0, Double.NaN, Double.NaN);
    Moments one = Moments.of(1, 3, Double.NaN);
    Moments constant = Moments.of(4, 3, 0);
    assertThat(GROUP.cohensD(none)).isEmpty();
    assertThat(none.cohensD(GROUP)).isEmpty();
    assertThat(one.cohensD(one)).isEmpty();
    assertThat(constant.cohensD(constant)).isEmpty();
    assertThat(one.cohensD(GROUP)).isPresent();
    assertThat(one.variance()).isEmpty();
  }
}
