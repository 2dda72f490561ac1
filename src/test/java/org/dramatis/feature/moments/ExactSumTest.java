package org.dramatis.feature.moments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactSumTest {
  private static final BigDecimal UNIT =
      BigDecimal.ONE.divide(new BigDecimal(BigInteger.ONE.shiftLeft(ExactSum.SCALE)));

  private static BigDecimal value(ExactSum sum) {
    return new BigDecimal(sum.units()).multiply(UNIT);
  }

  private static ExactSum of(List<Double> values) {
    ExactSum sum = new ExactSum();
    values.forEach(sum::add);
    return sum;
  }

  private static List<Double> numbersOfAllSizes(int count) {
    Random random = new Random(7);
    List<Double> numbers = new ArrayList<>();
    while (numbers.size() < count) {
      double number = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(number)) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        -0.0,
        1,
        -1,
        0.1,
        -1e-300,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        0x1.fffffffffffffp31,
        0x1p32
      })
  void oneNumberIsItsOwnSum(double number) {
    assertThat(value(of(List.of(number)))).isEqualByComparingTo(new BigDecimal(number));
  }

  @Test
  void numbersOfAllSizesAreAddedWithoutRounding() {
    List<Double> numbers = numbersOfAllSizes(5_000);
    BigDecimal expected =
        numbers.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(value(of(numbers))).isEqualByComparingTo(expected);
  }

  @Test
  void whatIsTakenBackLeavesNothing() {
    assertThat(value(of(List.of(1e16, 1.0, -1e16)))).isEqualByComparingTo(BigDecimal.ONE);
    assertThat(value(of(List.of(1e300, 1e-300, -1e300, -1e-300)))).isEqualByComparingTo("0");
  }

  @Test
  void noOrderAndNoSplitChangesTheSum() {
    List<Double> numbers = numbersOfAllSizes(1_000);
    BigInteger expected = of(numbers).units();
    Collections.shuffle(numbers, new Random(8));
    ExactSum whole = of(numbers.subList(0, 1));
    whole.add(of(numbers.subList(1, 500)));
    whole.add(of(List.of()));
    whole.add(of(numbers.subList(500, 1_000)));
    assertThat(whole.units()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, -1e150, 3, 1e-140, 1.0 / 3})
  void squaresAreExact(double number) {
    ExactSum sum = new ExactSum();
    sum.addSquare(number);
    BigDecimal exact = new BigDecimal(number);
    assertThat(value(sum)).isEqualByComparingTo(exact.multiply(exact));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNotFiniteHasNoSum(double number) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ExactSum().add(number));
  }
}
