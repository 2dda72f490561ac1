package org.dramatis.pipeline.score;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.cluster.AssignmentTable;
import org.dramatis.identity.LinkedTable;

/** {@code assignments/} of a score: one row per customer on the list. */
public final class ScoreTable {
  /** The persona's id; null where no persona stands for the customer's segment. */
  public static final String PERSONA = "persona";

  /** The persona's name. */
  public static final String NAME = "name";

  /** One of {@link Standing}. */
  public static final String STANDING = "standing";

  /** The day since when the customer has this persona; null without persona or dates. */
  public static final String SINCE = "since";

  /** How clearly it is this persona rather than any other, 0 to 1; null outside the scope. */
  public static final String PERSONA_MARGIN = "persona_margin";

  /** Whether the signed run did not have the customer in any segment. */
  public static final String NEWCOMER = "newcomer";

  /**
   * Sources that features need, and that have no row of the customer though the signed run had
   * something of them; separated by spaces, null where there is none.
   */
  public static final String MISSING = "missing_sources";

  /** How many columns of the model got the value of customers without one; null outside scope. */
  public static final String IMPUTED = "imputed";

  /** The table's schema. */
  public static final StructType SCHEMA =
      new StructType()
          .add(LinkedTable.CUSTOMER_KEY, DataTypes.StringType)
          .add(PERSONA, DataTypes.StringType)
          .add(NAME, DataTypes.StringType)
          .add(STANDING, DataTypes.StringType)
          .add(SINCE, DataTypes.DateType)
          .add(AssignmentTable.SEGMENT, DataTypes.StringType)
          .add(AssignmentTable.DISTANCE, DataTypes.DoubleType)
          .add(AssignmentTable.RUNNER_UP, DataTypes.StringType)
          .add(AssignmentTable.MARGIN, DataTypes.DoubleType)
          .add(PERSONA_MARGIN, DataTypes.DoubleType)
          .add(NEWCOMER, DataTypes.BooleanType)
          .add(MISSING, DataTypes.StringType)
          .add(IMPUTED, DataTypes.LongType);

  private ScoreTable() {}

  /** The columns in their order. */
  static List<String> columns() {
    return List.of(SCHEMA.fieldNames());
  }
}
