package org.dramatis.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimespanTest {
  @ParameterizedTest
  @CsvSource({
    "365 days,P365D",
    "1 day,P1D",
    "2 weeks,P14D",
    "3 months,P3M",
    "1 year,P1Y",
    "daily,P1D",
    "weekly,P7D",
    "monthly,P1M",
    "quarterly,P3M",
    "yearly,P1Y"
  })
  void spansAreReadAsPeopleWriteThem(String text, Period period) {
    assertThat(Timespan.period(text)).isEqualTo(period);
  }

  @ParameterizedTest
  @ValueSource(strings = {"365", "0 days", "-3 days", "3days", "1.5 days", "often", "", "P3D"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Timespan.period(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void daysAreNeverGuessedFromMonths() {
    assertThat(Timespan.days("2 weeks")).isEqualTo(14);
    assertThatThrownBy(() -> Timespan.days("monthly"))
        .hasMessage("months and years have no fixed number of days");
    assertThatThrownBy(() -> Timespan.days("36501 days")).hasMessage("the longest is 36500 days");
  }
}
