package org.dramatis.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.extract.ExtractFixture.rejectedField;
import static org.dramatis.extract.ExtractFixture.rejects;
import static org.dramatis.extract.ExtractFixture.texts;
import static org.dramatis.extract.Fates.values;

import java.nio.file.Path;
import java.util.List;
import org.dramatis.extract.row.ReasonCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From text to typed values: what does not parse is rejected with its reason, never null. */
class ValuesTest {
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
            "[decimal_comma]",
            "[thousands_separator]",
            "[not_finite]",
            "[not_finite]",
            "[overflow]",
            "[too_precise]",
            "[overflow]",
            "[not_a_number]",
            "[not_a_number]",
            "[too_precise]",
            "[too_precise]",
            "[too_precise]",
            "99999999.99",
            "[too_precise]",
            "[overflow]",
            "[thousands_separator]",
            "-",
            "[currency_sign]",
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
            "[overflow]",
            "[thousands_separator]",
            "-",
            "[not_an_integer]",
            "[not_an_integer]");
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
    fixture.file("values.csv", "no,a,b\n1,x,y\n2,1,y\n3,,2\n");

    SourceRows rows =
        fixture.rows(values().column("a", "integer", "required: true").column("b", "integer"));

    assertThat(rejects(rows))
        .containsExactly("missing_value|a", "not_an_integer|a", "not_an_integer|b");
    assertThat(rows.audit().reasons())
        .containsExactly(
            new ReasonCount("missing_value", "a", 1),
            new ReasonCount("not_an_integer", "a", 1),
            new ReasonCount("not_an_integer", "b", 1));
  }

  @Test
  void theRejectedRowShowsWhatWasDelivered() {
    fixture.file("values.csv", "no,a,surplus\n1,\"12,5\",never read\n");

    SourceRows rows = fixture.rows(values().column("a", "number"));

    assertThat(rejectedField(rows, "a")).isEqualTo("12,5");
    assertThat(texts(rows.rejects(), "source", "reason", "column", "file", "row"))
        .containsExactly("values|decimal_comma|a|values.csv|{\"no\":\"1\",\"a\":\"12,5\"}");
  }
}
