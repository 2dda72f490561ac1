package org.dramatis.extract.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dramatis.extract.ContractText.quality;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.dramatis.LocalSpark;
import org.dramatis.contract.Contract;
import org.dramatis.contract.quality.QualityRule;
import org.dramatis.extract.ContractText;
import org.dramatis.extract.ExtractFixture;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.extract.row.JoinKeys;
import org.dramatis.extract.row.KeptColumn;
import org.dramatis.extract.row.Transforms;
import org.dramatis.extract.store.Fingerprint;
import org.dramatis.yaml.ConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules count, over which rows, and that restricted values stay where they are. */
class RuleCheckTest {
  private static final String ORDERS =
      """
      id,mail,state,day,amount
      1,a@x,open,2026-01-01,10.00
      2,b@x,paid,2026-01-02,20.00
      3,nobody,PAID,1900-01-01,30.00
      4,n/a,,2026-01-04,40.00
      5,a@x,paid,2026-01-05,forty
      6,,paid,,50.00
      7,c@x,paid,2026-01-07
      8,c@x,paid,2026-01-08,80.00
      8,c@x,paid,2026-01-08,80.00
      """;

  @TempDir private Path folder;
  private ExtractFixture fixture;

  @BeforeEach
  void deliver() {
    fixture = new ExtractFixture(folder);
    fixture.file("orders.csv", ORDERS);
  }

  /** The table with rules on one column or, for {@code table}, on itself. */
  private static ContractText orders(String subject, String rule) {
    ContractText text = ContractText.of("orders", "lookup");
    List<String> columns =
        List.of("id,string", "mail,string", "state,string", "day,date", "amount,number");
    for (String column : columns) {
      String[] parts = column.split(",", -1);
      List<String> more = new java.util.ArrayList<>();
      if (parts[0].equals("id")) {
        more.add("primaryKey: true");
      }
      if (parts[0].equals("mail")) {
        more.add("classification: restricted");
      }
      if (parts[0].equals(subject)) {
        more.add(quality(rule));
      }
      text.column(parts[0], parts[1], more.toArray(String[]::new));
    }
    return subject.equals("table") ? text.rule(rule) : text;
  }

  private RuleResult result(String subject, String rule) {
    List<RuleResult> results = fixture.rows(orders(subject, rule)).rules();
    assertThat(results).hasSize(1);
    return results.get(0);
  }

  // Rows 5 and 7 are rejected, the second row 8 is superseded.
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          state | metric: nullValues, mustBe: 1                                               | 1  | 8 | HOLDS
          state | metric: nullValues, mustBe: 0                                               | 1  | 8 | BROKEN
          state | metric: nullValues, mustBeLessThan: 12.5, unit: percent                     | 12.5 | 8 | BROKEN
          state | metric: nullValues, mustBeLessOrEqualTo: 12.5, unit: percent                | 12.5 | 8 | HOLDS
          amount | metric: nullValues, mustBe: 0                                              | 0  | 8 | HOLDS
          mail  | metric: nullValues, mustBe: 1                                               | 1  | 8 | HOLDS
          day   | "metric: missingValues, arguments: {missingValues: [null, '1900-01-01']}, mustBe: 2" | 2 | 7 | HOLDS
          day   | "metric: missingValues, arguments: {missingValues: ['1900-01-01']}, mustBe: 1" | 1 | 7 | HOLDS
          day   | "metric: missingValues, mustBe: 1"                                          | 1 | 7 | HOLDS
          mail  | "metric: missingValues, arguments: {missingValues: ['', n/a]}, mustBe: 2"   | 2 | 7 | HOLDS
          mail  | "metric: invalidValues, arguments: {pattern: '[^@]+@[^@]+'}, mustBe: 2"     | 2 | 7 | HOLDS
          state | "metric: invalidValues, arguments: {validValues: [open, paid]}, mustBe: 1"  | 1 | 7 | HOLDS
          state | "metric: invalidValues, arguments: {validValues: [open, paid, PAID], pattern: '[a-z]+'}, mustBeGreaterThan: 1" | 1 | 7 | BROKEN
          amount | "metric: invalidValues, arguments: {validValues: [10, 20, 30.0, 40]}, mustBe: 3" | 3 | 7 | HOLDS
          state | metric: duplicateValues, mustBeBetween: [3, 4]                              | 3 | 7 | HOLDS
          mail  | metric: duplicateValues, mustBe: 1                                          | 1 | 7 | HOLDS
          table | "metric: duplicateValues, arguments: {properties: [id, state]}, mustBe: 1"  | 1 | 7 | HOLDS
          table | "metric: duplicateValues, arguments: {properties: [id, day]}, mustNotBeBetween: [1, 3]" | 1 | 7 | BROKEN
          table | metric: rowCount, mustBeGreaterOrEqualTo: 6                                 | 6 | 6 | HOLDS
          table | metric: rowCount, mustBeGreaterThan: 6                                      | 6 | 6 | BROKEN
          table | "type: sql, query: 'select sum(amount) from orders where day > date''2026-01-01''', mustBe: 140" | 140 | 6 | HOLDS
          table | "type: sql, query: 'select count_if(state is null) / count(*) from orders', mustBeLessThan: 0.1" | 0.16666666666666666 | 6 | BROKEN
          table | "type: sql, query: 'select max(amount) = 80 from ${object}', mustBe: true"  | 1 | 6 | HOLDS
          table | "type: sql, query: 'select count(distinct id) total from {object}', mustNotBe: 6" | 6 | 6 | BROKEN
          amount | "type: sql, query: 'select avg({property}) from ${table} where ${column} > 1000', mustBe: 0" | | 6 | BROKEN
          """)
  void everyMetricCountsItsRows(
      String subject, String rule, BigDecimal measured, long rows, RuleVerdict verdict) {
    RuleResult result = result(subject, rule);
    assertThat(result.measured().isPresent()).isEqualTo(measured != null);
    result.measured().ifPresent(m -> assertThat(m).isEqualByComparingTo(measured));
    assertThat(result.rows()).isEqualTo(rows);
    assertThat(result.verdict()).isEqualTo(verdict);
  }

  @Test
  void withoutAWholeRowNothingIsSaidAboutShares() {
    fixture.file("orders.csv", "id,mail,state,day,amount\ntoo,few\n");
    RuleResult share =
        result("state", "metric: nullValues, mustBe: 0, unit: percent, severity: error");
    assertThat(share.verdict()).isEqualTo(RuleVerdict.UNDEFINED);
    assertThat(share.isFatal()).isFalse();
    assertThat(share.found()).isEqualTo("there are no rows");
    assertThat(result("table", "metric: rowCount, mustBeGreaterThan: 0, severity: error").isFatal())
        .isTrue();
  }

  @Test
  void aRuleCountsTheRowsOfAllFilesAlsoOfThoseThatWereReadBefore() {
    fixture.file("in/1.csv", ORDERS);
    Contract contract =
        orders("mail", "metric: invalidValues, arguments: {pattern: '[^@]+@[^@]+'}, mustBe: 4")
            .path("in")
            .read();
    assertThat(fixture.rows(contract, java.util.Optional.empty()).rules().get(0).measured())
        .contains(BigDecimal.valueOf(2));
    fixture.file("in/2.csv", ORDERS.replace("\n1,", "\n11,").replace("\n8,", "\n18,"));
    RuleResult both = fixture.rows(contract, java.util.Optional.empty()).rules().get(0);
    assertThat(both.measured()).contains(BigDecimal.valueOf(4));
    assertThat(both.rows()).isEqualTo(14);
  }

  @Test
  void anotherRuleReadsNoFileAgainUnlessItLooksIntoRestrictedValues() {
    String first = fingerprint("state", "metric: nullValues, mustBe: 1");
    assertThat(
            List.of(
                fingerprint("state", "metric: nullValues, mustBe: 2, severity: error"),
                fingerprint(
                    "amount", "metric: invalidValues, arguments: {validValues: [1]}, mustBe: 0"),
                fingerprint("table", "metric: rowCount, mustBe: 3"),
                fingerprint("table", "type: sql, query: 'select count(*) from orders', mustBe: 3")))
        .containsOnly(first);
    String looking = "metric: invalidValues, arguments: {pattern: a}, mustBe: ";
    assertThat(fingerprint("mail", looking + "1"))
        .isNotEqualTo(first)
        .isEqualTo(fingerprint("mail", looking + "2, unit: percent"))
        .isNotEqualTo(fingerprint("mail", looking.replace("pattern: a", "pattern: b") + "1"));
    assertThat(fingerprint("mail", "metric: duplicateValues, mustBe: 1")).isNotEqualTo(first);
  }

  private static String fingerprint(String subject, String rule) {
    Contract contract = orders(subject, rule).read();
    List<KeptColumn> kept = ExtractTable.kept(contract, JoinKeys.of(List.of(contract)));
    return Fingerprint.of("aa", Fingerprint.terms(contract, kept, "key"));
  }

  @Test
  void manyRulesCostOneJobPerKindOfRows() throws Exception {
    ContractText many =
        orders("state", "metric: invalidValues, arguments: {pattern: a}, mustBe: 0");
    for (int i = 0; i < 10; i++) {
      many.rule("type: sql, query: 'select max(amount) + " + i + " from orders', mustBe: 0");
      many.rule("metric: duplicateValues, arguments: {properties: [id, state]}, mustBe: " + i);
    }
    fixture.rows(many);
    int with = LocalSpark.jobs(() -> fixture.rows(many));
    int without = LocalSpark.jobs(() -> fixture.rows(orders("none", "")));
    assertThat(with - without).isBetween(1, 10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          select count(*) from other                                   | expected select AGGREGATE from SOURCE
          select count(*) from csv.`/etc/passwd`                       | expected select AGGREGATE from SOURCE
          select count(*) from orders o join orders p                  | expected select AGGREGATE from SOURCE
          select count(*), sum(amount) from orders                     | expected select AGGREGATE from SOURCE
          select state, count(*) from orders group by state            | expected select AGGREGATE from SOURCE
          select count(*) from orders having count(*) > 1              | expected select AGGREGATE from SOURCE
          select count(*) from orders limit 1                          | expected select AGGREGATE from SOURCE
          with o as (select 1) select count(*) from orders             | expected select AGGREGATE from SOURCE
          select count(*) from (select * from orders)                  | expected select AGGREGATE from SOURCE
          drop table orders                                            | expected select AGGREGATE from SOURCE
          select count(*) frm orders whre                              | is not a Spark SQL query
          select amount from orders                                    | gives a value for every row
          select count(*) from orders where sum(amount) > 1            | aggregates under where
          select count_if(mail like 'a%') from orders                  | asks for mail, which is restricted
          select sum(price) from orders                                | asks for price, which is no column of orders
          select sum(orders.amount) from orders                        | asks for orders.amount, which is no column
          select count(*) from orders where amount > (select 1)        | uses scalar subquery
          select count_if(rand() > 0) from orders                      | uses the function rand
          select max(java_method('java.lang.System','getenv','HOME')) from orders | uses the function java_method
          """)
  void aQueryOfAnotherFormIsRefusedByName(String query, String said) {
    Contract contract = orders("table", "type: sql, query: \"" + query + "\", mustBe: 0").read();
    assertThatThrownBy(() -> Transforms.check(List.of(contract)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("contracts/orders.odcs.yaml quality.sql.query: ")
        .hasMessageContaining(said);
  }

  @Test
  void aQueryThatGivesATextIsRefusedWhenItRuns() {
    ContractText text =
        orders("table", "type: sql, query: 'select max(state) from orders', mustBe: 0");
    assertThatThrownBy(() -> fixture.rows(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("gives a string; expected a number");
  }

  @Test
  void theNamesOfRestrictedValuesAreNowhereInTheStore() throws Exception {
    fixture.rows(
        orders("mail", "metric: invalidValues, arguments: {validValues: [secret@x]}, mustBe: 0"));
    try (var files = java.nio.file.Files.walk(fixture.store())) {
      for (Path file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
        assertThat(
                java.nio.file.Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain("secret", "@x", "nobody");
      }
    }
  }

  @Test
  void aRuleIsCalledByItsNameOrByWhatItMeasures() {
    QualityRule named = result("state", "name: Open or paid, metric: nullValues, mustBe: 0").rule();
    assertThat(named.title()).isEqualTo("Open or paid");
    RuleResult plain =
        result(
            "table",
            "metric: duplicateValues, arguments: {properties: [id, day]}, mustBeBetween: [0, 33.5], unit: percent");
    assertThat(plain.rule().title()).isEqualTo("duplicateValues of id and day");
    assertThat(plain.words()).isEqualTo("14.2857 percent, expected 0 to 33.5 percent");
  }
}
