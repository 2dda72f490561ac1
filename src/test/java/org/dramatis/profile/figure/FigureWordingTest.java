package org.dramatis.profile.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureWordingTest {

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

  @Test
  void theUnitStandsBesideAFigureThatStandsAlone() {
    assertThat(FigureWording.compact(2.4, "orders per month", FigureKind.MEAN)).isEqualTo("2.4");
    assertThat(FigureWording.compact(38, "GBP per order", FigureKind.MEAN)).isEqualTo("£38");
    assertThat(FigureWording.unitBeside("orders per month", FigureKind.MEAN))
        .isEqualTo("orders per month");
    assertThat(FigureWording.unitBeside("GBP per order", FigureKind.MEAN)).isEqualTo("per order");
    assertThat(FigureWording.compact(0.34, "share", FigureKind.MEAN)).isEqualTo("34\u202f%");
    assertThat(FigureWording.unitBeside("share", FigureKind.MEAN)).isEmpty();
    assertThat(FigureWording.compact(7, "", FigureKind.MEAN)).isEqualTo("7");
  }

  @Test
  void aPairOfSharesNearTenthsIsCountedInTenths() {
    assertThat(FigurePair.of(0.71, 0.19, "share", FigureKind.MEAN))
        .isEqualTo(new FigurePair("7 in 10", "2 in 10", ""));
  }

  @Test
  void aPairOfOtherSharesKeepsOneDenominator() {
    assertThat(FigurePair.of(0.7, 0.23, "", FigureKind.PROPORTION))
        .isEqualTo(new FigurePair("70 in 100", "23 in 100", ""));
    assertThat(FigurePair.of(0.71, 0.69, "", FigureKind.PROPORTION))
        .isEqualTo(new FigurePair("71 in 100", "69 in 100", ""));
  }
}
