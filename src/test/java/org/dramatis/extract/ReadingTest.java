package org.dramatis.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.extract.ExtractFixture.assertThatAllRowsAreAccountedFor;
import static org.dramatis.extract.ExtractFixture.gzip;
import static org.dramatis.extract.ExtractFixture.rejects;
import static org.dramatis.extract.ExtractFixture.texts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From bytes to columns: what is in the files arrives, bound by name, or is counted. */
class ReadingTest {
  @TempDir Path folder;
  private ExtractFixture fixture;

  @BeforeEach
  void openFixture() {
    fixture = new ExtractFixture(folder);
  }

  private static ContractText orders() {
    return ContractText.of("orders", "events")
        .column("id", "string")
        .column("amount", "number", "physicalType: 'decimal(10,2)'")
        .column("note", "string");
  }

  private static List<String> accepted(SourceRows rows) {
    return texts(rows.accepted(), "id", "amount", "note");
  }

  @Test
  void columnsAreBoundByNameInEachFile() {
    fixture
        .file("in/1.csv", "id,amount,note\na,1.5,one\n")
        .file("in/2.csv", "note,id,amount\ntwo,b,2.5\n")
        .file("in/3.csv", "surplus,amount,note,id\nx,3.5,three,c\n")
        .file("in/4.csv", "id,amount,note\n");

    SourceRows rows = fixture.rows(orders().path("in/*.csv"));

    assertThat(accepted(rows)).containsExactly("a|1.50|one", "b|2.50|two", "c|3.50|three");
    assertThat(rows.files())
        .extracting(f -> f.path() + ": " + f.rowsRead())
        .containsExactly("in/1.csv: 1", "in/2.csv: 1", "in/3.csv: 1", "in/4.csv: 0");
    assertThatAllRowsAreAccountedFor(rows);
  }

  @Test
  void quotedFieldsKeepDelimitersAndDoubledQuotes() {
    fixture.file(
        "orders.csv",
        "id,amount,note\na,1,\"x, y\"\nb,2,\"say \"\"hi\"\"\"\n\"c\",\"3\",\"\"\"\"\nd,4,5\" wide\n");

    SourceRows rows = fixture.rows(orders());

    assertThat(accepted(rows))
        .containsExactly("a|1.00|x, y", "b|2.00|say \"hi\"", "c|3.00|\"", "d|4.00|5\" wide");
  }

  @Test
  void aQuotedFieldMaySpanLinesWhenTheContractSaysSo() {
    fixture.file("orders.csv", "id;amount;note\na;1;'first\nsecond'\nb;2;'it''s'\n");

    SourceRows rows = fixture.rows(orders().csv("delimiter: ';', quote: \"'\", multiLine: true"));

    assertThat(accepted(rows)).containsExactly("a|1.00|first\nsecond", "b|2.00|it's");
    assertThatAllRowsAreAccountedFor(rows);
  }

  @Test
  void rowsThatAreTooShortOrTooLongAreRejectedWhole() {
    fixture.file(
        "orders.csv", "id,amount,note\na,1,ok\nb,2\nc,3,ok,more\nd\n\ne,5,\"open\nf,6,ok\n,,\n");

    SourceRows rows = fixture.rows(orders());

    assertThat(rejects(rows))
        .containsExactly("broken_quote|", "too_few_fields|", "too_few_fields|", "too_many_fields|");
    assertThat(texts(rows.rejects(), "row"))
        .containsExactly("b,2", "c,3,ok,more", "d", "e,5,\"open");
    assertThat(accepted(rows)).containsExactly("-|-|-", "a|1.00|ok", "f|6.00|ok");
    assertThat(rows.audit().rowsRead()).isEqualTo(7);
    assertThatAllRowsAreAccountedFor(rows);
  }

  @Test
  void aCutRowIsMaskedWhenItMayIdentifySomebody() {
    fixture.file("in/1.csv", "id,amount,note,email\na,1,ok,ann@example.org,more\n");

    SourceRows unmentioned = fixture.rows(orders().path("in/1.csv"));
    SourceRows restricted =
        fixture.rows(
            ContractText.of("people", "events")
                .path("in/1.csv")
                .column("id", "string")
                .column("amount", "string")
                .column("note", "string")
                .restricted("email"));

    assertThat(texts(unmentioned.rejects(), "row")).containsExactly("***");
    assertThat(texts(restricted.rejects(), "row")).containsExactly("***");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFFid,amount,note\r\na,1,x\r\n", "\uFEFF\"id\",amount,note\na,1,x"})
  void aByteOrderMarkIsNoPartOfTheFirstName(String text) {
    fixture.file("orders.csv", text);

    assertThat(accepted(fixture.rows(orders()))).containsExactly("a|1.00|x");
  }

  @Test
  void aHeaderMayBeginWithAnyCharacter() {
    fixture.file("orders.csv", "#no,id,amount,note\n7,a,1,x\n#8,b,2,y\n");

    assertThat(accepted(fixture.rows(orders()))).containsExactly("a|1.00|x", "b|2.00|y");
  }

  @Test
  void columnsThatNobodyReadsMayHaveAnyName() {
    fixture.file("orders.csv", "_record,_fingerprint,id,,amount,note,_file\nr,f,a,e,1,x,g\n");

    assertThat(accepted(fixture.rows(orders()))).containsExactly("a|1.00|x");
  }

  @Test
  void textIsReadInItsEncodingAndOtherBytesAreRejected() {
    fixture
        .file("latin/orders.csv", "id,amount,note\na,1,café\n", StandardCharsets.ISO_8859_1)
        .file("utf8/orders.csv", "id,amount,note\na,1,café\n");

    SourceRows declared =
        fixture.rows(orders().path("latin/orders.csv").csv("encoding: ISO-8859-1"));
    SourceRows mistaken = fixture.rows(orders().path("latin/orders.csv"));

    assertThat(accepted(declared)).containsExactly("a|1.00|café");
    assertThat(accepted(fixture.rows(orders().path("utf8/orders.csv"))))
        .containsExactly("a|1.00|café");
    assertThat(rejects(mistaken)).containsExactly("wrong_encoding|note");
  }

  @Test
  void gzippedAndPlainFilesAreReadAlike() {
    fixture
        .bytes("in/1.csv.gz", gzip("id,amount,note\na,1,x\nb,bad,y\n"))
        .file("in/2.csv", "id,amount,note\nc,3,z\n");

    SourceRows rows = fixture.rows(orders().path("in"));

    assertThat(accepted(rows)).containsExactly("a|1.00|x", "c|3.00|z");
    assertThat(rejects(rows)).containsExactly("not_a_number|amount");
    assertThatAllRowsAreAccountedFor(rows);
  }

  @Test
  void aFileThatIsDeliveredTwiceCountsOnce() {
    fixture
        .file("in/1.csv", "id,amount,note\na,1,x\nb,bad,y\n")
        .file("in/2.csv", "id,amount,note\na,1,x\nb,bad,y\n");

    SourceRows rows = fixture.rows(orders().path("in/*.csv"));

    assertThat(accepted(rows)).containsExactly("a|1.00|x");
    assertThat(rows.audit().rowsRead()).isEqualTo(4);
    assertThat(rows.audit().superseded()).isEqualTo(2);
    assertThat(rows.files().get(1).rowsSuperseded()).isEqualTo(2);
    assertThatAllRowsAreAccountedFor(rows);
  }

  @Test
  void jsonLinesAreBoundByNameAndBrokenOnesRejected() {
    fixture.file(
        "orders.json",
        """
        {"id":"a","amount":1.25,"note":"x"}
        {"note":"y","amount":"2","id":"b","surplus":{"deep":1}}
        {"id":"c","amount":12345678.1234567890123456789,"note":"z"}
        {"id":"d","amount":

        {"id":"e"}
        not json
        """);

    SourceRows rows = fixture.rows(orders().path("orders.json").format("json"));

    assertThat(accepted(rows)).containsExactly("a|1.25|x", "b|2.00|y", "e|-|-");
    assertThat(rejects(rows))
        .containsExactly("broken_json|", "not_an_object|", "too_precise|amount");
    assertThat(texts(rows.rejects(), "row")).contains("***");
    assertThatAllRowsAreAccountedFor(rows);
  }

  @Test
  void parquetKeepsItsTypesAndLosesNothingSilently() {
    fixture.parquet(
        "orders.parquet",
        ExtractFixture.table(
            "select * from values ('a', 0.1d, 7L, timestamp_ntz'2025-01-01 12:00:00', 1.5d),"
                + " ('b', 0.123d, 7L, timestamp_ntz'2025-01-01 12:00:00', 1.0d),"
                + " ('c', double('NaN'), 7L, null, 1.0d),"
                + " ('d', 0.5d, 7L, null, 2.0d)"
                + " as t(id, amount, note, at, pieces)"));

    SourceRows rows =
        fixture.rows(
            orders()
                .path("orders.parquet")
                .format("parquet")
                .csv("timeZone: Europe/Paris")
                .column("at", "timestamp")
                .column("pieces", "integer"));

    assertThat(texts(rows.accepted(), "id", "amount", "note", "at", "pieces"))
        .containsExactly("d|0.50|7|-|2");
    assertThat(rejects(rows))
        .containsExactly("not_finite|amount", "too_precise|amount", "too_precise|pieces");
    assertThatAllRowsAreAccountedFor(rows);
  }

  @Test
  void localTimeStampsInParquetAreInTheContractsZone() {
    fixture.parquet(
        "at.parquet",
        ExtractFixture.table(
            "select timestamp_ntz'2025-07-01 12:00:00' as local,"
                + " timestamp'2025-07-01 12:00:00' as instant"));

    SourceRows rows =
        fixture.rows(
            ContractText.of("at", "events")
                .path("at.parquet")
                .format("parquet")
                .csv("timeZone: Europe/Paris")
                .column("local", "timestamp")
                .column("instant", "timestamp"));

    assertThat(texts(rows.accepted(), "local", "instant"))
        .containsExactly("2025-07-01 10:00:00|2025-07-01 12:00:00");
  }

  @Test
  void namesOfFoldersAndFilesMayHoldAnyCharacter() {
    fixture.file("Ausgänge [new] {1} 100%/a b+c%20#1?.csv", "id,amount,note\na,1,x\n");

    SourceRows rows = fixture.rows(orders().path("Ausg*/*.csv"));

    assertThat(accepted(rows)).containsExactly("a|1.00|x");
    assertThat(rows.files().get(0).path()).isEqualTo("Ausgänge [new] {1} 100%/a b+c%20#1?.csv");
    assertThatAllRowsAreAccountedFor(rows);
  }
}
