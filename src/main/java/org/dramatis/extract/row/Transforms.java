package org.dramatis.extract.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.quality.QualityRule;
import org.dramatis.extract.quality.RuleQuery;
import org.dramatis.sql.SqlExpression;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Problem;

/**
 * The SQL of contracts ({@code transformLogic} and the queries of rules), and what it may make of
 * identifying columns.
 */
public final class Transforms {
  private Transforms() {}

  /**
   * Checks the SQL of every contract, and that no column derives from an identifying one unseen.
   *
   * @throws ConfigurationException with every expression that is not allowed and every column whose
   *     classification is not settled
   */
  public static void check(List<Contract> contracts) {
    List<Problem> problems = new ArrayList<>();
    JoinKeys keys = JoinKeys.of(contracts);
    for (Contract contract : contracts) {
      List<Problem> faults = faults(contract, keys.kept(contract));
      problems.addAll(faults.isEmpty() ? Lineage.problems(contract) : faults);
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  private static List<Problem> faults(Contract contract, List<KeptColumn> kept) {
    List<Problem> faults = new ArrayList<>();
    for (Property property : contract.properties()) {
      Consumer<String> fault = what -> faults.add(problem(contract, key(property), what));
      property
          .transformLogic()
          .flatMap(sql -> SqlExpression.parse(sql, fault))
          .filter(SqlExpression::isAggregate)
          .ifPresent(e -> fault.accept("aggregates rows; it may only look at one row: " + e));
    }
    for (QualityRule rule : contract.quality().rules()) {
      if (rule.query().isPresent()) {
        String key = "quality." + rule.title() + ".query";
        RuleQuery.parse(contract, rule, kept, what -> faults.add(problem(contract, key, what)));
      }
    }
    return faults;
  }

  /** A property's expression; empty when it is a column of the file. */
  public static Optional<SqlExpression> parse(Contract contract, Property property) {
    List<Problem> problems = new ArrayList<>();
    Optional<SqlExpression> parsed =
        property
            .transformLogic()
            .flatMap(
                sql ->
                    SqlExpression.parse(
                        sql, what -> problems.add(problem(contract, key(property), what))));
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return parsed;
  }

  private static String key(Property property) {
    return "properties." + property.name() + ".transformLogic";
  }

  static Problem problem(Contract contract, String key, String what) {
    return new Problem(contract.file(), OptionalInt.empty(), key, what);
  }
}
