package org.dramatis.engine;

import static scala.jdk.javaapi.CollectionConverters.asJava;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.aggregate.Average;
import org.apache.spark.sql.catalyst.expressions.aggregate.Sum;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * Looks for sums whose result would depend on the order of rows: floating-point addition is not
 * associative, so a sum over doubles changes with the number of partitions.
 */
public final class SumOfDoubles {
  private SumOfDoubles() {}

  /** Whether a column of a table is computed with a sum or an average of doubles. */
  public static boolean isIn(Dataset<Row> table, String column) {
    return table instanceof org.apache.spark.sql.classic.Dataset<Row> classic
        && classic.queryExecution().analyzed().exists(plan -> isIn(plan, column));
  }

  private static boolean isIn(LogicalPlan plan, String column) {
    return asJava(plan.expressions()).stream()
        .anyMatch(
            e ->
                e instanceof Alias named
                    && named.name().equals(column)
                    && named.exists(SumOfDoubles::isFloatingSum));
  }

  private static boolean isFloatingSum(Expression expression) {
    if (expression instanceof Sum sum) {
      return isFloating(sum.child().dataType());
    }
    return expression instanceof Average average && isFloating(average.child().dataType());
  }

  private static boolean isFloating(DataType type) {
    return type.equals(DataTypes.DoubleType) || type.equals(DataTypes.FloatType);
  }
}
