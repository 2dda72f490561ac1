package org.dramatis.feature.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.dramatis.feature.Catalogs;
import org.dramatis.feature.Sources;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedCatalogTest {
  private static List<String> problems(String yaml) {
    return catchThrowableOfType(ConfigurationException.class, () -> Catalogs.check(yaml))
        .problems()
        .stream()
        .map(Problem::sentence)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: a, from: purchases, value: count(*), role: describe}",
        "{name: a, from: purchases, value: 'count(distinct customer_id)', role: describe}",
        "{name: a, from: purchases, value: 'sum(amount) filter (where products.department = ''x'')', role: describe}",
        "{name: a, from: purchases, value: 'try_divide(count(*), active_months)', role: describe}",
        "{name: a, from: crm, value: products.department, role: describe}",
        "{name: a, from: crm, value: 'datediff(as_of, joined)', absent: window_days, role: describe}",
        "{name: a, from: features, value: window_days, role: describe}"
      })
  void whatTheContractsHoldMayBeRead(String feature) {
    assertThat(Catalogs.check(Catalogs.of(feature)).features()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "from: purchases, value: sum(amout)|a.value: there is no amout to read. There is: active_months, amount, as_of, bought_at, customer_id, old_sku, products.department, products.sku, sku, window_days",
        "from: crm, value: email|a.value: there is no email to read (it is restricted: identifying columns are not kept). There is: age, as_of, customer_id, favourite, joined, member, products.department, products.sku, town, window_days",
        "from: purchases, value: max(products.buyer)|a.value: there is no products.buyer to read. There is: active_months, amount, as_of, bought_at, customer_id, old_sku, products.department, products.sku, sku, window_days",
        "from: notes, value: count(*) / active_months|a.value: there is no active_months to read. There is: as_of, customer_id, window_days, words",
        "from: purchases, value: sum(amount) filter (where amnt > 0)|a.value: there is no amnt to read. There is: active_months, amount, as_of, bought_at, customer_id, old_sku, products.department, products.sku, sku, window_days",
        "from: features, value: b|a.value: there is no b to read. There is: as_of, window_days",
        "from: crm, value: age, absent: town|a.absent: there is no town to read. There is: as_of, window_days",
        "from: crm, value: age, absent: count(*)|a.absent: looks at one row, so that nothing can be aggregated; take the value as it is: count(*)",
        "from: crm, value: max(age)|a.value: looks at one row, so that nothing can be aggregated; take the value as it is: max(age)",
        "from: crm, value: age, by: town|a.by: a breakdown needs a source with many rows per customer",
        "from: purchases, value: amount|a.value: purchases has many rows per customer: say how they become one value, such as count(*) or sum(…): amount",
        "from: purchases, value: percentile_approx(amount, 0.5)|a.value: uses the function percentile_approx, which is not allowed here: percentile_approx(amount, 0.5)",
        "from: purchases, value: max(rand())|a.value: uses the function rand, which is not allowed here: max(rand())",
        "from: crm, value: current_date()|a.value: uses the function current_date, which is not allowed here: current_date()",
        "from: crm, value: reflect('java.lang.System', 'exit')|a.value: uses the function reflect, which is not allowed here: reflect('java.lang.System', 'exit')",
        "from: crm, value: (select 1)|a.value: uses scalar subquery, which is not allowed here: (select 1)",
      })
  void aFaultIsToldWithItsFileAndLine(String keys, String problem) {
    String feature = "{name: a, role: describe, " + quoted(keys) + "}";
    assertThat(problems(Catalogs.of(feature))).containsExactly("features.yaml:2 " + problem);
  }

  /** Quotes the value, which may hold commas. */
  private static String quoted(String keys) {
    int start = keys.indexOf("value: ") + "value: ".length();
    int end = keys.length();
    for (String key : List.of(", absent:", ", by:")) {
      end = keys.contains(key) ? keys.indexOf(key) : end;
    }
    return keys.substring(0, start) + '"' + keys.substring(start, end) + '"' + keys.substring(end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sum(amount) over (order by amount)", "first(amount)", "last(amount)"})
  void whatDependsOnTheOrderOfRowsIsRefused(String value) {
    assertThat(
            problems(
                Catalogs.of("{name: a, from: purchases, value: '" + value + "', role: describe}")))
        .isNotEmpty()
        .allMatch(p -> p.contains("which is not allowed here"));
  }

  @Test
  void whatIsNoSqlIsTold() {
    assertThat(problems(Catalogs.of("{name: a, from: crm, value: 'age +', role: describe}")))
        .singleElement()
        .asString()
        .startsWith("features.yaml:2 a.value: is not a Spark SQL expression: age +");
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThat(
            problems(
                Catalogs.of(
                    "{name: a, from: crm, value: agee, absent: 'rand()', role: describe}",
                    "{name: b, from: purchases, value: sum(amout), by: sku, role: describe}",
                    "{name: c, from: features, value: later, role: describe}",
                    "{name: later, from: crm, value: age, role: describe}")))
        .extracting(p -> p.substring(0, p.indexOf(' ', p.indexOf(' ') + 1)))
        .containsExactly(
            "features.yaml:2 a.absent:",
            "features.yaml:2 a.value:",
            "features.yaml:3 b.value:",
            "features.yaml:4 c.value:");
  }

  @Test
  void aBreakdownIsReadByItsCategories() {
    String breakdown = "{name: dep, from: purchases, value: sum(amount), by: sku, role: describe}";
    assertThat(
            Catalogs.check(
                    Catalogs.of(
                        breakdown,
                        "{name: a, from: features, value: dep_garden > 0.5, role: describe}"))
                .features())
        .hasSize(3);
    assertThat(
            problems(
                Catalogs.of(
                    breakdown, "{name: a, from: features, value: dep > 0.5, role: describe}")))
        .containsExactly(
            "features.yaml:3 a.value: there is no dep to read. There is: as_of, window_days");
  }

  @Test
  void aSourceThatDoesNotExistIsTold() {
    FeatureCatalog catalog =
        Catalogs.read(Catalogs.of("{name: a, from: notes, value: count(*), role: describe}"));
    assertThatThrownBy(() -> CheckedCatalog.of(catalog, List.of(Sources.CRM, Sources.PRODUCTS)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("features.yaml:2 a.from: there is no source notes");
  }
}
