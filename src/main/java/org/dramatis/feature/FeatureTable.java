package org.dramatis.feature;

import static org.dramatis.sql.ColumnName.column;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Every customer's features.
 *
 * @param rows one row per customer of the spine: {@code customer_key}, one column per element of
 *     {@code columns}, and the columns that {@code shares} name
 * @param columns in the catalogue's order
 * @param shares what stands behind those columns that are shares, by the column's name
 */
public record FeatureTable(
    Dataset<Row> rows, List<FeatureColumn> columns, Map<String, Share> shares) {

  public FeatureTable {
    columns = List.copyOf(columns);
    shares = Map.copyOf(shares);
  }

  /** Features none of which is a share. */
  public FeatureTable(Dataset<Row> rows, List<FeatureColumn> columns) {
    this(rows, columns, Map.of());
  }

  /**
   * The columns as readers see them: categories of one feature that look alike are spelled out, as
   * {@link DistinctTexts} does it. What computes takes the columns as they are.
   */
  public List<FeatureColumn> shownColumns() {
    Map<String, Map<String, String>> shown =
        columns.stream()
            .filter(c -> c.category().isPresent())
            .collect(
                Collectors.groupingBy(
                    c -> c.feature().name(),
                    Collectors.collectingAndThen(Collectors.toList(), FeatureTable::distinct)));
    return columns.stream()
        .map(
            c ->
                new FeatureColumn(
                    c.name(),
                    c.feature(),
                    c.category().map(category -> shown.get(c.feature().name()).get(category)),
                    c.type()))
        .toList();
  }

  /** The categories of one feature as readers can tell them apart. */
  private static Map<String, String> distinct(List<FeatureColumn> breakdown) {
    return DistinctTexts.of(
        breakdown.stream().map(c -> c.category().orElseThrow()).toList(),
        breakdown.get(0).feature().labels().keySet());
  }

  /** The same columns over rows that were written and read again. */
  public FeatureTable over(Dataset<Row> storedRows) {
    return new FeatureTable(storedRows, columns, shares);
  }

  /** What stands behind a column's shares; empty for a column of anything else. */
  public Optional<Share> share(String column) {
    return Optional.ofNullable(shares.get(column));
  }

  /** The value with which a column shapes segments: as it is, but for a share. */
  public Column clustered(String column) {
    return share(column).map(share -> share.shrunk(column)).orElse(column(column));
  }
}
