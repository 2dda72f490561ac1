package org.dramatis.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatePatternTest {
  @ParameterizedTest
  @ValueSource(strings = {"dd/MM/yyyy", "yyyyMMdd", "d.M.yy", "d MMM yyyy", "yyyy-DDD"})
  void patternsThatKeepTheDayReadDates(String pattern) {
    assertThat(DatePattern.check(pattern, LogicalType.DATE)).isEqualTo(pattern);
    assertThat(DatePattern.check(pattern, LogicalType.TIMESTAMP)).isEqualTo(pattern);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
        "M/d/yyyy h:mm a",
        "yyyyMMddHHmm"
      })
  void patternsThatKeepTheHourReadTimeStamps(String pattern) {
    assertThat(DatePattern.check(pattern, LogicalType.TIMESTAMP)).isEqualTo(pattern);
    assertThatThrownBy(() -> DatePattern.check(pattern, LogicalType.DATE))
        .hasMessage("a date has no hour; make the column a timestamp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy-mm-dd",
        "MM/yyyy",
        "HH:mm",
        "yyyy-MM-dd hh:mm:ss",
        "YYYY-MM-dd",
        "yyyy-MM-dd]",
        "bbb",
        "EEE d MMM yyyy",
        "yyyy-MM-dd 'T",
        "dd",
        "x"
      })
  void patternsThatLoseTheDayOrTheHourAreRefused(String pattern) {
    assertThatThrownBy(() -> DatePattern.check(pattern, LogicalType.TIMESTAMP))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void minutesForMonthsAreExplained() {
    assertThatThrownBy(() -> DatePattern.check("yyyy-mm-dd", LogicalType.DATE))
        .hasMessage(
            "yyyy-mm-dd does not read back what it writes; M is the month, m the minute, d the day,"
                + " H the hour of 24");
  }
}
