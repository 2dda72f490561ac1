package org.dramatis.extract.row;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.objects.Invoke;
import org.apache.spark.sql.classic.ExpressionUtils$;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.ObjectType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Calls a method of an object of ours from the code that Spark generates, with values as Spark
 * holds them. A user-defined function would do the same and convert every value to a Java object
 * and back.
 */
public final class RowCode {
  private RowCode() {}

  /**
   * The result of a method.
   *
   * @param target its class and the method are public, because Spark's code stands elsewhere; every
   *     task has a copy of its own
   * @param type of the result
   * @param arguments never null: Spark's code may pass what an earlier row had instead of null,
   *     while a struct holds its nulls
   */
  public static Column call(Serializable target, String method, DataType type, Column... arguments) {
    List<Expression> values =
        Arrays.stream(arguments).map(ExpressionUtils$.MODULE$::expression).toList();
    List<AbstractDataType> asTheyAre = List.of();
    return ExpressionUtils$.MODULE$.column(
        new Invoke(
            Literal.fromObject(target, new ObjectType(target.getClass())),
            method,
            type,
            CollectionConverters.asScala(values).toSeq(),
            CollectionConverters.asScala(asTheyAre).toSeq(),
            false,
            true,
            true));
  }
}
