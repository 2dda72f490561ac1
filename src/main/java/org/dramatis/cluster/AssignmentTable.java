package org.dramatis.cluster;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.identity.LinkedTable;

/**
 * Who is in which segment: {@code assignments/}.
 *
 * @param rows one per customer in scope, columns as in {@link #SCHEMA}
 */
public record AssignmentTable(String run, Dataset<Row> rows) {
  /** The letter of the customer's segment. */
  public static final String SEGMENT = "segment";

  /** Euclidean distance to the segment's centre in the scaled space. */
  public static final String DISTANCE = "distance";

  /** The letter of the second nearest segment; null when there is only one. */
  public static final String RUNNER_UP = "runner_up";

  /** {@code 1 - distance / distance to the runner-up}: 0 on the border to 1 at the centre. */
  public static final String MARGIN = "margin";

  /** The table's schema. */
  public static final StructType SCHEMA =
      new StructType()
          .add(LinkedTable.CUSTOMER_KEY, DataTypes.StringType, false)
          .add(SEGMENT, DataTypes.StringType, false)
          .add(DISTANCE, DataTypes.DoubleType, false)
          .add(RUNNER_UP, DataTypes.StringType, true)
          .add(MARGIN, DataTypes.DoubleType, false);

  /** What {@link #join} calls {@link #SEGMENT}, which a feature may be called too. */
  public static final String JOINED = "_segment";

  /** The same table over other rows. */
  public AssignmentTable over(Dataset<Row> other) {
    return new AssignmentTable(run, other);
  }

  /**
   * Adds to rows with {@link LinkedTable#CUSTOMER_KEY} the letter of the customer's segment as
   * {@link #JOINED}, and drops rows of customers who are not in scope.
   */
  public Dataset<Row> join(Dataset<Row> customers) {
    return join(customers, "inner");
  }

  /** The same, but keeps customers who are not in scope, whose letter is null. */
  public Dataset<Row> leftJoin(Dataset<Row> customers) {
    return join(customers, "left");
  }

  private Dataset<Row> join(Dataset<Row> customers, String type) {
    Dataset<Row> segments =
        rows.select(col(LinkedTable.CUSTOMER_KEY).as("_customer"), col(SEGMENT).as(JOINED));
    return customers
        .join(segments, col(LinkedTable.CUSTOMER_KEY).equalTo(col("_customer")), type)
        .drop("_customer");
  }

  /** The segment that a letter in a row stands for. */
  public SegmentRef segment(String letter) {
    return new SegmentRef(run, letter);
  }

  /** The group that a letter in a row stands for, or a word of {@link Group.NoSegment}. */
  public Group group(String name) {
    return Group.of(run, name);
  }
}
