package org.dramatis.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.dramatis.yaml.SqlText;
import org.junit.jupiter.api.Test;

/** What an expression over features looks at. */
class FeatureSqlTest {
  @Test
  void aMeasureIsAboutTheFeaturesThatItNames() {
    FeatureTable table =
        FeaturesTest.table(
            FeaturesTest.shop()
                .purchases("('ann', 'p1', null, 5, timestamp'2025-12-30 10:00:00')")
                .build(),
            "{name: bought, label: Orders, from: purchases, value: count(*), role: describe}",
            "{name: spend_net, from: purchases, value: sum(amount), role: describe}");
    assertThat(labels("avg(bought)", table)).containsExactly("Orders");
    assertThat(labels("sum(spend_net) / sum(bought)", table))
        .containsExactly("Orders", "spend net");
    assertThat(labels("count(*)", table)).isEmpty();
  }

  private static List<String> labels(String sql, FeatureTable table) {
    SqlText written = new SqlText("charter.yaml", OptionalInt.empty(), "metrics", sql);
    return FeatureSql.parse(written, FeatureSql.Kind.MEASURE, problem -> {})
        .orElseThrow()
        .labels(table.shownColumns());
  }
}
