package org.dramatis.engine;

import static scala.jdk.javaapi.CollectionConverters.asJava;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAlias;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.TryEval;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.trees.Origin;
import org.apache.spark.sql.catalyst.util.DateTimeUtils$;
import org.apache.spark.sql.classic.ExpressionUtils$;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import scala.Option;

/** A node of Spark's own syntax tree of an expression, and through it the tree below. */
public final class SyntaxTree {
  private final Expression node;

  private SyntaxTree(Expression node) {
    this.node = node;
  }

  /** Parses an expression; {@link Analysis#attempt} tells why that fails. */
  public static SyntaxTree parse(String sql) {
    return new SyntaxTree(CatalystSqlParser$.MODULE$.parseExpression(sql));
  }

  /** The expression of a column that the program built itself. */
  public static SyntaxTree of(Column column) {
    return new SyntaxTree(ExpressionUtils$.MODULE$.expression(column));
  }

  /**
   * A query for one value: {@code select value from source where condition}.
   *
   * @param value without its alias
   * @param source the parts of the table's name
   * @param condition empty when there is none
   */
  public record Query(SyntaxTree value, List<String> source, Optional<SyntaxTree> condition) {
    public Query {
      source = List.copyOf(source);
    }
  }

  /** Parses a query, as {@link #parse} does; empty when it is of another form. */
  public static Optional<Query> query(String sql) {
    LogicalPlan plan = CatalystSqlParser$.MODULE$.parsePlan(sql);
    if (!(plan instanceof Project project) || project.projectList().size() != 1) {
      return Optional.empty();
    }
    SyntaxTree value = new SyntaxTree(withoutAlias((Expression) project.projectList().head()));
    LogicalPlan from = project.child();
    Optional<SyntaxTree> condition = Optional.empty();
    if (from instanceof Filter filter) {
      from = filter.child();
      condition = Optional.of(new SyntaxTree(filter.condition()));
    }
    return from instanceof UnresolvedRelation table && table.options().isEmpty()
        ? Optional.of(new Query(value, asJava(table.multipartIdentifier()), condition))
        : Optional.empty();
  }

  private static Expression withoutAlias(Expression named) {
    if (named instanceof UnresolvedAlias alias) {
      return alias.child();
    }
    return named instanceof Alias alias ? alias.child() : named;
  }

  /** The nodes below. */
  public List<SyntaxTree> children() {
    return asJava(node.children()).stream().map(SyntaxTree::new).toList();
  }

  /** What Spark calls this kind of node, such as {@code CaseWhen}. */
  public String kind() {
    return node.getClass().getSimpleName();
  }

  /** The parts of a column's name; empty when the node is none. */
  public List<String> name() {
    return node instanceof UnresolvedAttribute attribute
        ? asJava(attribute.nameParts())
        : List.of();
  }

  /** The name, in lower case, of the function that is called; empty when the node is no call. */
  public Optional<String> function() {
    return node instanceof UnresolvedFunction call
        ? Optional.of(String.join(".", asJava(call.nameParts())).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** The name of an aggregate that the parser made a node of its own; mostly empty. */
  public Optional<String> aggregate() {
    return node instanceof AggregateExpression aggregate
        ? Optional.of(aggregate.aggregateFunction().prettyName())
        : Optional.empty();
  }

  /** Whether the node is a call that orders rows. */
  public boolean isOrdered() {
    return node instanceof UnresolvedFunction call && !call.orderingWithinGroup().isEmpty();
  }

  /** Whether the node is a call for all rows it sees, without distinct or filter. */
  public boolean isForAllRows() {
    return node instanceof UnresolvedFunction call && !call.isDistinct() && call.filter().isEmpty();
  }

  /** What a call is called with; its filter left out. Empty when the node is no call. */
  public List<SyntaxTree> arguments() {
    return node instanceof UnresolvedFunction call
        ? asJava(call.arguments()).stream().map(SyntaxTree::new).toList()
        : List.of();
  }

  /** Which rows a call sees; empty when it sees all of them, or the node is no call. */
  public Optional<SyntaxTree> filter() {
    return node instanceof UnresolvedFunction call && call.filter().isDefined()
        ? Optional.of(new SyntaxTree(call.filter().get()))
        : Optional.empty();
  }

  /** Whether the node is a call that sees equal values once. */
  public boolean isDistinct() {
    return node instanceof UnresolvedFunction call && call.isDistinct();
  }

  /** The number that the node is; empty when it is no literal number. */
  public OptionalDouble number() {
    return node instanceof Literal literal
            && literal.value() != null
            && literal.dataType() instanceof NumericType
        ? OptionalDouble.of(Double.parseDouble(literal.value().toString()))
        : OptionalDouble.empty();
  }

  /** Whether the tree reads no column: it ends in literals. */
  public boolean isConstant() {
    return node instanceof Literal
        || (!node.children().isEmpty() && children().stream().allMatch(SyntaxTree::isConstant));
  }

  /**
   * Whether the node is a literal such as {@code 'today'} or {@code timestamp'now'}: Spark puts its
   * clock's time in their place. A typed literal has lost its text in parsing; unless the year that
   * it means is written there, it came from such a word.
   */
  public boolean readsTheClock() {
    if (!(node instanceof Literal literal) || literal.value() == null) {
      return false;
    }
    if (literal.dataType() instanceof StringType) {
      String text = literal.value().toString().trim();
      return !text.toLowerCase(Locale.ROOT).startsWith("epoch")
          && DateTimeUtils$.MODULE$.convertSpecialTimestamp(text, ZoneOffset.UTC).isDefined();
    }
    String year = literal.toString().replaceFirst("^(-?\\d+)-.*$", "$1");
    return Set.of(DataTypes.DateType, DataTypes.TimestampType, DataTypes.TimestampNTZType)
            .contains(literal.dataType())
        && !written(literal.origin()).contains(year);
  }

  private static String written(Origin origin) {
    if (origin.sqlText().isEmpty() || origin.startIndex().isEmpty()) {
      return "";
    }
    int start = (int) origin.startIndex().get();
    int stop = (int) origin.stopIndex().get();
    return origin.sqlText().get().substring(start, stop + 1);
  }

  /** The same tree, in which calls of the named functions see only rows that meet a condition. */
  public SyntaxTree onlyWhere(Set<String> functions, SyntaxTree condition) {
    return rewritten(
        below ->
            below instanceof UnresolvedFunction call
                    && functions.contains(new SyntaxTree(call).function().orElseThrow())
                ? restricted(call, condition.node)
                : below);
  }

  private static Expression restricted(UnresolvedFunction call, Expression condition) {
    Expression filter =
        call.filter().isDefined() ? new And(call.filter().get(), condition) : condition;
    return call.copy(
        call.nameParts(),
        call.arguments(),
        call.isDistinct(),
        Option.apply(filter),
        call.ignoreNulls(),
        call.orderingWithinGroup(),
        call.isInternal());
  }

  /** The same tree, in which the columns of these names are replaced; others stay. */
  public SyntaxTree with(Map<String, SyntaxTree> replacements) {
    return rewritten(
        below ->
            below instanceof UnresolvedAttribute column && column.nameParts().size() == 1
                ? replacements.getOrDefault(column.nameParts().head(), new SyntaxTree(below)).node
                : below);
  }

  private SyntaxTree rewritten(UnaryOperator<Expression> change) {
    Expression rewritten = node.mapChildren(child -> new SyntaxTree(child).rewritten(change).node);
    return new SyntaxTree(change.apply(rewritten));
  }

  /** The expression for Spark. */
  public Column column() {
    return ExpressionUtils$.MODULE$.column(node);
  }

  /**
   * A struct of one field, {@code value}, that is null where the expression fails on a row, so that
   * a failure can be told from a missing value.
   */
  public Column attempted() {
    Column value = functions.struct(column().as("value"));
    return ExpressionUtils$.MODULE$.column(new TryEval(ExpressionUtils$.MODULE$.expression(value)));
  }
}
