package org.dramatis.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dramatis.identity.LinkedSources;
import org.junit.jupiter.api.Test;

/** What is printed of a feature is the value of those who have one. */
class ObservedValuesTest {
  @Test
  void whatStandsForHavingNoneIsNotAnObservedValueUnlessItIsZero() {
    LinkedSources sources =
        FeaturesTest.shop()
            .purchases("('ann', 'p1', null, 5, timestamp'2025-12-30 10:00:00')")
            .build();
    FeatureTable table =
        FeaturesTest.table(
            sources,
            "{name: spend, from: purchases, value: sum(amount), absent: 0, role: describe}",
            "{name: recency, from: purchases, value: 'datediff(as_of, max(date(bought_at)))', absent: window_days, role: describe}",
            "{name: weeks, from: features, value: 'nullif(spend, 0) / 5', absent: 52, role: describe}");
    assertThat(FeaturesTest.values(table, "recency"))
        .isEqualTo(Map.of("ann", 1.0, "bob", 365.0, "cat", 365.0));
    assertThat(FeaturesTest.values(table, "weeks"))
        .isEqualTo(Map.of("ann", 1.0, "bob", 52.0, "cat", 52.0));
    assertThat(observed(table, "recency")).isEqualTo(Map.of("ann", 1.0, "bob", "-", "cat", "-"));
    assertThat(observed(table, "weeks")).isEqualTo(Map.of("ann", 1.0, "bob", "-", "cat", "-"));
    assertThat(observed(table, "spend")).isEqualTo(Map.of("ann", 5.0, "bob", 0.0, "cat", 0.0));
    assertThat(table.replaced()).containsExactlyInAnyOrder("recency", "weeks");
  }

  private static Map<String, Object> observed(FeatureTable table, String feature) {
    return FeaturesTest.values(
        new FeatureTable(
            table.rows().withColumn(feature, table.observed(feature)), table.columns()),
        feature);
  }
}
