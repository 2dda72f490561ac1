package org.dramatis.identity;

import static org.apache.spark.sql.functions.*;
import static org.dramatis.identity.DuplicateCandidatesTable.MERGED_INTO;
import static org.dramatis.identity.DuplicateCandidatesTable.SHARED;
import static org.dramatis.identity.LinkedTable.CUSTOMER_KEY;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Connected components of bounded size in the graph of customers and the values they share.
 *
 * <p>Every customer begins with the own key as label and takes, again and again, the smallest label
 * among those with whom a value is shared. In a component of at most n customers the smallest key
 * reaches everybody within n - 1 rounds, so that a bound on the size bounds the rounds, too. What
 * is connected and still disagrees afterwards is larger.
 */
final class ConnectedCustomers {
  private static final String LABEL = "_label";
  private static final String MIXED = "_mixed";
  private static final WindowSpec BY_VALUE = Window.partitionBy(col(SHARED));
  private static final WindowSpec BY_CUSTOMER = Window.partitionBy(col(CUSTOMER_KEY));
  private static final WindowSpec BY_LABEL = Window.partitionBy(col(LABEL));

  private ConnectedCustomers() {}

  /**
   * The customers of each component of at most so many, with its smallest key: {@link
   * LinkedTable#CUSTOMER_KEY} and {@link DuplicateCandidatesTable#MERGED_INTO}.
   *
   * @param shared one row per value and customer: {@link DuplicateCandidatesTable#SHARED}, {@link
   *     LinkedTable#CUSTOMER_KEY}
   */
  static Dataset<Row> of(Dataset<Row> shared, int atMost) {
    Dataset<Row> labelled = shared.withColumn(LABEL, col(CUSTOMER_KEY));
    for (int round = 1; round < atMost; round++) {
      labelled =
          planned(
              labelled
                  .withColumn(LABEL, min(LABEL).over(BY_VALUE))
                  .withColumn(LABEL, min(LABEL).over(BY_CUSTOMER)));
    }
    Column disagrees = min(LABEL).over(BY_VALUE).notEqual(max(LABEL).over(BY_VALUE));
    return labelled
        .withColumn(MIXED, disagrees)
        .groupBy(CUSTOMER_KEY)
        .agg(min(LABEL).as(LABEL), max(MIXED).as(MIXED))
        .withColumn("_size", count(lit(1)).over(BY_LABEL))
        .withColumn(MIXED, max(MIXED).over(BY_LABEL))
        .where(col("_size").leq(atMost).and(not(col(MIXED))))
        .select(col(CUSTOMER_KEY), col(LABEL).as(MERGED_INTO));
  }

  /**
   * The same rows as a plan of their own. The time that Spark takes to optimise a chain of such
   * rounds doubles with every round, and what was shuffled once serves all that follows.
   */
  static Dataset<Row> planned(Dataset<Row> rows) {
    return rows.sparkSession().createDataFrame(rows.toJavaRDD(), rows.schema());
  }
}
