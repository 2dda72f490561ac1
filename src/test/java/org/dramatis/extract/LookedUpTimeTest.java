package org.dramatis.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.extract.ExtractFixture.assertThatAllRowsAreAccountedFor;
import static org.dramatis.extract.ExtractFixture.rejects;
import static org.dramatis.extract.ExtractFixture.texts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.contract.Contract;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.run.manifest.ManifestInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Order lines that happened when their order says, or the order that they came from. */
class LookedUpTimeTest {
  private static final ContractText ORDERS =
      ContractText.of("orders", "lookup")
          .column("no", "string", "primaryKey: true")
          .column("at", "timestamp");

  @TempDir Path folder;
  private ExtractFixture fixture;

  @BeforeEach
  void openFixture() {
    fixture =
        new ExtractFixture(folder)
            .file(
                "orders.csv",
                """
                no,at
                o1,2025-02-01 10:00:00
                o2,2025-03-01 23:59:59
                o3,2025-03-02 00:00:00
                o4,
                o5,2031-01-01 00:00:00
                """);
  }

  private static ContractText lines() {
    return ContractText.of("lines", "events")
        .path("in/{each}/*.csv")
        .column("id", "string", "primaryKey: true")
        .column("no", "string", ContractText.refersTo("orders.no"))
        .column("old_no", "string", ContractText.refersTo("orders.no"))
        .eventTime("orders.at");
  }

  private SourceRows rows(ContractText orders, ContractText lines, String asOf) {
    return fixture.rows(contracts(orders, lines), day(asOf)).get(1);
  }

  private static List<Contract> contracts(ContractText orders, ContractText lines) {
    return List.of(orders.read(), lines.read());
  }

  private static Optional<LocalDate> day(String day) {
    return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
  }

  private Optional<LocalDate> newest(ContractText orders, ContractText lines) {
    List<Contract> contracts = contracts(orders, lines);
    Extractor extractor = fixture.extractor(contracts);
    return extractor
        .sources(contracts.stream().map(c -> fixture.read(extractor, c, Optional.empty())).toList())
        .newest();
  }

  private void deliverLines() {
    fixture
        .file("in/2025-03-01/1.csv", "id,no,old_no\na,o1,\nb,o2,o3\nc,o3,o1\nd,o4,\n")
        .file("in/2025-03-02/1.csv", "id,no,old_no\ne,,o1\nf,o9,\ng,,\nh,o9,o3\ni,o4,o1\n");
  }

  @Test
  void rowsWhoseOrderCameAfterTheRunsDayAreRejectedAndCountedByFile() {
    deliverLines();

    SourceRows rows = rows(ORDERS, lines(), "2025-03-01");

    assertThat(rejects(rows)).containsExactly("after_as_of|orders.at");
    assertThat(texts(rows.accepted(), "id", "to_date(_event_time)"))
        .containsExactly("a|2025-02-01", "b|2025-03-01", "d|-");
    SourceRows later = rows(ORDERS, lines(), "2025-03-02");
    assertThat(later.audit().rejected()).isZero();
    assertThatAllRowsAreAccountedFor(rows);
  }

  @Test
  void theFirstEntryThatAReferenceFindsTellsTheTime() {
    deliverLines();

    SourceRows rows = rows(ORDERS, lines(), "");

    assertThat(texts(rows.accepted(), "id", "to_date(_event_time)"))
        .containsExactly(
            "a|2025-02-01",
            "b|2025-03-01",
            "c|2025-03-02",
            "d|-",
            "e|2025-02-01",
            "f|-",
            "g|-",
            "h|2025-03-02",
            "i|-");
    assertThat(rows.files()).extracting(ManifestInput::rowsAccepted).containsExactly(4L, 5L);
  }

  @Test
  void theNewestEventIsTheNewestThatHasHappenedAndNotTheCalendarsLast() {
    deliverLines();

    assertThat(newest(ORDERS, lines())).contains(LocalDate.parse("2025-03-02"));
    assertThat(rows(ORDERS, lines(), "").timeliness().newest())
        .contains(LocalDate.parse("2025-03-02"));
    assertThat(rows(ORDERS, lines(), "2025-03-01").timeliness().newest())
        .contains(LocalDate.parse("2025-03-01"));
  }

  @Test
  void oldEventsInANewDeliveryAreOverdueAndNoted() {
    fixture
        .file("in/2025-03-01/1.csv", "id,no,old_no\na,o2,\n")
        .file("in/2025-03-12/1.csv", "id,no,old_no\nb,o1,\n");
    ContractText weekly = lines().more("slaProperties: [{property: frequency, value: 7, unit: d}]");

    SourceRows rows = rows(ORDERS, weekly, "2025-03-12");

    assertThat(rows.timeliness().overdueDays()).hasValue(4);
    assertThat(rows.audit().notes())
        .containsExactly(
            new ExtractNote(
                ExtractNote.Kind.OLDER_THAN_LAST,
                "2025-03-12",
                "its newest entry is of 2025-02-01, that of the delivery before, 2025-03-01, of"
                    + " 2025-03-01"));
  }

  @Test
  void rowsWithoutADateAreCounted() {
    deliverLines();

    assertThat(rows(ORDERS, lines(), "2025-03-02").audit().notes())
        .contains(
            new ExtractNote(
                ExtractNote.Kind.UNDATED,
                "orders.at",
                "4 of the 9 rows that the run uses have no date, because orders has no entry for"
                    + " them, or one without it; they count in no feature"));
  }

  @Test
  void anOrderThatTheRunMayNotKnowStillDatesItsLines() {
    deliverLines();

    ContractText dated =
        ContractText.of("orders", "lookup")
            .column("no", "string", "primaryKey: true")
            .column("at", "timestamp")
            .eventTime("at");
    List<SourceRows> rows = fixture.rows(contracts(dated, lines()), day("2025-03-01"));

    assertThat(texts(rows.get(0).accepted(), "no")).containsExactly("o1", "o2", "o4");
    assertThat(rejects(rows.get(1))).containsExactly("after_as_of|orders.at");
    assertThat(texts(rows.get(1).accepted(), "id")).containsExactly("a", "b", "d");
  }

  @Test
  void theLatestRowPerCustomerIsTheOneWithTheLatestOrder() {
    fixture.file("in/2025-03-05/1.csv", "id,no,old_no\nx,o1,\nx,o3,\nx,o2,\nx,o4,\n");
    ContractText last =
        ContractText.of("lines", "attributes")
            .path("in/{each}/*.csv")
            .column("id", "string")
            .column("no", "string", ContractText.refersTo("orders.no"))
            .onePer("id")
            .eventTime("orders.at");

    assertThat(texts(rows(ORDERS, last, "").accepted(), "no")).containsExactly("o3");
    assertThat(texts(rows(ORDERS, last, "2025-03-05").accepted(), "no")).containsExactly("o3");
    fixture.file("in/2025-03-01/1.csv", "id,no,old_no\nx,o3,\nx,o2,\n");
    assertThat(texts(rows(ORDERS, last, "2025-03-01").accepted(), "no")).containsExactly("o2");
  }

  @Test
  void aRejectedRowIsShownAsItWasDelivered() {
    deliverLines();

    SourceRows rows = rows(ORDERS, lines(), "2025-03-01");

    assertThat(texts(rows.rejects(), "row"))
        .noneMatch(r -> r.contains(ExtractTable.LOOKED_UP_TIME));
  }
}
