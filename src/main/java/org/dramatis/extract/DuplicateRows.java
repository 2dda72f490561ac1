package org.dramatis.extract;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Rows that share a key. Only the keys that repeat are joined back, so that a clean extract costs
 * one aggregation.
 *
 * @param keys how many keys repeat
 * @param contradicting rows whose key repeats with other content
 * @param copies rows that repeat another row to the letter, the one that is kept left out
 * @param remaining all other rows
 */
record DuplicateRows(
    long keys, Dataset<Row> contradicting, Dataset<Row> copies, Dataset<Row> remaining) {
  private static final String HASH = "_hash";
  private static final String RANK = "_rank";
  private static final String LOWEST = "_lowest";
  private static final String HIGHEST = "_highest";

  /**
   * Finds them.
   *
   * @param rows with {@link ExtractTable#FILE}
   * @param key column names; rows that lack a part share no key
   */
  static DuplicateRows find(Dataset<Row> rows, List<String> key) {
    Column[] keyColumns =
        key.stream().map(name -> col(ExtractTable.quoted(name))).toArray(Column[]::new);
    Column complete =
        Arrays.stream(keyColumns).map(Column::isNotNull).reduce(Column::and).orElseThrow();
    Dataset<Row> repeated =
        rows.where(complete)
            .withColumn(HASH, content(rows))
            .groupBy(keyColumns)
            .agg(count(lit(1)).as("_n"), min(HASH).as(LOWEST), max(HASH).as(HIGHEST))
            .where(col("_n").gt(1))
            .drop("_n");
    long keys = repeated.count();
    Dataset<Row> marked = rows.join(broadcast(repeated), names(key));
    Column same = col(LOWEST).equalTo(col(HIGHEST));
    Dataset<Row> ranked =
        marked
            .where(same)
            .withColumn(
                RANK, row_number().over(Window.partitionBy(keyColumns).orderBy(ExtractTable.FILE)));
    Column[] columns =
        Arrays.stream(rows.columns()).map(n -> col(ExtractTable.quoted(n))).toArray(Column[]::new);
    Dataset<Row> unique = rows.join(broadcast(repeated), names(key), "left_anti").select(columns);
    return new DuplicateRows(
        keys,
        marked.where(same.equalTo(false)).select(columns),
        ranked.where(col(RANK).gt(1)).select(columns),
        unique.unionByName(ranked.where(col(RANK).equalTo(1)).select(columns)));
  }

  /**
   * The newest row per value of a column; of equally new ones the one whose content has the
   * smallest hash, so that the order of rows decides nothing.
   *
   * @param eventTime what makes a row newer; empty leaves it to the hash
   */
  static Dataset<Row> latest(Dataset<Row> rows, String per, Optional<String> eventTime) {
    List<Column> order = new ArrayList<>();
    eventTime.ifPresent(name -> order.add(col(ExtractTable.quoted(name)).desc()));
    order.add(content(rows));
    Column rank =
        row_number()
            .over(
                Window.partitionBy(col(ExtractTable.quoted(per)))
                    .orderBy(order.toArray(Column[]::new)));
    return rows.withColumn(RANK, rank).where(col(RANK).equalTo(1)).drop(RANK);
  }

  /** A hash of all delivered columns; it tells a missing first from a missing second value. */
  private static Column content(Dataset<Row> rows) {
    return xxhash64(
        Arrays.stream(rows.columns())
            .filter(name -> !name.equals(ExtractTable.FILE))
            .flatMap(
                name -> {
                  Column column = col(ExtractTable.quoted(name));
                  return List.of(column, column.isNull()).stream();
                })
            .toArray(Column[]::new));
  }

  private static scala.collection.immutable.Seq<String> names(List<String> key) {
    return scala.jdk.javaapi.CollectionConverters.asScala(key).toSeq();
  }
}
