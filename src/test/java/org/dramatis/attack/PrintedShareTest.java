package org.dramatis.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedShareTest {
  @ParameterizedTest
  @CsvSource({
    "29 %, 0, 0.285, 0.295",
    "29 in 100, 0, 0.285, 0.295",
    "under 6 %, 0.05, 0, 0.06",
    "more than 94 in 100, 0.05, 0.94, 1",
    "10 %, 0.05, 0.075, 0.125",
    "0.1, 0.05, 0.075, 0.125",
    "8 in 10, 0, 0.75, 0.85"
  })
  void wordsLeaveASpan(String words, double step, double low, double high) {
    Span told = PrintedShare.read(words, step).orElseThrow();
    assertThat(told.low()).isCloseTo(low, within(1e-5));
    assertThat(told.high()).isCloseTo(high, within(1e-5));
  }

  /** 99.8 % in a row of whole twentieths has digits that the row should not have. */
  @Test
  void whatIsNoMultipleOfItsRowsStepIsToldByItsDigits() {
    assertThat(PrintedShare.read("99.8 %", 0.05).orElseThrow().low()).isGreaterThan(0.997);
    assertThat(PrintedShare.read("0.998", 0.05).orElseThrow().low()).isGreaterThan(0.9979);
  }

  @Test
  void otherFiguresAreNoShares() {
    assertThat(PrintedShare.read("withheld", 0)).isEmpty();
    assertThat(PrintedShare.read("£92", 0)).isEmpty();
    assertThat(PrintedShare.read("—", 0)).isEmpty();
  }
}
