package org.dramatis.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.dramatis.identity.LinkedSources;
import org.junit.jupiter.api.Test;

class WideCatalogTest {
  private static String feature(int i) {
    String value =
        switch (i % 5) {
          case 0 -> "sum(amount) filter (where hour(bought_at) = " + i % 24 + ")";
          case 1 ->
              "try_divide(count(*) filter (where month(bought_at) > "
                  + i % 12
                  + "), active_months)";
          case 2 -> "max(amount + " + i + ")";
          case 3 -> "datediff(as_of, max(date(bought_at)))";
          default -> "avg(int(amount > " + i + "))";
        };
    return "{name: f"
        + i
        + ", from: purchases, value: '"
        + value
        + "', window: "
        + (10 + i)
        + " days, absent: 0, role: cluster}";
  }

  @Test
  void twoHundredFeaturesAreComputed() {
    String[] customers =
        IntStream.range(0, 30)
            .mapToObj(i -> "('c%02d', %d, null, null, null, null)".formatted(i, i))
            .toArray(String[]::new);
    String[] purchases =
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    "('c%02d', 'p', null, %d, timestamp'2025-12-%02d %02d:00:00')"
                        .formatted(i % 29, i, 1 + i % 31, i % 24))
            .toArray(String[]::new);
    LinkedSources sources =
        new Sources().customers(customers).products().purchases(purchases).build();
    String[] features =
        IntStream.range(0, 200).mapToObj(WideCatalogTest::feature).toArray(String[]::new);
    FeatureTable table =
        Catalogs.table(sources, Optional.of(LocalDate.of(2025, 12, 31)), Catalogs.of(features));
    assertThat(table.columns()).hasSize(201);
    List<Row> rows = table.rows().collectAsList();
    assertThat(rows).hasSize(30).allSatisfy(row -> assertThat(row.anyNull()).isFalse());
  }
}
