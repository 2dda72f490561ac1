package org.dramatis.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.SqlText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InScopeTest {
  private static FeatureTable table;

  @BeforeAll
  static void computeFeatures() {
    CheckedCatalog catalog =
        Catalogs.check(
            Catalogs.of(
                "{name: town, from: crm, value: town, role: describe}",
                "{name: member, from: crm, value: member, role: describe}"));
    try (Features features =
        new Features(
            catalog,
            new Sources()
                .customers(
                    "('ann', 30, 'Leeds', null, true, null)",
                    "('bob', 40, null, null, false, null)",
                    "('cat', null, 'York', null, null, null)")
                .build(),
            Optional.empty())) {
      table = features.fit(10).table();
    }
  }

  private static Optional<SqlText> scope(String text) {
    return Optional.of(new SqlText("charter.yaml", OptionalInt.empty(), "scope", text));
  }

  private static List<String> admitted(String scope) {
    return InScope.of(table, scope(scope)).rows().collectAsList().stream()
        .map((Row row) -> row.getString(0))
        .sorted()
        .toList();
  }

  @Test
  void withoutAScopeEveryoneIsIn() {
    assertThat(InScope.of(table, Optional.empty())).isSameAs(table);
  }

  @Test
  void whoIsUnknownIsOut() {
    assertThat(admitted("shaping > 35")).containsExactly("bob");
    assertThat(admitted("not (shaping > 35)")).containsExactly("ann");
    assertThat(admitted("town <> 'York'")).containsExactly("ann");
    assertThat(admitted("member = 1 or town is null")).containsExactly("ann", "bob");
    assertThat(admitted("shaping > 1000")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "shapin > 3|charter.yaml scope: there is no feature shapin. There is: member, shaping, town",
        "avg(shaping) > 3|charter.yaml scope: looks at one customer and cannot aggregate: avg(shaping) > 3",
        "shaping + 1|charter.yaml scope: is neither true nor false: shaping + 1",
        "rand() < 0.5|charter.yaml scope: uses the function rand, which is not allowed here: rand() < 0.5"
      })
  void aFaultyScopeIsTold(String scope, String problem) {
    assertThatThrownBy(() -> InScope.of(table, scope(scope)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(problem);
  }

  @Test
  void aScopeThatSparkCannotComputeIsTold() {
    assertThatThrownBy(() -> InScope.of(table, scope("year(shaping) > 3")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("charter.yaml scope: cannot be computed: year(shaping) > 3");
  }
}
