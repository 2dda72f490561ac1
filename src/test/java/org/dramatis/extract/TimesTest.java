package org.dramatis.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.extract.ExtractFixture.texts;
import static org.dramatis.extract.Fates.values;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dates and time stamps exist, and are instants of the zone that the contract names. */
class TimesTest {
  @TempDir Path folder;
  private ExtractFixture fixture;

  @BeforeEach
  void openFixture() {
    fixture = new ExtractFixture(folder);
  }

  private List<String> fates(ContractText contract, List<String> texts) {
    return Fates.of(fixture, contract, texts);
  }

  @Test
  void datesExistOrAreRejected() {
    assertThat(
            fates(
                values().column("v", "date", "logicalTypeOptions: {minimum: '1990-01-01'}"),
                List.of(
                    "2025-02-28",
                    "2024-02-29",
                    "2025-02-29",
                    "2025-02-30",
                    "2025-2-3",
                    "31/12/2025",
                    "2025",
                    "2025-01",
                    "2025-13-01",
                    "20250101",
                    "today",
                    "2025-01-01 00:00:00",
                    "1989-12-31",
                    "")))
        .containsExactly(
            "2025-02-28",
            "2024-02-29",
            "[impossible_date]",
            "[impossible_date]",
            "[other_date_format]",
            "[other_date_format]",
            "[not_a_date]",
            "[not_a_date]",
            "[impossible_date]",
            "[other_date_format]",
            "[not_a_date]",
            "[other_date_format]",
            "[too_small]",
            "-");
  }

  @Test
  void datesInTheContractsOwnFormatExistToo() {
    assertThat(
            fates(
                values().column("v", "date", "logicalTypeOptions: {format: dd/MM/yyyy}"),
                List.of("31/12/2025", "30/02/2025", "12/31/2025", "2025-12-31", "1/2/2025")))
        .containsExactly(
            "2025-12-31",
            "[impossible_date]",
            "[impossible_date]",
            "[other_date_format]",
            "[other_date_format]");
  }

  @Test
  void timeStampsAreInstantsOfTheContractsZone() {
    assertThat(
            fates(
                values().column("v", "timestamp"),
                List.of(
                    "2025-01-15 12:00:00",
                    "2025-07-15T12:00:00",
                    "2025-07-15 12:00",
                    "2025-07-15T12:00:00Z",
                    "2025-07-15T12:00:00+02:00",
                    "2025-07-15T12:00:00+0200",
                    "2025-07-15 12:00:00.123456",
                    "2025-07-15 12:00:00.1234567",
                    "2025-07-15",
                    "2025-07-15 25:00:00",
                    "2025-02-30 12:00:00",
                    "now",
                    "")))
        .containsExactly(
            "2025-01-15 12:00:00",
            "2025-07-15 11:00:00",
            "2025-07-15 11:00:00",
            "2025-07-15 12:00:00",
            "2025-07-15 10:00:00",
            "2025-07-15 10:00:00",
            "2025-07-15 11:00:00.123456",
            "[other_date_format]",
            "[other_date_format]",
            "[impossible_date]",
            "[impossible_date]",
            "[not_a_timestamp]",
            "-");
  }

  @Test
  void aFormatWithAZoneNeedsNoOther() {
    assertThat(
            fates(
                values()
                    .column(
                        "v", "timestamp", "logicalTypeOptions: {format: \"dd.MM.yyyy HH:mmXXX\"}"),
                List.of("15.07.2025 12:00+00:00", "15.07.2025 12:00+01:00")))
        .containsExactly("2025-07-15 12:00:00", "2025-07-15 11:00:00");
  }

  @Test
  void boundsOfTimeStampsAreInTheContractsZoneToo() {
    assertThat(
            fates(
                values()
                    .column(
                        "v", "timestamp", "logicalTypeOptions: {minimum: '2025-07-15T12:00:00'}"),
                List.of("2025-07-15 12:00:00", "2025-07-15 11:59:59", "2025-07-15T11:00:00Z")))
        .containsExactly("2025-07-15 11:00:00", "[too_small]", "2025-07-15 11:00:00");
  }
}
