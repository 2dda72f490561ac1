package org.dramatis.sql;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.trees.Origin;
import org.apache.spark.sql.catalyst.util.DateTimeUtils$;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StringType;

/** Holds one node of a syntax tree against {@link SqlGrammar}. */
final class RefusedSyntax {
  private RefusedSyntax() {}

  /** What is not allowed about a node, in words, its children left out. */
  static Optional<String> in(Expression node) {
    if (node instanceof UnresolvedFunction function) {
      return inFunction(function);
    }
    if (node instanceof UnresolvedAttribute name) {
      String word = name.nameParts().mkString(".").toLowerCase(Locale.ROOT);
      return when(SqlGrammar.AMBIENT_NAMES.contains(word), word);
    }
    if (node instanceof Literal literal) {
      return when(readsTheClock(literal), "a word for the current time");
    }
    if (node instanceof AggregateExpression aggregate) {
      return Optional.of("the function " + aggregate.aggregateFunction().prettyName());
    }
    String name = node.getClass().getSimpleName();
    if (SqlGrammar.TEXT_NODES.contains(name)) {
      return when(isConstant(node), "a text put together from constants");
    }
    return when(!SqlGrammar.NODES.contains(name), words(name));
  }

  private static Optional<String> inFunction(UnresolvedFunction function) {
    String name = SqlExpression.functionName(function);
    boolean text = SqlGrammar.TEXT_FUNCTIONS.contains(name);
    if (!text && !SqlGrammar.FUNCTIONS.contains(name) && !SqlGrammar.AGGREGATES.contains(name)) {
      return Optional.of("the function " + name);
    }
    if (!function.orderingWithinGroup().isEmpty()) {
      return Optional.of("an ordering within " + name);
    }
    return when(text && isConstant(function), "a text put together from constants");
  }

  /**
   * {@code 'today'}, {@code timestamp'now'} and the like: Spark puts its clock's time in their
   * place. A typed literal has lost its text in parsing; unless the year that it means is written
   * there, it came from such a word.
   */
  private static boolean readsTheClock(Literal literal) {
    if (literal.value() == null) {
      return false;
    }
    if (literal.dataType() instanceof StringType) {
      String text = literal.value().toString().trim();
      return !text.toLowerCase(Locale.ROOT).startsWith("epoch")
          && DateTimeUtils$.MODULE$.convertSpecialTimestamp(text, ZoneOffset.UTC).isDefined();
    }
    boolean time =
        literal.dataType().equals(DataTypes.DateType)
            || literal.dataType().equals(DataTypes.TimestampType)
            || literal.dataType().equals(DataTypes.TimestampNTZType);
    return time && !written(literal.origin()).contains(year(literal));
  }

  private static String year(Literal literal) {
    return literal.toString().replaceFirst("^(-?\\d+)-.*$", "$1");
  }

  private static String written(Origin origin) {
    if (origin.sqlText().isEmpty() || origin.startIndex().isEmpty()) {
      return "";
    }
    int start = (int) origin.startIndex().get();
    int stop = (int) origin.stopIndex().get();
    return origin.sqlText().get().substring(start, stop + 1);
  }

  private static boolean isConstant(Expression node) {
    return node instanceof Literal
        || (!node.children().isEmpty()
            && SqlExpression.children(node).stream().allMatch(RefusedSyntax::isConstant));
  }

  /** A node's class name in words: {@code ScalarSubquery} is "scalar subquery". */
  private static String words(String className) {
    return className
        .replaceFirst("^Unresolved", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  private static Optional<String> when(boolean refused, String what) {
    return refused ? Optional.of(what) : Optional.empty();
  }
}
