package org.dramatis.extract;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import org.apache.spark.sql.Column;
import org.dramatis.contract.QualityMetric;
import org.dramatis.contract.QualityRule;

/** Which rows the rules on single values count: rows whose value is missing, or not a valid one. */
final class ValueTest {
  private ValueTest() {}

  /** Whether a rule looks at the values of a column one by one. */
  static boolean concerns(QualityRule rule) {
    return rule.metric() == QualityMetric.MISSING_VALUES
        || rule.metric() == QualityMetric.INVALID_VALUES;
  }

  /**
   * Whether the rule counts the row; never null.
   *
   * @param value the parsed value
   * @param check knows how the column's values are written
   */
  static Column counts(QualityRule rule, Column value, ColumnCheck check) {
    if (rule.metric() == QualityMetric.MISSING_VALUES) {
      List<String> stand = rule.arguments().missingValues();
      Column placeholder = isOneOf(value, stand.stream().filter(t -> !t.isEmpty()).toList(), check);
      return stand.contains("") ? value.isNull().or(placeholder) : placeholder;
    }
    Column valid = lit(true);
    if (!rule.arguments().validValues().isEmpty()) {
      valid = isOneOf(value, rule.arguments().validValues(), check);
    }
    if (rule.arguments().pattern().isPresent()) {
      valid = valid.and(value.rlike(ColumnCheck.whole(rule.arguments().pattern().get())));
    }
    return value.isNotNull().and(not(valid));
  }

  private static Column isOneOf(Column value, List<String> literals, ColumnCheck check) {
    return literals.stream()
        .map(text -> value.eqNullSafe(check.literal(text)))
        .reduce(Column::or)
        .map(any -> value.isNotNull().and(any))
        .orElse(lit(false));
  }
}
