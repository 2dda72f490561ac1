package org.dramatis.extract.check;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.quality.QualityMetric;
import org.dramatis.contract.quality.QualityRule;
import org.dramatis.engine.CatalystInvoke;
import org.dramatis.engine.CatalystInvoke.RowFunction;
import org.dramatis.engine.SparkRow;
import org.dramatis.extract.row.ExtractTable;

/**
 * Which rows a rule on single values counts: rows whose value is missing, or not a valid one. It
 * looks at values as Spark's rows hold them, while a file is read or in rows that are kept.
 */
public final class ValueCounter implements RowFunction<Boolean> {
  private final DataType type;

  /** Whether the literals stand for no value; else they are the valid ones. */
  private final boolean missing;

  private final boolean countsNull;
  private final HashSet<Object> literals = new HashSet<>();

  /** Null without one: an Optional cannot travel to a task. */
  private final Pattern pattern;

  /** Tests the values of one column by a rule on missing or invalid values. */
  public ValueCounter(Contract contract, QualityRule rule) {
    Property property = ReadMeasures.property(contract, rule);
    this.type = ExtractTable.type(property);
    this.missing = rule.metric() == QualityMetric.MISSING_VALUES;
    List<String> written =
        missing ? rule.arguments().missingValues() : rule.arguments().validValues();
    this.countsNull = missing && written.contains("");
    this.pattern = missing ? null : rule.arguments().pattern().map(Pattern::compile).orElse(null);
    ValueParser parser = ValueParser.of(contract, property);
    written.stream().filter(text -> !text.isEmpty()).map(parser::literal).forEach(literals::add);
    literals.remove(null); // what the column's type cannot hold is nobody's value
  }

  /** Whether the rule counts a value; null is a missing one. */
  boolean counts(Object value) {
    if (value == null) {
      return countsNull;
    }
    return missing ? literals.contains(value) : !isValid(value);
  }

  private boolean isValid(Object value) {
    return (literals.isEmpty() || literals.contains(value))
        && (pattern == null || pattern.matcher(value.toString()).matches());
  }

  /** The same for a row of kept values. */
  @Override
  public Boolean of(SparkRow row) {
    return counts(row.value(0, type));
  }

  /** Whether the rule counts a row of kept values. */
  public Column of(Column value) {
    return CatalystInvoke.flags(this, value);
  }

  /** Says nothing about values. */
  @Override
  public String toString() {
    return "quality";
  }
}
