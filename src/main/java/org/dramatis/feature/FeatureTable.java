package org.dramatis.feature;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Every customer's features.
 *
 * @param rows one row per customer of the spine: {@code customer_key} and one column per element of
 *     {@code columns}
 * @param columns in the catalogue's order
 */
public record FeatureTable(Dataset<Row> rows, List<FeatureColumn> columns) {

  public FeatureTable {
    columns = List.copyOf(columns);
  }

  /** The same columns over rows that were written and read again. */
  public FeatureTable over(Dataset<Row> storedRows) {
    return new FeatureTable(storedRows, columns);
  }
}
