package org.dramatis.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.extract.ContractText.sql;
import static org.dramatis.extract.ExtractBench.assertThatAllRowsAreAccountedFor;
import static org.dramatis.extract.ExtractBench.rejectedField;
import static org.dramatis.extract.ExtractBench.rejects;
import static org.dramatis.extract.ExtractBench.texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dramatis.contract.ConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From text to typed values: what does not parse is rejected with its reason, never null. */
class ValuesTest {
  @TempDir Path folder;
  private ExtractBench bench;

  @BeforeEach
  void openBench() {
    bench = new ExtractBench(folder);
  }

  /** What becomes of texts in a column: the value, or the reason in brackets; in their order. */
  private List<String> fates(ContractText contract, List<String> texts) {
    StringBuilder file = new StringBuilder("no;v\n");
    for (int i = 0; i < texts.size(); i++) {
      file.append(i).append(';').append(texts.get(i)).append('\n');
    }
    bench.file("values.csv", file.toString());
    SourceRows rows =
        bench.rows(contract.path("values.csv").csv("delimiter: ';', timeZone: Europe/London"));
    assertThatAllRowsAreAccountedFor(rows);
    Map<Integer, String> fates = new TreeMap<>();
    texts(rows.accepted(), "no", "v")
        .forEach(t -> fates.put(number(t), t.substring(t.indexOf('|') + 1)));
    texts(rows.rejects(), "get_json_object(row, '$.no')", "reason")
        .forEach(t -> fates.put(number(t), "[" + t.substring(t.indexOf('|') + 1) + "]"));
    return new ArrayList<>(fates.values());
  }

  private static int number(String text) {
    return Integer.parseInt(text.substring(0, text.indexOf('|')));
  }

  private static ContractText values() {
    return ContractText.of("values", "events").column("no", "string");
  }

  @Test
  void numbersAreExactDecimalsOrRejected() {
    List<String> texts =
        List.of(
            "1200.5",
            " -0.0500 ",
            "+7",
            ".5",
            "5.",
            "1e3",
            "1.5E-1",
            "12,5",
            "1,200.50",
            "NaN",
            "Infinity",
            "1e309",
            "1e-999999999",
            "1e999999999",
            "0x10",
            "12d",
            "1.005",
            "1.0050e0",
            "1.00500e0",
            "99999999.99",
            "99999999.995",
            "100000000",
            "1 000",
            "",
            "£5",
            "0.00000000000000000001",
            "1.50000000000000000000000");

    assertThat(fates(values().column("v", "number", "physicalType: 'decimal(10,2)'"), texts))
        .containsExactly(
            "1200.50",
            "-0.05",
            "7.00",
            "0.50",
            "5.00",
            "1000.00",
            "0.15",
            "[not_a_number]",
            "[not_a_number]",
            "[not_a_number]",
            "[not_a_number]",
            "[not_a_number]",
            "[not_a_number]",
            "[not_a_number]",
            "[not_a_number]",
            "[not_a_number]",
            "[too_precise]",
            "[too_precise]",
            "[too_precise]",
            "99999999.99",
            "[not_a_number]",
            "[not_a_number]",
            "[not_a_number]",
            "-",
            "[not_a_number]",
            "[too_precise]",
            "1.50");
  }

  @Test
  void wideDecimalsLoseNoDigitEither() {
    assertThat(
            fates(
                values().column("v", "number", "physicalType: 'decimal(30,2)'"),
                List.of("1234567890123456789012345678.99", "123456789012345678901234567.899")))
        .containsExactly("1234567890123456789012345678.99", "[too_precise]");
  }

  @Test
  void boundsAreInclusiveAndNotRoundedAway() {
    String limits = "logicalTypeOptions: {minimum: 0.005, maximum: 1e40}";

    assertThat(
            fates(
                values().column("v", "number", "physicalType: 'decimal(10,2)'", limits),
                List.of("0.00", "0.01", "99999999.99", "-1")))
        .containsExactly("[too_small]", "0.01", "99999999.99", "[too_small]");
    assertThat(
            fates(
                values().column("v", "integer", "logicalTypeOptions: {minimum: 1, maximum: 3}"),
                List.of("0", "1", "3", "4")))
        .containsExactly("[too_small]", "1", "3", "[too_large]");
  }

  @Test
  void integersAreWholeAndFitOrAreRejected() {
    assertThat(
            fates(
                values().column("v", "integer"),
                List.of(
                    "12",
                    "+12",
                    "-3",
                    "007",
                    "12.0",
                    "12.5",
                    "1e3",
                    "9223372036854775807",
                    "9223372036854775808",
                    "1,000",
                    "",
                    "one",
                    "true")))
        .containsExactly(
            "12",
            "12",
            "-3",
            "7",
            "[not_an_integer]",
            "[not_an_integer]",
            "[not_an_integer]",
            "9223372036854775807",
            "[not_an_integer]",
            "[not_an_integer]",
            "-",
            "[not_an_integer]",
            "[not_an_integer]");
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
            "[not_a_date]",
            "[not_a_date]",
            "[not_a_date]",
            "[not_a_date]",
            "[not_a_date]",
            "[not_a_date]",
            "[not_a_date]",
            "[not_a_date]",
            "[not_a_date]",
            "[not_a_date]",
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
            "2025-12-31", "[not_a_date]", "[not_a_date]", "[not_a_date]", "[not_a_date]");
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
            "[not_a_timestamp]",
            "[not_a_timestamp]",
            "[not_a_timestamp]",
            "[not_a_timestamp]",
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

  @Test
  void booleansAreTwoWords() {
    assertThat(
            fates(values().column("v", "boolean"), List.of("true", "FALSE", "yes", "1", "t", "")))
        .containsExactly(
            "true", "false", "[not_a_boolean]", "[not_a_boolean]", "[not_a_boolean]", "-");
  }

  @Test
  void textsAreHeldAgainstPatternAndLengths() {
    assertThat(
            fates(
                values()
                    .column(
                        "v",
                        "string",
                        "required: true",
                        "logicalTypeOptions: {pattern: \"[a-z]+|X\", minLength: 1, maxLength: 4}"),
                List.of("abc", "X", "Xy", "abC", "abcde", "", "  ", "äöü")))
        .containsExactly(
            "abc",
            "X",
            "[pattern_mismatch]",
            "[pattern_mismatch]",
            "[too_long]",
            "[missing_value]",
            "[missing_value]",
            "[pattern_mismatch]");
  }

  @Test
  void theFirstFaultInTheContractsOrderIsBlamed() {
    bench.file("values.csv", "no,a,b\n1,x,y\n2,1,y\n3,,2\n");

    SourceRows rows =
        bench.rows(values().column("a", "integer", "required: true").column("b", "integer"));

    assertThat(rejects(rows))
        .containsExactly("missing_value|a", "not_an_integer|a", "not_an_integer|b");
    assertThat(rows.audit().reasons())
        .containsExactly(
            new ReasonCount("missing_value", "a", 1),
            new ReasonCount("not_an_integer", "a", 1),
            new ReasonCount("not_an_integer", "b", 1));
  }

  @Test
  void computedColumnsReadTextOfTheFileAndTypedValuesOfEarlierColumns() {
    bench.file("values.csv", "no,born,Qty,price\n1,1984-05-06,2,1.25\n2,1900-01-01,3,2\n");

    SourceRows rows =
        bench.rows(
            values()
                .column("birth_date", "date", sql("nullif(born, '1900-01-01')"))
                .column("birth_year", "integer", sql("year(birth_date)"))
                .column("quantity", "integer", "physicalName: Qty")
                .column("amount", "number", sql("quantity * cast(price as decimal(10,2))"))
                .column("twice", "number", sql("amount * 2")));

    assertThat(texts(rows.accepted(), "birth_date", "birth_year", "amount", "twice"))
        .containsExactly("-|-|6.0000|12.0000", "1984-05-06|1984|2.5000|5.0000");
  }

  @Test
  void anExpressionThatFailsOnARowRejectsThatRowOnly() {
    bench.file("values.csv", "no,q,p\n1,2,3\n2,x,3\n3,4,y\n4,9,0\n5,,1\n");

    SourceRows rows =
        bench.rows(
            values()
                .column("product", "number", sql("cast(q as int) * cast(p as int)"))
                .column("ratio", "number", sql("cast(q as int) / cast(p as int)"))
                .column("sum", "integer", sql("cast(q as int) + cast(p as int)")));

    assertThat(texts(rows.accepted(), "no", "product", "ratio", "sum"))
        .containsExactly("1|6.0000|0.6667|5", "5|-|-|-");
    assertThat(rejects(rows))
        .containsExactly("not_a_number|product", "not_a_number|product", "not_a_number|ratio");
    assertThatAllRowsAreAccountedFor(rows);
  }

  @Test
  void aComputedNumberIsRoundedToItsTypeAndAComputedIntegerIsNot() {
    bench.file("values.csv", "no,q\n1,0.1\n");

    assertThat(
            texts(
                bench.rows(values().column("v", "number", sql("cast(q as double) * 3"))).accepted(),
                "v"))
        .containsExactly("0.3000");
    assertThat(rejects(bench.rows(values().column("v", "integer", sql("cast(q as double) * 3")))))
        .containsExactly("too_precise|v");
  }

  @Test
  void anExpressionThatSparkCannotTypeIsAConfigurationError() {
    bench.file("values.csv", "no,q\n1,2\n");

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> bench.rows(values().column("v", "date", sql("make_date(no)"))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("transformLogic");
  }

  @Test
  void theRejectedRowShowsWhatWasDelivered() {
    bench.file("values.csv", "no,a,surplus\n1,\"12,5\",never read\n");

    SourceRows rows = bench.rows(values().column("a", "number"));

    assertThat(rejectedField(rows, "a")).isEqualTo("12,5");
    assertThat(texts(rows.rejects(), "contract", "reason", "column", "file", "row"))
        .containsExactly("values|not_a_number|a|values.csv|{\"no\":\"1\",\"a\":\"12,5\"}");
  }
}
