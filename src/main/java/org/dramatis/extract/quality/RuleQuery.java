package org.dramatis.extract.quality;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dramatis.contract.Contract;
import org.dramatis.contract.quality.QualityRule;
import org.dramatis.engine.Analysis;
import org.dramatis.engine.SyntaxTree;
import org.dramatis.extract.row.KeptColumn;
import org.dramatis.sql.ColumnName;
import org.dramatis.sql.SqlExpression;

/**
 * The query of a quality rule: {@code select aggregate from source where condition}, over its own
 * source and nothing else. It becomes one expression, so that all queries of a source are answered
 * in one pass.
 */
public final class RuleQuery {
  private static final List<String> OBJECT = List.of("${object}", "{object}", "${table}");
  private static final List<String> PROPERTY = List.of("${property}", "{property}", "${column}");
  private static final String FORM =
      "expected select AGGREGATE from SOURCE where CONDITION, with nothing else: ";

  private RuleQuery() {}

  /**
   * Parses a rule's query and refuses what is not allowed.
   *
   * @param kept the columns that can be asked for
   * @param problems is told every problem in words
   * @return an aggregate over the source's rows; empty when there was a problem
   */
  public static Optional<SqlExpression> parse(
      Contract contract, QualityRule rule, List<KeptColumn> kept, Consumer<String> problems) {
    String text = expand(rule.query().orElseThrow(), contract, rule);
    Optional<Optional<SyntaxTree.Query>> parsed =
        Analysis.attempt(
            () -> SyntaxTree.query(text).filter(q -> q.source().equals(List.of(contract.name()))),
            said -> problems.accept("is not a Spark SQL query: " + text + " (" + said + ")"));
    if (parsed.isEmpty() || parsed.get().isEmpty()) {
      parsed.ifPresent(ofOtherForm -> problems.accept(FORM + text));
      return Optional.empty();
    }
    SyntaxTree.Query query = parsed.get().get();
    Optional<SqlExpression> value = SqlExpression.checked(text, query.value(), problems);
    Optional<SqlExpression> condition =
        query.condition().flatMap(tree -> SqlExpression.checked(text, tree, problems));
    if (value.isEmpty() || condition.isPresent() != query.condition().isPresent()) {
      return Optional.empty();
    }
    List<String> faults = new ArrayList<>();
    if (!value.get().isAggregate()) {
      faults.add("gives a value for every row; expected one aggregate, one number: " + text);
    } else if (condition.filter(SqlExpression::isAggregate).isPresent()) {
      faults.add("aggregates under where, which looks at one row at a time: " + text);
    } else {
      Set<String> names = new LinkedHashSet<>(value.get().names());
      condition.ifPresent(c -> names.addAll(c.names()));
      names.removeAll(kept.stream().map(KeptColumn::name).toList());
      names.forEach(name -> faults.add(unknown(contract, name, text)));
    }
    faults.forEach(problems);
    return faults.isEmpty()
        ? Optional.of(condition.map(value.get()::onlyWhere).orElse(value.get()))
        : Optional.empty();
  }

  private static String unknown(Contract contract, String name, String text) {
    boolean isKnown = contract.property(name).isPresent();
    String why = isKnown ? "restricted and not kept" : "no column of " + contract.name();
    return "asks for " + name + ", which is " + why + ": " + text;
  }

  private static String expand(String query, Contract contract, QualityRule rule) {
    String text = query.strip();
    for (String object : OBJECT) {
      text = text.replace(object, ColumnName.quoted(contract.name()));
    }
    for (String column : rule.columns()) {
      for (String property : PROPERTY) {
        text = text.replace(property, ColumnName.quoted(column));
      }
    }
    return text;
  }
}
