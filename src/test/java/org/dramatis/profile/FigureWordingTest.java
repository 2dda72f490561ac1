package org.dramatis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureWordingTest {

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
    assertThat(FigureWording.number(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "38.2|GBP|£38",
        "4.2|GBP per order|£4.20",
        "9.999|GBP|£10",
        "-12.5|€|−€13",
        "1234567|USD|$1.23 million",
        "-0.001|GBP|£0.00",
        "0|GBP|£0",
        "38|CHF|CHF\u00a038",
        "12|GBPS|12"
      })
  void moneyCarriesItsSignBeforeTheNumber(double value, String unit, String text) {
    assertThat(FigureWording.format(value, unit, FigureKind.MEAN)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0 in 100",
        "0.34|34 in 100",
        "0.004|4 in 1,000",
        "0.0001|fewer than 1 in 1,000",
        "0.999|more than 99 in 100",
        "1|100 in 100",
        "-0.1|−10\u202f%",
        "1.2|120\u202f%"
      })
  void aShareInASentenceIsSoManyInAHundred(double value, String text) {
    assertThat(FigureWording.format(value, "share", FigureKind.MEAN)).isEqualTo(text);
    assertThat(FigureWording.format(value, "", FigureKind.PROPORTION)).isEqualTo(text);
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
    assertThat(FigureWording.roughly(share)).isEqualTo(text);
  }

  @Test
  void aPercentageKeepsOneDecimalOnlyWhereItMatters() {
    assertThat(FigureWording.percent(0.344)).isEqualTo("34\u202f%");
    assertThat(FigureWording.percent(0.0042)).isEqualTo("0.4\u202f%");
    assertThat(FigureWording.percent(0.0001)).isEqualTo("<\u202f0.1\u202f%");
    assertThat(FigureWording.percent(0)).isEqualTo("0\u202f%");
    assertThat(FigureWording.percent(-0.2)).isEqualTo("−20\u202f%");
  }

  private static String withUnit(double value, String unit) {
    return FigureWording.compact(value, unit, FigureKind.MEAN)
        + "|"
        + FigureWording.unitBeside(unit, FigureKind.MEAN);
  }

  @Test
  void theUnitStandsBesideAFigureThatStandsAlone() {
    assertThat(withUnit(2.4, "orders per month")).isEqualTo("2.4|orders per month");
    assertThat(withUnit(38, "GBP per order")).isEqualTo("£38|per order");
    assertThat(withUnit(0.34, "share")).isEqualTo("34\u202f%|");
    assertThat(withUnit(7, "")).isEqualTo("7|");
  }

  @Test
  void aPairOfSharesNearTenthsIsCountedInTenths() {
    assertThat(FigurePair.of(0.71, 0.19, "share", FigureKind.MEAN))
        .isEqualTo(new FigurePair("7 in 10", "2 in 10"));
  }

  @Test
  void aPairOfOtherSharesKeepsOneDenominator() {
    assertThat(FigurePair.of(0.7, 0.23, "", FigureKind.PROPORTION))
        .isEqualTo(new FigurePair("70 in 100", "23 in 100"));
    assertThat(FigurePair.of(0.71, 0.69, "", FigureKind.PROPORTION))
        .isEqualTo(new FigurePair("71 in 100", "69 in 100"));
  }
}
