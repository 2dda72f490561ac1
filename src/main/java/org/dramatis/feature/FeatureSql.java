package org.dramatis.feature;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.dramatis.engine.Analysis;
import org.dramatis.sql.SqlExpression;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.SqlText;

/**
 * SQL over the features of customers, as charter, beliefs and silos write it.
 *
 * @param written where and how it was written
 * @param expression the same, parsed by {@link #parse}
 * @param missing what an average makes of customers without a value
 */
public record FeatureSql(SqlText written, Kind kind, SqlExpression expression, Missing missing) {

  /** What an average makes of customers without a value. */
  public enum Missing {
    /** It is of the others. */
    LEFT_OUT,
    /** They count as 0. */
    NONE
  }

  /** What an expression yields. */
  public enum Kind {
    /** True or false of one customer. */
    PREDICATE,
    /** A number for some customers together. */
    MEASURE
  }

  /**
   * Parses an expression, before there are any features to hold it against.
   *
   * @param problems is told what is wrong; the result is empty then
   */
  public static Optional<FeatureSql> parse(SqlText written, Kind kind, Consumer<Problem> problems) {
    Optional<SqlExpression> parsed =
        SqlExpression.parse(written.text(), what -> problems.accept(written.problem(what)));
    Optional<SqlExpression> ofKind =
        parsed.filter(expression -> expression.isAggregate() == (kind == Kind.MEASURE));
    if (parsed.isPresent() && ofKind.isEmpty()) {
      String why =
          kind == Kind.PREDICATE
              ? "looks at one customer and cannot aggregate: "
              : "says nothing about many customers; expected an aggregate such as avg(…): ";
      problems.accept(written.problem(why + written.text()));
    }
    return ofKind.map(expression -> new FeatureSql(written, kind, expression, Missing.LEFT_OUT));
  }

  /**
   * Holds the expression against the features.
   *
   * @param problems is told of features that do not exist and of values of another kind
   */
  public void check(FeatureTable table, Consumer<Problem> problems) {
    Set<String> known = new TreeSet<>();
    table.columns().forEach(c -> known.add(c.name()));
    Set<String> unknown = new TreeSet<>(expression.names());
    unknown.removeAll(known);
    String existing = ". There is: " + String.join(", ", known);
    unknown.forEach(
        name -> problems.accept(written.problem("there is no feature " + name + existing)));
    if (unknown.isEmpty()) {
      Consumer<String> problem = what -> problems.accept(written.problem(what));
      Analysis.attempt(
              () -> table.rows().select(column()).schema().apply(0).dataType(),
              said -> problem.accept("cannot be computed: " + written.text() + " (" + said + ")"))
          .ifPresent(type -> checkType(type, problem));
    }
  }

  private void checkType(DataType type, Consumer<String> problem) {
    if (kind == Kind.PREDICATE && !type.equals(DataTypes.BooleanType)) {
      problem.accept("is neither true nor false: " + written.text());
    }
    if (kind == Kind.MEASURE && !(type instanceof NumericType)) {
      problem.accept("is no number: " + written.text());
    }
  }

  /** The expression for Spark. */
  public Column column() {
    return expression.column();
  }

  /** What is averaged, when the measure is a plain average. */
  public Optional<Column> averaged() {
    Optional<Column> values = expression.averaged().map(SqlExpression::column);
    return missing == Missing.NONE
        ? values.map(value -> coalesce(value.cast("double"), lit(0.0)))
        : values;
  }

  /** The same, with who has no value counted as 0 where it is a plain average. */
  public FeatureSql withMissingAsNone() {
    return new FeatureSql(written, kind, expression, Missing.NONE);
  }

  /** The name of the feature that is averaged, when the measure is the plain average of one. */
  public Optional<String> averagedFeature() {
    return expression.averaged().flatMap(SqlExpression::name);
  }

  /** The labels of the features that it is about, in their order; none where it is about none. */
  public List<String> labels(List<FeatureColumn> columns) {
    return columns.stream()
        .filter(column -> expression.names().contains(column.name()))
        .map(FeatureColumn::label)
        .toList();
  }

  /** The expression as it was written. */
  @Override
  public String toString() {
    return written.text();
  }
}
