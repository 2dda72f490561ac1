package org.dramatis.extract.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dramatis.contract.Classification;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.quality.QualityRule;
import org.dramatis.extract.quality.RuleQuery;
import org.dramatis.sql.SqlExpression;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Problems;

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
    Problems problems = new Problems();
    JoinKeys keys = JoinKeys.of(contracts);
    for (Contract contract : contracts) {
      checkSql(contract, keys.kept(contract), problems);
      if (!problems.concern(contract.file())) {
        requireSettled(contract, problems);
      }
    }
    problems.throwIfAny();
  }

  private static void checkSql(Contract contract, List<KeptColumn> kept, Problems problems) {
    for (Property property : contract.properties()) {
      Consumer<String> fault = what -> problems.add(contract.file(), key(property), what);
      property
          .transformLogic()
          .flatMap(sql -> SqlExpression.parse(sql, fault))
          .filter(SqlExpression::isAggregate)
          .ifPresent(e -> fault.accept("aggregates rows; it may only look at one row: " + e));
    }
    for (QualityRule rule : contract.quality().rules()) {
      if (rule.query().isPresent()) {
        String key = "quality." + rule.title() + ".query";
        RuleQuery.parse(contract, rule, kept, what -> problems.add(contract.file(), key, what));
      }
    }
  }

  /**
   * Sees to it that nothing identifying is kept under another name. What a restricted property
   * comes from identifies people; another property that comes from it too must be restricted or
   * give a reason.
   */
  private static void requireSettled(Contract contract, Problems problems) {
    Map<String, Property> restricted = PhysicalColumns.restricted(contract);
    for (Property property : contract.properties()) {
      Optional<String> source =
          PhysicalColumns.of(contract, property).stream()
              .filter(restricted::containsKey)
              .findFirst();
      if (property.classification() != Classification.RESTRICTED
          && source.isPresent() != property.declassified().isPresent()) {
        String what =
            source
                .map(column -> unsettled(property, column, restricted.get(column)))
                .orElse(
                    "has dramatis.declassified but comes from nothing restricted; leave it out");
        problems.add(contract.file(), "properties." + property.name(), what);
      }
    }
  }

  private static String unsettled(Property property, String column, Property restricted) {
    return ("comes from the file's column %s, from which the restricted %s comes; make %s"
            + " restricted too, or say in the custom property dramatis.declassified why it"
            + " identifies nobody")
        .formatted(column, restricted.name(), property.name());
  }

  /** A property's expression; empty when it is a column of the file. */
  public static Optional<SqlExpression> parse(Contract contract, Property property) {
    Problems problems = new Problems();
    Consumer<String> fault = what -> problems.add(contract.file(), key(property), what);
    Optional<SqlExpression> parsed =
        property.transformLogic().flatMap(sql -> SqlExpression.parse(sql, fault));
    problems.throwIfAny();
    return parsed;
  }

  private static String key(Property property) {
    return "properties." + property.name() + ".transformLogic";
  }
}
