package org.dramatis.extract;

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
import org.dramatis.engine.RowFunction;
import org.dramatis.engine.SparkRow;
import org.dramatis.engine.Utf8;
import org.dramatis.extract.check.BooleanParser;
import org.dramatis.extract.check.IntegerParser;
import org.dramatis.extract.check.NumberParser;
import org.dramatis.extract.check.TimeParser;
import org.dramatis.extract.row.ExtractTable;

/**
 * Which rows a rule on single values counts: rows whose value is missing, or not a valid one. It
 * looks at values as Spark's rows hold them, while a file is read or in rows that are kept.
 */
public final class ValueCounter implements RowFunction<Boolean> {
  private static final long serialVersionUID = 1L;

  private enum Counted {
    /** Values that stand for no value. */
    LITERALS,
    /** The same, and rows without a value. */
    LITERALS_AND_BLANKS,
    /** Values that are none of the valid ones. */
    OTHERS
  }

  private final Counted counted;
  private final DataType type;
  private final HashSet<Object> literals = new HashSet<>();

  /** Null without one: an Optional cannot travel to a task. */
  private final Pattern pattern;

  /**
   * Tests the values of one column.
   *
   * @param rule one that {@link #concerns} single values
   */
  public ValueCounter(Contract contract, QualityRule rule) {
    boolean missing = rule.metric() == QualityMetric.MISSING_VALUES;
    List<String> written =
        missing ? rule.arguments().missingValues() : rule.arguments().validValues();
    Property property = property(contract, rule);
    this.type = ExtractTable.type(property);
    this.pattern = missing ? null : rule.arguments().pattern().map(Pattern::compile).orElse(null);
    this.counted =
        !missing
            ? Counted.OTHERS
            : written.contains("") ? Counted.LITERALS_AND_BLANKS : Counted.LITERALS;
    for (String text : written) {
      Object literal = text.isEmpty() ? null : literal(contract, property, text);
      if (literal != null) { // what the column's type cannot hold is nobody's value
        literals.add(literal);
      }
    }
  }

  /** Whether a rule looks at the values of a column one by one. */
  public static boolean concerns(QualityRule rule) {
    return rule.metric() == QualityMetric.MISSING_VALUES
        || rule.metric() == QualityMetric.INVALID_VALUES;
  }

  /** The column that a rule looks at. */
  public static Property property(Contract contract, QualityRule rule) {
    return contract.property(rule.columns().get(0)).orElseThrow();
  }

  private static Object literal(Contract contract, Property property, String text) {
    Utf8 written = Utf8.of(text);
    return switch (property.type()) {
      case STRING -> written;
      case INTEGER -> new IntegerParser().parse(written);
      case NUMBER -> new NumberParser(property.decimal()).parse(written);
      case BOOLEAN -> new BooleanParser().parse(written);
      case DATE, TIMESTAMP ->
          new TimeParser(property, contract.server().dialect().timeZone()).bound(text);
    };
  }

  /**
   * Whether the rule counts a value.
   *
   * @param value null when it is missing
   */
  public boolean counts(Object value) {
    return switch (counted) {
      case LITERALS -> literals.contains(value);
      case LITERALS_AND_BLANKS -> value == null || literals.contains(value);
      case OTHERS -> value != null && !isValid(value);
    };
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
