package org.dramatis.extract;

import static org.apache.spark.sql.functions.*;
import static org.dramatis.sql.ColumnName.column;
import static org.dramatis.sql.ColumnName.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.dramatis.extract.row.ExtractTable;

/**
 * Rows that share a key. Only the keys that repeat are joined back, so that a clean extract costs
 * one aggregation.
 *
 * @param repeated the rows whose key repeats, of which conditions tell what becomes
 * @param unique all other rows
 */
record DuplicateRows(Dataset<Row> repeated, Dataset<Row> unique) {
  private static final String HASH = "_hash";
  private static final String RANK = "_rank";
  private static final String LOWEST = "_lowest";
  private static final String HIGHEST = "_highest";

  /** The key repeats with other content: no row of that key is used. */
  static final Column CONTRADICTS = col(LOWEST).notEqual(col(HIGHEST));

  /** The row repeats another one to the letter, which is used in its place. */
  static final Column COPY = not(CONTRADICTS).and(col(RANK).gt(1));

  private static final Column USED = not(CONTRADICTS).and(col(RANK).equalTo(1));

  /** As many repeated keys are held by the driver, so that nobody has to find them again. */
  private static final int REMEMBERED = 20_000;

  /**
   * Finds them in rows with {@link ExtractTable#FILE}; empty when no key repeats. Rows that lack a
   * part of the key share none.
   */
  static Optional<DuplicateRows> find(Dataset<Row> rows, List<String> key) {
    Column[] keyColumns = columns(key);
    Column complete = Stream.of(keyColumns).map(Column::isNotNull).reduce(Column::and).get();
    Dataset<Row> repeatedKeys =
        rows.where(complete)
            .withColumn(HASH, content(rows))
            .groupBy(keyColumns)
            .agg(count(lit(1)).as("_n"), min(HASH).as(LOWEST), max(HASH).as(HIGHEST))
            .where(col("_n").gt(1))
            .drop("_n");
    List<Row> first = repeatedKeys.limit(REMEMBERED + 1).collectAsList();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Dataset<Row> keys =
        first.size() > REMEMBERED
            ? repeatedKeys
            : broadcast(rows.sparkSession().createDataFrame(first, repeatedKeys.schema()));
    String[] using = key.toArray(String[]::new);
    Column rank = row_number().over(Window.partitionBy(keyColumns).orderBy(ExtractTable.FILE));
    Dataset<Row> repeated = rows.join(keys, using, "inner").withColumn(RANK, rank);
    Dataset<Row> unique = rows.join(keys, using, "left_anti").select(all(rows));
    return Optional.of(new DuplicateRows(repeated, unique));
  }

  Dataset<Row> rows(Column condition) {
    return repeated.where(condition).select(all(unique));
  }

  /** The rows that are used: one of each group of copies, and all rows with a key of their own. */
  Dataset<Row> remaining() {
    return unique.unionByName(rows(USED));
  }

  private static Column[] all(Dataset<Row> rows) {
    return columns(Arrays.asList(rows.columns()));
  }

  /**
   * The rank of each row among those with the same value of a column: 1 is the newest; of equally
   * new ones, or without an event time, the one whose content has the smallest hash, so that the
   * order of rows decides nothing.
   */
  static Column rank(Dataset<Row> rows, String per, Optional<Column> eventTime) {
    List<Column> order = new ArrayList<>();
    eventTime.ifPresent(time -> order.add(time.desc()));
    order.add(content(rows));
    // Copies in two files: which one counts must not change from one query to the next.
    order.add(col(ExtractTable.FILE));
    return row_number().over(Window.partitionBy(column(per)).orderBy(order.toArray(Column[]::new)));
  }

  /** A hash of all delivered columns; it tells a missing first from a missing second value. */
  private static Column content(Dataset<Row> rows) {
    return xxhash64(
        Stream.of(all(rows.drop(ExtractTable.FILE)))
            .flatMap(column -> Stream.of(column, column.isNull()))
            .toArray(Column[]::new));
  }
}
