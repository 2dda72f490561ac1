package org.dramatis.sample.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void fieldsWithCommasQuotesAndLineBreaksAreQuoted() {
    assertThat(Csv.line("plain", "a,b", "say \"so\"", "two\nlines", ""))
        .isEqualTo("plain,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",");
  }

  @Test
  void penceBecomePoundsWithTwoDecimals() {
    assertThat(Csv.pounds(1205)).isEqualTo("12.05");
    assertThat(Csv.pounds(-7)).isEqualTo("-0.07");
    assertThat(Csv.pounds(100_000)).isEqualTo("1000.00");
  }
}
