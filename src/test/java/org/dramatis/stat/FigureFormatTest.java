package org.dramatis.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "2.4|2.4",
        "2.0|2",
        "9.96|10",
        "41.3|41",
        "1234.5|1,235",
        "0.34|0.34",
        "0.999|1",
        "0.0345|0.035",
        "-3.14|−3.1",
        "-0.00001|almost 0",
        "999499|999,499",
        "999500|1 million",
        "1240000|1.24 million",
        "3500000000|3.5 billion"
      })
  void aNumberHasAsManyDecimalsAsHelp(double value, String text) {
    assertThat(FigureFormat.number(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|none",
        "0.001|hardly any",
        "0.09|about 1 in 10",
        "0.34|about 1 in 3",
        "0.48|about 1 in 2",
        "0.71|about 7 in 10",
        "0.99|nearly all",
        "1|all"
      })
  void aRoughShareIsASimpleFraction(double share, String text) {
    assertThat(FigureFormat.roughly(share)).isEqualTo(text);
  }

  @Test
  void aPercentageKeepsOneDecimalOnlyWhereItMatters() {
    assertThat(FigureFormat.percent(0.344)).isEqualTo("34\u202f%");
    assertThat(FigureFormat.percent(0.0042)).isEqualTo("0.4\u202f%");
    assertThat(FigureFormat.percent(0.0001)).isEqualTo("<\u202f0.1\u202f%");
    assertThat(FigureFormat.percent(0)).isEqualTo("0\u202f%");
    assertThat(FigureFormat.percent(-0.2)).isEqualTo("−20\u202f%");
  }

  @Test
  void aCountHasGroupedThousands() {
    assertThat(FigureFormat.count(1_234_567)).isEqualTo("1,234,567");
    assertThat(FigureFormat.count(-1_234)).isEqualTo("−1,234");
  }

  @Test
  void aDecimalIsGroupedWhereItIsWhole() {
    assertThat(FigureFormat.decimal(new BigDecimal("1E+4"))).isEqualTo("10,000");
    assertThat(FigureFormat.decimal(new BigDecimal("1234.50"))).isEqualTo("1234.50");
  }

  @Test
  void expertsGetDigitsOrADash() {
    assertThat(FigureFormat.digits(1_234_567.8)).isEqualTo("1234570");
    assertThat(FigureFormat.digits(OptionalDouble.empty())).isEqualTo("—");
    assertThat(FigureFormat.index(OptionalDouble.of(0.7456))).isEqualTo("0.746");
    assertThat(FigureFormat.probability(0.00009)).isEqualTo("< 0.0001");
    assertThat(FigureFormat.probability(0.0234)).isEqualTo("0.0234");
  }

  @ParameterizedTest
  @CsvSource({
    "7.9, 8, 7.9",
    "7.96, 8, 7.96",
    "8.04, 8, 8.04",
    "8, 8, 8",
    "15.6, 16, 15.6",
    "12.4, 12.3, 12.4",
    "100.2, 100, 100.2",
    "99.9996, 100, 99.9996",
    "11, 12.3, 11",
    "1240000, 1000000, 1.24 million",
    "1000100, 1000000, '1,000,100'",
  })
  void aNumberHasTheDigitsThatTellItFromALimit(double value, BigDecimal limit, String words) {
    assertThat(FigureFormat.number(value, limit)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0996, 0.1, 9.96 in 100, 9.96\u202f%",
    "0.29, 0.29, 29 in 100, 29\u202f%",
    "0.2904, 0.29, 29.04 in 100, 29.04\u202f%",
    "0.3, 0.29, 30 in 100, 30\u202f%",
    "0.128, 0.125, 13 in 100, 13\u202f%",
    "0.004, 0.1, '4 in 1,000', 0.4\u202f%",
  })
  void aShareHasTheDigitsThatTellItFromALimit(
      double share, BigDecimal limit, String words, String percent) {
    assertThat(FigureFormat.inHundred(share, limit)).isEqualTo(words);
    assertThat(FigureFormat.percent(share, limit)).isEqualTo(percent);
  }

  @Test
  void aLimitIsWrittenWithAllItsDigits() {
    assertThat(FigureFormat.inHundred(new BigDecimal("0.125"))).isEqualTo("12.5 in 100");
    assertThat(FigureFormat.inHundred(new BigDecimal("0.10"))).isEqualTo("10 in 100");
    assertThat(FigureFormat.inHundred(new BigDecimal("1"))).isEqualTo("100 in 100");
    assertThat(FigureFormat.number(new BigDecimal("12.3"))).isEqualTo("12.3");
    assertThat(FigureFormat.number(new BigDecimal("0.30"))).isEqualTo("0.3");
    assertThat(FigureFormat.number(new BigDecimal("1500"))).isEqualTo("1,500");
  }
}
