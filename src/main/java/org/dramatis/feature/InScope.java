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
    if (scope.isEmpty()) {
      return table;
    }
    List<Problem> problems = new ArrayList<>();
    Optional<SqlExpression> predicate =
        SqlExpression.parse(scope.get(), what -> problems.add(problem(what)));
    predicate.ifPresent(p -> check(p, table, problems));
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return table.over(where(table.rows(), predicate.orElseThrow()));
  }

  private static void check(SqlExpression predicate, FeatureTable table, List<Problem> problems) {
    Set<String> known = new TreeSet<>();
    table.columns().forEach(c -> known.add(c.name()));
    for (String name : predicate.names()) {
      if (!known.contains(name)) {
        problems.add(
            problem("there is no feature " + name + ". There is: " + String.join(", ", known)));
      }
    }
    if (predicate.isAggregate()) {
      problems.add(problem("looks at one customer and cannot aggregate: " + predicate));
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
