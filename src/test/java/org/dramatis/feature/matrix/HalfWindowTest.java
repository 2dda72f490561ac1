package org.dramatis.feature.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.dramatis.feature.Catalogs;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.Given;
import org.dramatis.feature.Sources;
import org.dramatis.identity.LinkedSources;
import org.dramatis.identity.LinkedTable;
import org.junit.jupiter.api.Test;

class HalfWindowTest {
  private static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

  /** Ann bought in spring and in December, bob in December, cat in spring. */
  private static LinkedSources shop() {
    return Sources.ofThreeCustomers()
        .purchases(
            "('ann', 'p1', null, 5, timestamp'2025-03-01 10:00:00')",
            "('ann', 'p1', null, 7, timestamp'2025-12-01 10:00:00')",
            "('bob', 'p1', null, 7, timestamp'2025-12-01 10:00:00')",
            "('cat', 'p1', null, 1, timestamp'2025-03-01 10:00:00')")
        .build();
  }

  private static Optional<FeatureMatrix> half(int sample, String... features) {
    LinkedSources sources = shop();
    String yaml = "features:\n  - " + String.join("\n  - ", features) + "\n";
    FeatureTable everyone = Catalogs.table(sources, Optional.of(AS_OF), yaml);
    try (HalfWindow half =
        new HalfWindow(
            Catalogs.check(yaml), sources, Optional.of(AS_OF), everyone, Given.AS_IT_IS, sample)) {
      return half.matrix()
          .map(
              matrix ->
                  new FeatureMatrix(
                      matrix
                          .vectors()
                          .sparkSession()
                          .createDataFrame(
                              matrix.vectors().collectAsList(), matrix.vectors().schema()),
                      matrix.scaling(),
                      matrix.inScope(),
                      matrix.sample()));
    }
  }

  @Test
  void eventsBeforeTheMiddleOfTheWindowDoNotCount() {
    FeatureMatrix half =
        half(10, "{name: spent, from: purchases, value: sum(amount), absent: 0, role: cluster}")
            .orElseThrow();
    assertThat(Given.component(half, 0)).containsExactly(7, 7, 0);
  }

  @Test
  void onlyTheSampleIsLookedAt() {
    FeatureMatrix half =
        half(
                2,
                "{name: spent, from: purchases, value: sum(amount), absent: 0, role: cluster}",
                "{name: age, from: crm, value: age, role: cluster}")
            .orElseThrow();
    assertThat(half.inScope()).isEqualTo(2);
    assertThat(half.vectors().select(LinkedTable.CUSTOMER_KEY).collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrder("ann", "bob");
  }

  @Test
  void withoutAWindowThereIsNothingToHalve() {
    assertThat(
            half(
                10,
                "{name: ever, from: purchases, window: all, value: sum(amount), absent: 0, role: cluster}",
                "{name: spent, from: purchases, value: sum(amount), role: describe}",
                "{name: age, from: crm, value: age, role: cluster}"))
        .isEmpty();
  }

  @Test
  void aWindowInWhichNobodyDiffersIsNoOpinion() {
    assertThat(
            half(
                10,
                "{name: march, from: purchases, value: \"sum(if(amount < 6, amount, 0))\", absent: 0, role: cluster}"))
        .isEmpty();
  }
}
