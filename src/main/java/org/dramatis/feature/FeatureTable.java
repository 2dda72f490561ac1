package org.dramatis.feature;

import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.dramatis.sql.ColumnName.column;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Every customer's features.
 *
 * @param rows one row per customer of the spine: {@code customer_key}, one column per element of
 *     {@code columns}, the columns that {@code shares} name, and one {@link #absence} per element
 *     of {@code replaced}
 * @param columns in the catalogue's order
 * @param shares what stands behind those columns that are shares, by the column's name
 * @param replaced columns in which a number other than 0 stands for having none
 */
public record FeatureTable(
    Dataset<Row> rows,
    List<FeatureColumn> columns,
    Map<String, Share> shares,
    Set<String> replaced) {
  private static final String ABSENCE = ":absent";

  public FeatureTable {
    columns = List.copyOf(columns);
    shares = Map.copyOf(shares);
    replaced = Set.copyOf(replaced);
  }

  /** Features none of which is a share, and in none of which a number stands for having none. */
  public FeatureTable(Dataset<Row> rows, List<FeatureColumn> columns) {
    this(rows, columns, Map.of(), Set.of());
  }

  /**
   * The column that tells whether a customer has no value in a column, so that its number only
   * stands for that. No feature has such a name, with a colon.
   */
  static String absence(String column) {
    return column + ABSENCE;
  }

  /** The same rows with some of the columns. */
  public FeatureTable only(List<FeatureColumn> some) {
    return new FeatureTable(rows, some, shares, replaced);
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
    return new FeatureTable(storedRows, columns, shares, replaced);
  }

  /** The columns beside a column itself that {@link #observed} reads. */
  public Set<String> behind(String column) {
    return replaced.contains(column) ? Set.of(absence(column)) : Set.of();
  }

  /** What stands behind a column's shares; empty for a column of anything else. */
  public Optional<Share> share(String column) {
    return Optional.ofNullable(shares.get(column));
  }

  /** The value with which a column shapes segments: as it is, but for a share. */
  public Column clustered(String column) {
    return share(column).map(share -> share.shrunk(column)).orElse(column(column));
  }

  /**
   * The value of a column that is printed: null for a customer who has none, even where a number
   * stands for that. Days since an order that there never was are nobody's days.
   */
  public Column observed(String column) {
    return replaced.contains(column)
        ? when(not(column(absence(column))), column(column))
        : column(column);
  }
}
