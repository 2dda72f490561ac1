package org.dramatis.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.dramatis.contract.ConfigurationException;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Problem;
import org.dramatis.contract.Property;

/** The SQL of contracts ({@code transformLogic}). */
public final class Transforms {
  private Transforms() {}

  /**
   * Checks the SQL of every contract.
   *
   * @throws ConfigurationException with every expression that is not allowed
   */
  public static void check(List<Contract> contracts) {
    List<Problem> problems = new ArrayList<>();
    for (Contract contract : contracts) {
      for (Property property : contract.properties()) {
        property.transformLogic().ifPresent(sql -> check(contract, property, sql, problems));
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  private static void check(
      Contract contract, Property property, String sql, List<Problem> problems) {
    SqlExpression.parse(sql, what -> problems.add(problem(contract, property, what)))
        .filter(SqlExpression::isAggregate)
        .ifPresent(
            e ->
                problems.add(
                    problem(
                        contract,
                        property,
                        "aggregates rows; it may only look at one row: " + sql)));
  }

  /** A property's expression. */
  static SqlExpression parse(Contract contract, Property property, String sql) {
    List<Problem> problems = new ArrayList<>();
    return SqlExpression.parse(sql, what -> problems.add(problem(contract, property, what)))
        .orElseThrow(() -> new ConfigurationException(problems));
  }

  static Problem problem(Contract contract, Property property, String what) {
    return new Problem(
        contract.file(),
        OptionalInt.empty(),
        "properties." + property.name() + ".transformLogic",
        what);
  }
}
