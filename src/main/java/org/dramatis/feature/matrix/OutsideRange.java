package org.dramatis.feature.matrix;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.moments.ExactMoments;

/**
 * How many customers have a value of a column that lies beyond what the column was fitted to: below
 * or above its bounds, or further than 3 standard deviations from its mean. Such a value counts as
 * the bound, so that the column no longer tells who they are.
 *
 * @param feature the column's name
 * @param source the feature's source
 * @param customers all that were looked at, those without a value too
 * @param outside those of them whose value lies beyond
 */
public record OutsideRange(String feature, String source, long customers, long outside) {

  /** Counts them for each column, in the order of columns. */
  public static List<OutsideRange> of(FeatureTable table, List<ScaledColumn> columns) {
    ColumnScaler[] scalers = columns.stream().map(ColumnScaler::of).toArray(ColumnScaler[]::new);
    Column[] values =
        columns.stream()
            .map(c -> table.clustered(c.feature()).cast("double"))
            .toArray(Column[]::new);
    List<ExactMoments.Summary> counts =
        ExactMoments.of(
            table.rows().select(values),
            scalers.length,
            row -> {
              double[] outside = ExactMoments.numbers(row, 0, scalers.length);
              for (int i = 0; i < outside.length; i++) {
                outside[i] = scalers[i].isOutside(outside[i]) ? 1 : 0;
              }
              return outside;
            });
    List<OutsideRange> found = new ArrayList<>();
    for (int i = 0; i < scalers.length; i++) {
      ScaledColumn column = columns.get(i);
      found.add(
          new OutsideRange(
              column.feature(), column.source(), counts.get(i).count(), counts.get(i).ones()));
    }
    return List.copyOf(found);
  }

  /** The part of all customers whose value lies beyond, 0 to 1; 0 where there are none. */
  public double share() {
    return customers == 0 ? 0 : outside / (double) customers;
  }
}
