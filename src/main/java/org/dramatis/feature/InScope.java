package org.dramatis.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.dramatis.contract.ConfigurationException;
import org.dramatis.contract.Problem;
import org.dramatis.extract.SqlExpression;

/** Who is clustered: the charter's scope over the feature table. */
public final class InScope {
  private InScope() {}

  /**
   * The customers that the scope admits; one for whom it is unknown is not admitted.
   *
   * @param scope a predicate over features; empty admits everyone
   * @throws ConfigurationException when the predicate is none, or names no feature
   */
  public static FeatureTable of(FeatureTable table, Optional<String> scope) {
    Optional<SqlExpression> predicate = check(scope);
    if (predicate.isEmpty()) {
      return table;
    }
    Set<String> known = new TreeSet<>();
    table.columns().forEach(c -> known.add(c.name()));
    List<Problem> problems = new ArrayList<>();
    for (String name : predicate.get().names()) {
      if (!known.contains(name)) {
        problems.add(
            problem("there is no feature " + name + ". There is: " + String.join(", ", known)));
      }
    }
    require(problems);
    return table.over(where(table.rows(), predicate.get()));
  }

  /**
   * Parses the predicate, before there are any features to hold it against.
   *
   * @throws ConfigurationException when it is no predicate that is allowed
   */
  public static Optional<SqlExpression> check(Optional<String> scope) {
    List<Problem> problems = new ArrayList<>();
    Optional<SqlExpression> predicate =
        scope.flatMap(sql -> SqlExpression.parse(sql, what -> problems.add(problem(what))));
    predicate
        .filter(SqlExpression::isAggregate)
        .ifPresent(p -> problems.add(problem("looks at one customer and cannot aggregate: " + p)));
    require(problems);
    return predicate;
  }

  private static void require(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  private static Dataset<Row> where(Dataset<Row> rows, SqlExpression predicate) {
    try {
      Dataset<Row> admitted = rows.select(predicate.column().as("_admitted"));
      if (!admitted.schema().apply(0).dataType().equals(DataTypes.BooleanType)) {
        throw new ConfigurationException(
            List.of(problem("is neither true nor false: " + predicate)));
      }
      return rows.where(predicate.column());
    } catch (Exception e) { // Scala declares no checked exceptions: AnalysisException arrives so
      if (e instanceof AnalysisException) {
        String first = e.getMessage().lines().findFirst().orElse("");
        throw new ConfigurationException(
            List.of(problem("cannot be computed: " + predicate + " (" + first + ")")));
      }
      throw e;
    }
  }

  private static Problem problem(String message) {
    return new Problem("charter.yaml", OptionalInt.empty(), "scope", message);
  }
}
