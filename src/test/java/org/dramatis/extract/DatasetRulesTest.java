package org.dramatis.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.extract.ExtractFixture.assertThatAllRowsAreAccountedFor;
import static org.dramatis.extract.ExtractFixture.rejects;
import static org.dramatis.extract.ExtractFixture.texts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.run.manifest.ManifestInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that look at all rows of a source. */
class DatasetRulesTest {
  @TempDir Path folder;
  private ExtractFixture fixture;

  @BeforeEach
  void openFixture() {
    fixture = new ExtractFixture(folder);
  }

  private static ContractText orders() {
    return ContractText.of("orders", "events")
        .path("in/*.csv")
        .column("id", "string", "primaryKey: true", "primaryKeyPosition: 1")
        .column("line", "integer", "primaryKey: true", "primaryKeyPosition: 2")
        .column("note", "string");
  }

  @Test
  void identicalCopiesAreSupersededAndContradictionsRejected() {
    fixture
        .file("in/1.csv", "id,line,note\na,1,same\nb,1,one\nc,1,\nd,1,x\nd,2,x\ne,1,twice\n")
        .file("in/2.csv", "id,line,note\na,1,same\nb,1,two\nc,1,\nc,1,\ne,1,twice\ne,1,other\n");

    SourceRows rows = fixture.rows(orders());

    assertThat(texts(rows.accepted(), "id", "line", "note"))
        .containsExactly("a|1|same", "c|1|-", "d|1|x", "d|2|x");
    assertThat(rejects(rows)).hasSize(5).containsOnly("duplicate_key|id, line");
    assertThat(rows.audit().superseded()).isEqualTo(3);
    assertThat(rows.audit().reasons())
        .containsExactly(new ReasonCount("duplicate_key", "id, line", 5));
    assertThatAllRowsAreAccountedFor(rows);
  }

  @Test
  void aMissingSecondValueIsNotAMissingThird() {
    fixture.file("in/1.csv", "id,line,note,more\na,1,x,\na,1,,x\n");

    SourceRows rows = fixture.rows(orders().column("more", "string"));

    assertThat(rejects(rows)).hasSize(2).containsOnly("duplicate_key|id, line");
  }

  @Test
  void aUniqueColumnMayBeMissingButNotRepeat() {
    fixture.file("in/1.csv", "id,line,note,card\na,1,x,\nb,1,x,\nc,1,x,7\nd,1,x,7\ne,1,x,8\n");

    SourceRows rows = fixture.rows(orders().column("card", "integer", "unique: true"));

    assertThat(texts(rows.accepted(), "id")).containsExactly("a", "b", "e");
    assertThat(rejects(rows)).containsExactly("duplicate_key|card", "duplicate_key|card");
    assertThatAllRowsAreAccountedFor(rows);
  }

  private static ContractText visits() {
    return ContractText.of("visits", "spine")
        .path("in/*.csv")
        .restricted("customer")
        .column("at", "date")
        .column("page", "string")
        .onePer("customer")
        .eventTime("at");
  }

  private static String spineText(List<String> lines) {
    return "customer,at,page\n" + String.join("\n", lines) + "\n";
  }

  @Test
  void theLatestRowPerCustomerStaysWhateverTheOrderAndSplitOfRows() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      // Ties in time, ties in everything, missing times.
      String day = i % 5 == 0 ? "" : "2025-01-0" + (1 + i % 3);
      lines.add("C" + i % 7 + "," + day + ",p" + i % 11);
    }
    fixture.file("in/1.csv", spineText(lines));
    SourceRows first = fixture.rows(visits());
    List<String> expected = texts(first.accepted(), "customer", "at", "page");
    assertThat(expected).hasSize(7);
    assertThat(first.audit().superseded()).isEqualTo(53);
    assertThatAllRowsAreAccountedFor(first);

    Random random = new Random(7);
    for (int split : new int[] {1, 17, 42}) {
      Collections.shuffle(lines, random);
      fixture
          .file("in/1.csv", spineText(lines.subList(0, split)))
          .file("in/2.csv", spineText(lines.subList(split, 60)));
      SourceRows shuffled = fixture.rows(visits());

      assertThat(texts(shuffled.accepted(), "customer", "at", "page")).isEqualTo(expected);
      assertThat(shuffled.audit()).isEqualTo(first.audit());
      assertThatAllRowsAreAccountedFor(shuffled);
    }
  }

  @Test
  void copiesInTwoFilesAreAlwaysCountedInTheSameOne() {
    fixture
        .file("in/1.csv", spineText(List.of("C1,2025-01-01,x", "C2,2025-01-01,x")))
        .file("in/2.csv", spineText(List.of("C1,2025-01-01,x")));

    SourceRows rows = fixture.rows(visits());

    for (int i = 0; i < 3; i++) {
      assertThatAllRowsAreAccountedFor(rows);
    }
  }

  @Test
  void aRowWithoutItsCustomerIsRejected() {
    fixture.file("in/1.csv", spineText(List.of("C1,2025-01-01,x", ",2025-01-01,x")));

    assertThat(rejects(fixture.rows(visits()))).containsExactly("missing_key|customer");
  }

  @Test
  void aPrimaryKeyThatHoldsTheOnePerColumnIsStillAKey() {
    ContractText events =
        ContractText.of("profile", "attributes")
            .path("in/*.csv")
            .column("customer", "string", "primaryKey: true", "primaryKeyPosition: 1")
            .column("at", "date", "primaryKey: true", "primaryKeyPosition: 2")
            .column("page", "string")
            .onePer("customer")
            .eventTime("at");
    fixture.file(
        "in/1.csv", spineText(List.of("C1,2025-01-01,x", "C2,2025-01-01,y", "C2,2025-01-02,z")));

    SourceRows rows = fixture.rows(events);

    assertThat(texts(rows.accepted(), "customer", "page")).containsExactly("C1|x", "C2|z");
    assertThat(rows.audit().rejected()).isZero();
    assertThatAllRowsAreAccountedFor(rows);
  }

  private static ContractText timed() {
    return ContractText.of("timed", "events")
        .path("in/*.csv")
        .column("id", "string")
        .column("at", "timestamp")
        .eventTime("at");
  }

  @Test
  void rowsAfterTheRunsDayAreRejectedAndCountedByFile() {
    fixture
        .file("in/1.csv", "id,at\na,2025-03-01 23:59:59\nb,2025-03-02 00:00:00\nc,\n")
        .file("in/2.csv", "id,at\nd,2025-02-10 10:00:00\ne,2025-09-01 00:00:00\nf,bad\n")
        .file("in/3.csv", "id,at\ng,2025-02-11 10:00:00\n");

    SourceRows rows = fixture.rows(timed(), "2025-03-01");

    assertThat(texts(rows.accepted(), "id")).containsExactly("a", "c", "d", "g");
    assertThat(rejects(rows))
        .containsExactly("after_as_of|at", "after_as_of|at", "not_a_timestamp|at");
    assertThat(rows.files()).extracting(ManifestInput::rowsRejected).containsExactly(1L, 2L, 0L);
    assertThat(rows.timeliness().newest()).contains(LocalDate.parse("2025-03-01"));
    assertThatAllRowsAreAccountedFor(rows);
  }

  @Test
  void theNewestEventIsOneThatTheRunUses() {
    fixture.file("in/1.csv", "id,at\na,2025-02-10 10:00:00\nb,2025-09-01 00:00:00\n");

    assertThat(fixture.rows(timed(), "2025-03-01").timeliness().newest())
        .contains(LocalDate.parse("2025-02-10"));
    assertThat(fixture.rows(timed()).timeliness().newest()).contains(LocalDate.parse("2025-09-01"));
  }

  @Test
  void aListOfObjectionsWithoutRowsHasItsColumnsAndNoNewestEvent() {
    fixture.file("in/1.csv", "id,at\n").file("in/2.csv", "at,id\n");

    SourceRows rows =
        fixture.rows(
            ContractText.of("timed", "suppression")
                .path("in/*.csv")
                .column("id", "string")
                .column("at", "timestamp")
                .eventTime("at"),
            "2025-03-01");

    assertThat(rows.accepted().columns()).containsExactly(ExtractTable.FILE, "id", "at");
    assertThat(rows.rejects().schema().fieldNames())
        .containsExactly(ExtractTable.rejects().fieldNames());
    assertThat(rows.timeliness().newest()).isEmpty();
    assertThat(rows.audit().rowsRead()).isZero();
    assertThatAllRowsAreAccountedFor(rows);
  }
}
