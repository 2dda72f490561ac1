package org.dramatis.sql;

import static org.apache.spark.sql.functions.struct;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.TryEval;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.classic.ExpressionUtils$;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A Spark SQL expression from the configuration, parsed and held against {@link SqlGrammar}. It is
 * kept as Spark's own syntax tree, so that what was checked is what runs.
 */
public final class SqlExpression {
  private final String text;
  private final Expression tree;

  private SqlExpression(String text, Expression tree) {
    this.text = text;
    this.tree = tree;
  }

  /**
   * Parses an expression and refuses what the grammar does not allow.
   *
   * @param text the expression
   * @param problems is told every problem in words
   * @return empty when there was a problem
   */
  public static Optional<SqlExpression> parse(String text, Consumer<String> problems) {
    Optional<Expression> parsed = tree(text, problems);
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    return checked(text, parsed.get(), problems);
  }

  /**
   * Refuses what the grammar does not allow in a tree that was parsed already.
   *
   * @param text what it was parsed from
   */
  public static Optional<SqlExpression> checked(String text, Expression tree, Consumer<String> problems) {
    Set<String> refused = new LinkedHashSet<>();
    refuse(tree, refused);
    refused.forEach(
        what -> problems.accept("uses " + what + ", which is not allowed here: " + text));
    return refused.isEmpty() ? Optional.of(new SqlExpression(text, tree)) : Optional.empty();
  }

  private static Optional<Expression> tree(String text, Consumer<String> problems) {
    try {
      return Optional.of(CatalystSqlParser$.MODULE$.parseExpression(text));
    } catch (Exception e) { // Scala declares no checked exceptions: AnalysisException arrives so
      if (!(e instanceof AnalysisException)) {
        throw e;
      }
      problems.accept("is not a Spark SQL expression: " + text + " (" + first(e) + ")");
      return Optional.empty();
    }
  }

  /** The first line of what Spark says. */
  public static String first(Exception e) {
    return e.getMessage()
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static void refuse(Expression node, Set<String> refused) {
    RefusedSyntax.in(node).ifPresent(refused::add);
    children(node).forEach(child -> refuse(child, refused));
  }

  /** The expression as it was written. */
  public String text() {
    return text;
  }

  /** The columns that the expression reads, as written: {@code amount}, {@code products.price}. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    collectNames(tree, names);
    return names;
  }

  private static void collectNames(Expression node, Set<String> names) {
    if (node instanceof UnresolvedAttribute attribute) {
      names.add(String.join(".", CollectionConverters.asJava(attribute.nameParts())));
    }
    children(node).forEach(child -> collectNames(child, names));
  }

  /** Whether it aggregates rows. */
  public boolean isAggregate() {
    return hasAggregate(tree);
  }

  private static boolean hasAggregate(Expression node) {
    return isAggregate(node) || children(node).stream().anyMatch(SqlExpression::hasAggregate);
  }

  private static boolean isAggregate(Expression node) {
    return node instanceof UnresolvedFunction function
        && SqlGrammar.AGGREGATES.contains(functionName(function));
  }

  /**
   * What is averaged, when the whole expression is a plain average: {@code x} of {@code avg(x)}.
   */
  public Optional<SqlExpression> averaged() {
    return tree instanceof UnresolvedFunction f
            && Set.of("avg", "mean").contains(functionName(f))
            && !f.isDistinct()
            && f.filter().isEmpty()
            && children(f).size() == 1
        ? Optional.of(new SqlExpression(text, children(f).get(0)))
        : Optional.empty();
  }

  /** The column's name, when the whole expression is one. */
  public Optional<String> name() {
    return tree instanceof UnresolvedAttribute && names().size() == 1
        ? Optional.of(names().iterator().next())
        : Optional.empty();
  }

  /**
   * The same expression, whose aggregates see only some rows.
   *
   * @param condition a row condition
   */
  public SqlExpression onlyWhere(SqlExpression condition) {
    return new SqlExpression(text, rewrite(tree, node -> restrict(node, condition.tree)));
  }

  private static Expression restrict(Expression node, Expression condition) {
    if (!isAggregate(node)) {
      return node;
    }
    UnresolvedFunction f = (UnresolvedFunction) node;
    Expression filter = f.filter().isDefined() ? new And(f.filter().get(), condition) : condition;
    return f.copy(
        f.nameParts(),
        f.arguments(),
        f.isDistinct(),
        Option.apply(filter),
        f.ignoreNulls(),
        f.orderingWithinGroup(),
        f.isInternal());
  }

  /**
   * The same expression with names replaced by other expressions.
   *
   * @param replacements by name; other names stay
   */
  public SqlExpression with(Map<String, SqlExpression> replacements) {
    UnaryOperator<Expression> replace =
        node ->
            node instanceof UnresolvedAttribute attribute && attribute.nameParts().size() == 1
                ? Optional.ofNullable(replacements.get(attribute.nameParts().head()))
                    .map(r -> r.tree)
                    .orElse(node)
                : node;
    return new SqlExpression(text, rewrite(tree, replace));
  }

  /** The expression for Spark. */
  public Column column() {
    return ExpressionUtils$.MODULE$.column(tree);
  }

  /**
   * A struct of one field, {@code value}, that is null where the expression fails on a row, so that
   * a failure can be told from a missing value.
   */
  public Column attempted() {
    Expression value = ExpressionUtils$.MODULE$.expression(struct(column().as("value")));
    return ExpressionUtils$.MODULE$.column(new TryEval(value));
  }

  /** The expression of a column that the program built itself; no grammar applies. */
  public static SqlExpression of(Column column) {
    return new SqlExpression(column.toString(), ExpressionUtils$.MODULE$.expression(column));
  }

  private static Expression rewrite(Expression node, UnaryOperator<Expression> change) {
    return change.apply(node.mapChildren(child -> rewrite(child, change)));
  }

  static List<Expression> children(Expression node) {
    return CollectionConverters.asJava(node.children());
  }

  static String functionName(UnresolvedFunction function) {
    return String.join(".", CollectionConverters.asJava(function.nameParts()))
        .toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return text;
  }
}
