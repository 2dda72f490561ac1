package org.dramatis.sql;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.dramatis.engine.Analysis;
import org.dramatis.engine.SyntaxTree;

/**
 * A Spark SQL expression from the configuration, parsed and held against {@link SqlGrammar}. It is
 * kept as Spark's own syntax tree, so that what was checked is what runs.
 */
public final class SqlExpression {
  private final String text;
  private final SyntaxTree tree;

  private SqlExpression(String text, SyntaxTree tree) {
    this.text = text;
    this.tree = tree;
  }

  /**
   * Parses an expression and refuses what the grammar does not allow.
   *
   * @param problems is told every problem in words
   * @return empty when there was a problem
   */
  public static Optional<SqlExpression> parse(String text, Consumer<String> problems) {
    return Analysis.attempt(
            () -> SyntaxTree.parse(text),
            said -> problems.accept("is not a Spark SQL expression: " + text + " (" + said + ")"))
        .flatMap(tree -> checked(text, tree, problems));
  }

  /**
   * Refuses what the grammar does not allow in a tree that was parsed already.
   *
   * @param text what it was parsed from
   */
  public static Optional<SqlExpression> checked(
      String text, SyntaxTree tree, Consumer<String> problems) {
    Set<String> refused = new LinkedHashSet<>();
    nodes(tree).forEach(node -> SqlGrammar.refused(node).ifPresent(refused::add));
    refused.forEach(
        what -> problems.accept("uses " + what + ", which is not allowed here: " + text));
    return refused.isEmpty() ? Optional.of(new SqlExpression(text, tree)) : Optional.empty();
  }

  /** A node and all below it, each before its children. */
  private static Stream<SyntaxTree> nodes(SyntaxTree tree) {
    return Stream.concat(Stream.of(tree), tree.children().stream().flatMap(SqlExpression::nodes));
  }

  /** The expression as it was written. */
  public String text() {
    return text;
  }

  /** The columns that the expression reads, as written: {@code amount}, {@code products.price}. */
  public Set<String> names() {
    return nodes(tree)
        .filter(node -> !node.name().isEmpty())
        .map(node -> String.join(".", node.name()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether it aggregates rows. */
  public boolean isAggregate() {
    return nodes(tree)
        .anyMatch(n -> n.function().filter(SqlGrammar.AGGREGATES::contains).isPresent());
  }

  /** Its aggregates, which hold no others, from left to right. */
  public List<SqlAggregate> aggregates() {
    return nodes(tree).flatMap(node -> aggregate(node).stream()).toList();
  }

  /** The aggregate that the whole expression is, if it is one. */
  public Optional<SqlAggregate> aggregate() {
    return aggregate(tree);
  }

  private Optional<SqlAggregate> aggregate(SyntaxTree node) {
    return node.function()
        .filter(SqlGrammar.AGGREGATES::contains)
        .map(
            name ->
                new SqlAggregate(
                    name,
                    node.arguments().stream().map(this::part).toList(),
                    node.filter().map(this::part),
                    node.isDistinct()));
  }

  private SqlExpression part(SyntaxTree node) {
    return new SqlExpression(text, node);
  }

  /** The expressions that it is put together from, and how; a call's filter is one of them. */
  public List<SqlExpression> parts() {
    return tree.children().stream().map(this::part).toList();
  }

  /** An expression and all below it, each before its parts. */
  public Stream<SqlExpression> all() {
    return nodes(tree).map(this::part);
  }

  /** What is done last: the function that is called, or what Spark calls it, {@code Subtract}. */
  public String operation() {
    return tree.function().orElse(tree.kind());
  }

  /** The number that the whole expression is; empty when it is no literal. */
  public OptionalDouble number() {
    return tree.number();
  }

  /** Whether it reads no column. */
  public boolean isConstant() {
    return tree.isConstant();
  }

  /** What is averaged, when the whole expression is a plain average, as {@code avg(x)} is. */
  public Optional<SqlExpression> averaged() {
    return tree.function()
        .filter(name -> name.equals("avg") || name.equals("mean"))
        .filter(name -> tree.isForAllRows() && tree.children().size() == 1)
        .map(name -> new SqlExpression(text, tree.children().get(0)));
  }

  /** The column's name, when the whole expression is one. */
  public Optional<String> name() {
    return tree.name().isEmpty() ? Optional.empty() : Optional.of(String.join(".", tree.name()));
  }

  /** The same expression, whose aggregates see only rows that meet a condition. */
  public SqlExpression onlyWhere(SqlExpression condition) {
    return new SqlExpression(text, tree.onlyWhere(SqlGrammar.AGGREGATES, condition.tree));
  }

  /** The same expression with names replaced by other expressions; other names stay. */
  public SqlExpression with(Map<String, SqlExpression> replacements) {
    Map<String, SyntaxTree> trees = new HashMap<>();
    replacements.forEach((name, replacement) -> trees.put(name, replacement.tree));
    return new SqlExpression(text, tree.with(trees));
  }

  /** The expression for Spark. */
  public Column column() {
    return tree.column();
  }

  /**
   * A struct of one field, {@code value}, that is null where the expression fails on a row, so that
   * a failure can be told from a missing value.
   */
  public Column attempted() {
    return tree.attempted();
  }

  /** The expression of a column that the program built itself; no grammar applies. */
  public static SqlExpression of(Column column) {
    return new SqlExpression(column.toString(), SyntaxTree.of(column));
  }

  @Override
  public String toString() {
    return text;
  }
}
