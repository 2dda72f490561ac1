package org.dramatis.identity;

import static org.apache.spark.sql.functions.*;
import static org.dramatis.identity.DuplicateCandidatesTable.BECAUSE;
import static org.dramatis.identity.DuplicateCandidatesTable.MERGED_INTO;
import static org.dramatis.identity.DuplicateCandidatesTable.SHARED;
import static org.dramatis.identity.LinkedTable.CUSTOMER_KEY;
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
import org.dramatis.contract.Merging;
import org.dramatis.extract.SourceRows;
import org.dramatis.extract.row.ExtractTable;

/**
 * Which entries of the spine are one person, by the list that {@link DuplicateCandidates} made.
 *
 * @param duplicates columns as in {@link DuplicateCandidatesTable}; empty when there are none
 */
record EntityResolution(Optional<Dataset<Row>> duplicates) {
  private static final String RANK = "_rank";
  private static final String PERSON = "_person";
  private static final String PERSONS = "_persons";

  /** Characters of a key that an owner sees. */
  private static final int SHOWN = 8;

  private static final int EXAMPLES = 3;
  private static final int EXAMPLE_KEYS = 4;

  /** The spine's rows with {@link LinkedTable#CUSTOMER_KEY}, the same for all rows of a person. */
  SourceRows named(SourceRows spine) {
    Column key = column(CustomerLinker.spineKey(spine.contract()));
    if (duplicates.isEmpty()) {
      return spine.accepting(spine.accepted().withColumn(CUSTOMER_KEY, key));
    }
    Dataset<Row> merged =
        duplicates
            .get()
            .where(col(MERGED_INTO).isNotNull())
            .select(col(CUSTOMER_KEY).as("_entry"), col(MERGED_INTO))
            .distinct();
    Dataset<Row> rows = spine.accepted();
    return spine.accepting(
        rows.join(merged, key.equalTo(col("_entry")), "left")
            .withColumn(CUSTOMER_KEY, coalesce(col(MERGED_INTO), key))
            .drop("_entry", MERGED_INTO));
  }

  /**
   * The newest row of each {@link LinkedTable#CUSTOMER_KEY}; of equally new ones the one whose
   * content has the smallest hash, so that the order of rows decides nothing.
   */
  static Dataset<Row> newest(Contract contract, Dataset<Row> rows) {
    List<Column> order = new ArrayList<>();
    ExtractTable.eventTime(contract).ifPresent(time -> order.add(time.desc_nulls_last()));
    order.add(xxhash64(columns(List.of(rows.columns()))));
    WindowSpec byCustomer =
        Window.partitionBy(col(CUSTOMER_KEY)).orderBy(order.toArray(Column[]::new));
    return rows.withColumn(RANK, row_number().over(byCustomer))
        .where(col(RANK).equalTo(1))
        .drop(RANK);
  }

  MergeSummary merged() {
    if (duplicates.isEmpty()) {
      return MergeSummary.NOBODY;
    }
    Column all = coalesce(sum("_entries"), lit(0L));
    Column most = coalesce(max("_entries"), lit(0L));
    Row sums =
        duplicates
            .get()
            .where(col(MERGED_INTO).isNotNull())
            .groupBy(MERGED_INTO)
            .agg(countDistinct(col(CUSTOMER_KEY)).as("_entries"))
            .agg(count(lit(1)), all, most)
            .head();
    return new MergeSummary(sums.getLong(0), sums.getLong(1), sums.getLong(2));
  }

  /** What several customers still share, by column of the spine. */
  List<SharedKey> shared(Contract spine) {
    if (duplicates.isEmpty()) {
      return List.of();
    }
    Dataset<Row> values = sharedValues(spine);
    Dataset<Row> sums = values.groupBy(BECAUSE).agg(count(lit(1)), sum(PERSONS)).orderBy(BECAUSE);
    List<SharedKey> shared = new ArrayList<>();
    for (Row row : sums.collectAsList()) {
      String column = row.getString(0);
      List<List<String>> examples = examples(values.where(col(BECAUSE).equalTo(column)));
      shared.add(new SharedKey(column, row.getLong(1), row.getLong(2), examples));
    }
    return shared;
  }

  /**
   * How many people those may be. A value of more customers than one person usually has entries is
   * a placeholder, and does not connect them.
   *
   * @param shared what {@link #shared} found
   */
  LikelyDuplicates likely(Contract spine, List<SharedKey> shared) {
    if (shared.isEmpty()) {
      return LikelyDuplicates.NONE;
    }
    Dataset<Row> values = sharedValues(spine).where(col(PERSONS).leq(Merging.USUAL));
    Row sums =
        shared.size() == 1
            ? values.agg(coalesce(sum(PERSONS), lit(0L)), count(lit(1))).head()
            : connected(persons(spine), values);
    return new LikelyDuplicates(sums.getLong(0), sums.getLong(1));
  }

  /** Persons who share some of the values, and how many are left if the connected ones are one. */
  private static Row connected(Dataset<Row> persons, Dataset<Row> values) {
    Dataset<Row> pairs =
        persons
            .join(values.select(SHARED), SHARED, "left_semi")
            .select(col(SHARED), col(PERSON).as(CUSTOMER_KEY))
            .distinct();
    return ConnectedCustomers.of(ConnectedCustomers.planned(pairs), Merging.USUAL)
        .agg(countDistinct(col(CUSTOMER_KEY)), countDistinct(col(MERGED_INTO)))
        .head();
  }

  /** One row per shared value of the spine and entry, with the person whose it is. */
  private Dataset<Row> persons(Contract spine) {
    return duplicates
        .orElseThrow()
        .where(col(BECAUSE).startsWith(spine.name() + "."))
        .withColumn(PERSON, coalesce(col(MERGED_INTO), col(CUSTOMER_KEY)));
  }

  /** The values that several persons share: how many, and some of their keys. */
  private Dataset<Row> sharedValues(Contract spine) {
    Column keys = array_distinct(array_sort(collect_list(substring(col(PERSON), 1, SHOWN))));
    return persons(spine)
        .groupBy(BECAUSE, SHARED)
        .agg(countDistinct(col(PERSON)).as(PERSONS), slice(keys, 1, EXAMPLE_KEYS).as("_keys"))
        .where(col(PERSONS).gt(1));
  }

  private static List<List<String>> examples(Dataset<Row> values) {
    return values.orderBy(SHARED).limit(EXAMPLES).select("_keys").collectAsList().stream()
        .map(row -> row.<String>getList(0))
        .toList();
  }
}
