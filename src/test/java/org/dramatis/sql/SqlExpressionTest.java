package org.dramatis.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.LocalSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlExpressionTest {
  private static SqlExpression parsed(String sql) {
    return SqlExpression.parse(
            sql,
            problem -> {
              throw new AssertionError(problem);
            })
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          java_method('java.lang.System','getenv','PATH') ~ the function java_method
          reflect('java.lang.System','getenv','PATH') ~ the function reflect
          try_reflect('java.lang.System','exit','0') ~ the function try_reflect
          current_date() ~ the function current_date
          current_date ~ current_date
          datediff(current_timestamp, bought) ~ current_timestamp
          localtimestamp ~ localtimestamp
          now() ~ the function now
          unix_timestamp() ~ the function unix_timestamp
          bought > 'yesterday' ~ a word for the current time
          cast(' Today ' as date) ~ a word for the current time
          date'today' ~ a word for the current time
          date/* 2000 */'tomorrow' ~ a word for the current time
          timestamp'now' ~ a word for the current time
          timestamp_ntz'now' ~ a word for the current time
          cast(concat('to', 'day') as date) ~ a text put together from constants
          cast('to' || 'day' as date) ~ a text put together from constants
          bought > reverse('yadot') ~ a text put together from constants
          to_date(trim(both 'x' from 'xtodayx')) ~ a text put together from constants
          to_date(date_format(date'2020-01-01', 'yyyy')) ~ a text put together from constants
          rand() ~ the function rand
          randn(1) ~ the function randn
          uuid() ~ the function uuid
          shuffle(things) ~ the function shuffle
          monotonically_increasing_id() ~ the function monotonically_increasing_id
          spark_partition_id() ~ the function spark_partition_id
          input_file_name() ~ the function input_file_name
          input_file_block_start() ~ the function input_file_block_start
          first(amount) ~ the function first
          first_value(amount) ~ the function first_value
          last(amount) ~ the function last
          any_value(amount) ~ the function any_value
          mode(amount) ~ the function mode
          collect_list(amount) ~ the function collect_list
          collect_set(amount) ~ the function collect_set
          array_agg(amount) ~ the function array_agg
          listagg(amount, ',') ~ the function listagg
          max_by(amount, bought) ~ the function max_by
          approx_percentile(amount, 0.5) ~ the function approx_percentile
          percentile_approx(amount, 0.5) ~ the function percentile_approx
          approx_count_distinct(amount) ~ the function approx_count_distinct
          percentile_cont(0.5) within group (order by amount) ~ the function percentile_cont
          (select max(x) from csv.`/etc/passwd`) ~ scalar subquery
          exists (select 1) ~ exists
          amount in (select 1) ~ in subquery
          sum(amount) over (partition by sku) ~ window expression
          row_number() over (order by amount) ~ the function row_number
          transform(things, x -> x + 1) ~ the function transform
          exists(things, x -> x > 1) ~ lambda function
          catalog.schema.steal(amount) ~ the function catalog.schema.steal
          system.builtin.sum(amount) ~ the function system.builtin.sum
          identifier('current_date')() ~ expression with unresolved identifier
          concat_ws('|', *) ~ star
          count(distinct *) ~ star
          crm.* ~ star
          :name ~ named parameter
          ? ~ pos parameter
          from_json(body, 'a int') ~ the function from_json
          xpath(body, '//a') ~ the function xpath
          raise_error('stop') ~ the function raise_error
          assert_true(false) ~ the function assert_true
          aes_decrypt(email, 'key') ~ the function aes_decrypt
          sha2(email, 256) ~ the function sha2
          current_user() ~ the function current_user
          session_user ~ session_user
          version() ~ the function version
          explode(things) ~ the function explode
          sequence(1, 1000000000) ~ the function sequence
          amount as total ~ alias
          """)
  void whatDependsOnAnythingButTheRowIsRefusedByName(String sql, String named) {
    List<String> problems = new ArrayList<>();

    Optional<SqlExpression> parsed = SqlExpression.parse(sql, problems::add);

    assertThat(parsed).isEmpty();
    assertThat(problems)
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .contains("uses " + named + ", which is not allowed here: " + sql));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sum(", "", "a b c", "select 1", "1; drop table x", "date'2025-02-30'"})
  void whatIsNoExpressionIsAProblemInOneLine(String sql) {
    List<String> problems = new ArrayList<>();

    assertThat(SqlExpression.parse(sql, problems::add)).isEmpty();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).startsWith("is not a Spark SQL expression: " + sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "try_divide(count(distinct order_id), active_months)",
        "datediff(as_of, max(ordered_at))",
        "case when orders = 0 then 'prospect' when orders = 1 then 'first' else 'repeat' end",
        "avg(int(orders_ever = 1))",
        "count(*)",
        "count_if(amount < 0) / count(*)",
        "percentile(amount, 0.5)",
        "sum(amount) filter (where channel = 'web')",
        "year(birth_date) between 1950 and 1960",
        "sku like 'A%' or sku rlike '^B' or name ilike 'c%' or name like any ('x%', 'y%')",
        "amount is not null and not coalesce(flag, false) and a <=> b",
        "ordered_at >= date'2025-01-01' and ordered_at < timestamp'2025-06-01 12:00:00'",
        "as_of - interval 30 days",
        "try_cast(amount as decimal(10,2)) * -1 % 3 div 2",
        "lower(trim(email)) || substring(name from 1 for 2) || position('a' in name)",
        "dateadd(DAY, 3, bought) > bought and timestampdiff(HOUR, bought, shipped) < 48",
        "extract(month from bought) in (11, 12)",
        "make_date(2025, 1, 1) < bought",
        "status = 'epoch'",
      })
  void whatFeaturesNeedIsAllowed(String sql) {
    assertThat(parsed(sql).text()).isEqualTo(sql);
  }

  @Test
  void namesAreReadAlsoInsideFiltersAndLookups() {
    assertThat(
            parsed("sum(amount * `unit price`) filter (where products.kind = 'x' and a in (b))")
                .names())
        .containsExactly("a", "amount", "b", "products.kind", "unit price");
  }

  @Test
  void anAggregateIsSeenAtAnyDepth() {
    assertThat(parsed("coalesce(1 + abs(sum(amount)), 0)").isAggregate()).isTrue();
    assertThat(parsed("coalesce(1 + abs(amount), 0)").isAggregate()).isFalse();
  }

  private static final String ROWS =
      "select * from values ('a', 1, true), ('a', 2, false), ('b', 4, true), ('b', 8, true),"
          + " (null, 16, true) as t(k, v, ok)";

  private static String value(SqlExpression expression) {
    Dataset<Row> rows = LocalSpark.session().sql(ROWS);
    return String.valueOf(rows.agg(expression.column()).head().get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sum(v)                                       | 28
          count(*)                                     | 3
          count(distinct k)                            | 1
          sum(v) filter (where ok)                     | 28
          count(*) filter (where k is null)            | 1
          sum(v) filter (where ok) - count(distinct k) | 27
          coalesce(max(v) filter (where k = 'a'), -1)  | -1
          sum(case when ok then v end)                 | 28
          avg(v) + min(v)                              | 13.333333333333334
          """)
  void everyAggregateSeesOnlyTheRowsOfTheCondition(String sql, String expected) {
    assertThat(value(parsed(sql).onlyWhere(parsed("v >= 4")))).isEqualTo(expected);
  }

  @Test
  void twoConditionsBothHold() {
    SqlExpression once = parsed("sum(v)").onlyWhere(parsed("v >= 2"));

    assertThat(value(once.onlyWhere(parsed("ok")))).isEqualTo("28");
  }

  @Test
  void theExpressionItselfStaysAsItWas() {
    SqlExpression all = parsed("sum(v)");
    all.onlyWhere(parsed("ok"));
    all.with(Map.of("v", parsed("0")));

    assertThat(value(all)).isEqualTo("31");
  }

  @Test
  void namesAreReplacedOnceAndEverywhere() {
    SqlExpression replaced =
        parsed("sum(v + other) filter (where v > limit) / limit")
            .with(Map.of("v", parsed("v * 10"), "other", parsed("v"), "limit", parsed("2")));

    // v becomes v * 10 and not v * 10 * 10, and other becomes v, which is not replaced again.
    assertThat(value(replaced)).isEqualTo("170.5");
  }

  @Test
  void aNameOfTwoPartsIsNotReplacedByItsFirst() {
    assertThat(parsed("v.x").with(Map.of("v", parsed("1"))).names()).containsExactly("v.x");
  }
}
