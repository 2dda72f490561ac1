package org.dramatis.engine;

import static scala.jdk.javaapi.CollectionConverters.asScala;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.objects.Invoke;
import org.apache.spark.sql.classic.ExpressionUtils$;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.ObjectType;
import org.apache.spark.sql.types.StructType;

/**
 * Calls a function of ours from the code that Spark generates, with values as Spark holds them. A
 * user-defined function would do the same and convert every value to a Java object and back.
 *
 * <p>The class and its methods on rows are public because Spark's code stands elsewhere.
 */
public record CatalystInvoke(RowFunction<?> function) implements Serializable {
  /**
   * What Spark's generated code calls for every row. Every task has a copy of its own, so that it
   * may remember what rows have in common; its text stands in query plans and tells nothing.
   *
   * @param <T> {@link SparkRow} or {@code Boolean}
   */
  public interface RowFunction<T> extends Serializable {
    /** The result for a row; the row is valid until the next call. */
    T of(SparkRow row);
  }

  /** The rows, of this type, that a function makes of rows with these columns. */
  public static Column rows(RowFunction<SparkRow> function, StructType type, Column... columns) {
    return call(new CatalystInvoke(function), "row", type, functions.struct(columns));
  }

  /** Whether a function finds something in rows. */
  public static Column flags(RowFunction<Boolean> function, Column... columns) {
    return call(
        new CatalystInvoke(function), "flag", DataTypes.BooleanType, functions.struct(columns));
  }

  /**
   * The result of a method. Its argument is never null: Spark's code may pass what an earlier row
   * had instead of null, while a struct holds its nulls.
   */
  static Column call(Serializable target, String method, DataType type, Column argument) {
    List<Expression> values = List.of(ExpressionUtils$.MODULE$.expression(argument));
    List<AbstractDataType> asTheyAre = List.of();
    return ExpressionUtils$.MODULE$.column(
        new Invoke(
            Literal.fromObject(target, new ObjectType(target.getClass())),
            method,
            type,
            asScala(values).toSeq(),
            asScala(asTheyAre).toSeq(),
            false,
            true,
            true));
  }

  /** Called by Spark's code. */
  public InternalRow row(InternalRow row) {
    return ((SparkRow) function.of(new SparkRow(row))).row();
  }

  /** Called by Spark's code. */
  public boolean flag(InternalRow row) {
    return (Boolean) function.of(new SparkRow(row));
  }

  @Override
  public String toString() {
    return function.toString();
  }
}
