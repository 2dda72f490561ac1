package org.dramatis.extract.row;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
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
  private static final String LOGIC = ".transformLogic";

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
      List<Problem> faults = faults(contract);
      faults.addAll(queryFaults(contract, ExtractTable.kept(contract, keys)));
      problems.addAll(faults.isEmpty() ? Lineage.problems(contract) : faults);
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  private static List<Problem> faults(Contract contract) {
    List<Problem> faults = new ArrayList<>();
    for (Property property : contract.properties()) {
      property
          .transformLogic()
          .ifPresent(
              sql ->
                  SqlExpression.parse(sql, what -> faults.add(fault(contract, property, what)))
                      .filter(SqlExpression::isAggregate)
                      .ifPresent(
                          e ->
                              faults.add(
                                  fault(
                                      contract,
                                      property,
                                      "aggregates rows; it may only look at one row: " + sql))));
    }
    return faults;
  }

  private static List<Problem> queryFaults(Contract contract, List<KeptColumn> kept) {
    List<Problem> faults = new ArrayList<>();
    for (QualityRule rule : contract.quality().rules()) {
      if (rule.query().isPresent()) {
        String key = "quality." + rule.title() + ".query";
        RuleQuery.parse(
            contract,
            rule,
            kept,
            what -> faults.add(new Problem(contract.file(), OptionalInt.empty(), key, what)));
      }
    }
    return faults;
  }

  /** A property's expression. */
  public static SqlExpression parse(Contract contract, Property property, String sql) {
    List<Problem> problems = new ArrayList<>();
    return SqlExpression.parse(sql, what -> problems.add(fault(contract, property, what)))
        .orElseThrow(() -> new ConfigurationException(problems));
  }

  private static Problem fault(Contract contract, Property property, String what) {
    return new Problem(contract.file(), OptionalInt.empty(), key(property) + LOGIC, what);
  }

  /** A problem with a property as a whole. */
  static Problem problem(Contract contract, Property property, String what) {
    return new Problem(contract.file(), OptionalInt.empty(), key(property), what);
  }

  private static String key(Property property) {
    return "properties." + property.name();
  }
}
