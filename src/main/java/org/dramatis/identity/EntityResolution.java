package org.dramatis.identity;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;
import static org.dramatis.sql.ColumnName.column;
import static org.dramatis.sql.ColumnName.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.dramatis.contract.Contract;
import org.dramatis.extract.SourceRows;

/** Which entries of the spine are one person, by the list that {@link DuplicateCandidates} made. */
final class EntityResolution {
  private static final String RANK = "_rank";
  private static final String PERSON = "_person";

  /** Characters of a key that an owner sees. */
  private static final int SHOWN = 8;

  private static final int EXAMPLES = 3;
  private static final int EXAMPLE_KEYS = 4;

  private final Optional<Dataset<Row>> doubles;

  /**
   * Knows who is who.
   *
   * @param doubles columns as in {@link DuplicateCandidatesTable}; empty when there are none
   */
  EntityResolution(Optional<Dataset<Row>> doubles) {
    this.doubles = doubles;
  }

  /** The spine's rows with {@link LinkedTable#CUSTOMER_KEY}, the same for all rows of a person. */
  SourceRows named(SourceRows spine) {
    Column key = column(CustomerLinker.spineKey(spine.contract()));
    if (doubles.isEmpty()) {
      return spine.accepting(spine.accepted().withColumn(LinkedTable.CUSTOMER_KEY, key));
    }
    Dataset<Row> merged =
        doubles
            .get()
            .where(col(DuplicateCandidatesTable.MERGED_INTO).isNotNull())
            .select(
                col(LinkedTable.CUSTOMER_KEY).as("_entry"),
                col(DuplicateCandidatesTable.MERGED_INTO))
            .distinct();
    Dataset<Row> rows = spine.accepted();
    return spine.accepting(
        rows.join(merged, key.equalTo(col("_entry")), "left")
            .withColumn(
                LinkedTable.CUSTOMER_KEY, coalesce(col(DuplicateCandidatesTable.MERGED_INTO), key))
            .drop("_entry", DuplicateCandidatesTable.MERGED_INTO));
  }

  /**
   * The newest row of each customer; of equally new ones the one whose content has the smallest
   * hash, so that the order of rows decides nothing.
   *
   * @param rows with {@link LinkedTable#CUSTOMER_KEY}
   */
  static Dataset<Row> newest(Contract contract, Dataset<Row> rows) {
    List<Column> order = new ArrayList<>();
    contract.ownEventTime().ifPresent(name -> order.add(column(name).desc_nulls_last()));
    order.add(xxhash64(columns(List.of(rows.columns()))));
    WindowSpec byCustomer =
        Window.partitionBy(col(LinkedTable.CUSTOMER_KEY)).orderBy(order.toArray(Column[]::new));
    return rows.withColumn(RANK, row_number().over(byCustomer))
        .where(col(RANK).equalTo(1))
        .drop(RANK);
  }

  /** What was merged. */
  MergeSummary merged() {
    if (doubles.isEmpty()) {
      return MergeSummary.NOBODY;
    }
    Row sums =
        doubles
            .get()
            .where(col(DuplicateCandidatesTable.MERGED_INTO).isNotNull())
            .groupBy(DuplicateCandidatesTable.MERGED_INTO)
            .agg(countDistinct(col(LinkedTable.CUSTOMER_KEY)).as("_entries"))
            .agg(
                count(lit(1)),
                coalesce(sum("_entries"), lit(0L)),
                coalesce(max("_entries"), lit(0L)))
            .head();
    return new MergeSummary(sums.getLong(0), sums.getLong(1), sums.getLong(2));
  }

  /** What several customers still share, by column of the spine. */
  List<SharedKey> shared(Contract spine) {
    if (doubles.isEmpty()) {
      return List.of();
    }
    Column person =
        coalesce(col(DuplicateCandidatesTable.MERGED_INTO), col(LinkedTable.CUSTOMER_KEY));
    Dataset<Row> values =
        doubles
            .get()
            .where(col(DuplicateCandidatesTable.BECAUSE).startsWith(spine.name() + "."))
            .withColumn(PERSON, person)
            .groupBy(DuplicateCandidatesTable.BECAUSE, DuplicateCandidatesTable.SHARED)
            .agg(
                countDistinct(col(PERSON)).as("_persons"),
                slice(
                        array_distinct(array_sort(collect_list(substring(col(PERSON), 1, SHOWN)))),
                        1,
                        EXAMPLE_KEYS)
                    .as("_keys"))
            .where(col("_persons").gt(1));
    List<Row> sums =
        values
            .groupBy(DuplicateCandidatesTable.BECAUSE)
            .agg(count(lit(1)), sum("_persons"))
            .orderBy(DuplicateCandidatesTable.BECAUSE)
            .collectAsList();
    return sums.stream()
        .map(
            row ->
                new SharedKey(
                    row.getString(0),
                    row.getLong(1),
                    row.getLong(2),
                    examples(
                        values.where(
                            col(DuplicateCandidatesTable.BECAUSE).equalTo(row.getString(0))))))
        .toList();
  }

  private static List<List<String>> examples(Dataset<Row> values) {
    return values
        .orderBy(DuplicateCandidatesTable.SHARED)
        .limit(EXAMPLES)
        .select("_keys")
        .collectAsList()
        .stream()
        .map(row -> row.<String>getList(0))
        .toList();
  }
}
