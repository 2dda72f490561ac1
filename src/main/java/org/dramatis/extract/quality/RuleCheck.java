package org.dramatis.extract.quality;

import static org.apache.spark.sql.functions.*;
import static org.dramatis.sql.ColumnName.column;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.dramatis.contract.Contract;
import org.dramatis.contract.quality.QualityMetric;
import org.dramatis.contract.quality.QualityRule;
import org.dramatis.contract.quality.QualityUnit;
import org.dramatis.engine.Analysis;
import org.dramatis.extract.SourceFiles;
import org.dramatis.extract.check.ReadMeasures;
import org.dramatis.extract.check.ReadMeasures.Fraction;
import org.dramatis.extract.check.ValueCounter;
import org.dramatis.extract.row.StoredFile;
import org.dramatis.yaml.ConfigurationException;

/**
 * Evaluates the quality rules of one source. What reading counted is added up; everything else is
 * one aggregation over the rows without a fault of their own and one over the rows that the run
 * uses, or a single one where these are the same rows.
 */
public final class RuleCheck {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final SourceFiles files;
  private final Contract contract;
  private final long sound;
  private final Map<QualityRule, Optional<Object>> answers = new HashMap<>();

  /** Prepares the rules of a source that was read. */
  public RuleCheck(SourceFiles files) {
    this.files = files;
    this.contract = files.contract();
    this.sound = files.stored().stream().mapToLong(StoredFile::accepted).sum();
  }

  /**
   * Judges every rule, in the contract's order.
   *
   * @param soundRows rows without a fault of their own
   * @param usedRows what is left of them after the rules that look at several rows
   */
  public List<RuleResult> results(Dataset<Row> soundRows, Dataset<Row> usedRows, long used) {
    List<QualityRule> rules = contract.quality().rules();
    Stream<QualityRule> ofSound = rules.stream().filter(this::looksAtSoundRows);
    Stream<QualityRule> ofUsed = rules.stream().filter(rule -> rule.query().isPresent());
    if (sound == used) {
      answer(Stream.concat(ofSound, ofUsed).toList(), soundRows);
    } else {
      answer(ofSound.toList(), soundRows);
      answer(ofUsed.toList(), usedRows);
    }
    return rules.stream().map(rule -> result(rule, used)).toList();
  }

  private boolean looksAtSoundRows(QualityRule rule) {
    return switch (rule.metric()) {
      case DUPLICATE_VALUES -> true;
      case MISSING_VALUES, INVALID_VALUES -> !ReadMeasures.concern(contract, rule);
      case NULL_VALUES, ROW_COUNT, SQL -> false;
    };
  }

  private RuleResult result(QualityRule rule, long used) {
    return switch (rule.metric()) {
      case ROW_COUNT -> RuleResult.of(rule, Optional.of(BigDecimal.valueOf(used)), used);
      case SQL -> RuleResult.of(rule, answers.get(rule).flatMap(RuleCheck::number), used);
      case NULL_VALUES ->
          counted(rule, ReadMeasures.missing(rule.columns().get(0), files.stored()));
      case MISSING_VALUES, INVALID_VALUES, DUPLICATE_VALUES ->
          counted(
              rule,
              answers.containsKey(rule)
                  ? new Fraction((long) answers.get(rule).orElseThrow(), sound)
                  : ReadMeasures.restricted(rule, files.stored()));
    };
  }

  private static RuleResult counted(QualityRule rule, Fraction fraction) {
    BigDecimal rows = BigDecimal.valueOf(fraction.rows());
    BigDecimal of = BigDecimal.valueOf(fraction.of());
    Optional<BigDecimal> measured = Optional.of(rows);
    if (rule.unit() == QualityUnit.PERCENT) {
      measured =
          Optional.of(of)
              .filter(all -> all.signum() != 0)
              .map(all -> rows.multiply(HUNDRED).divide(all, MathContext.DECIMAL64));
    }
    return RuleResult.of(rule, measured, fraction.of());
  }

  private static Optional<BigDecimal> number(Object value) {
    if (value instanceof Boolean flag) {
      return Optional.of(flag ? BigDecimal.ONE : BigDecimal.ZERO);
    }
    if (value instanceof BigDecimal exact) {
      return Optional.of(exact);
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number) ? Optional.of(BigDecimal.valueOf(number)) : Optional.empty();
    }
    return Optional.of(BigDecimal.valueOf(((Number) value).longValue()));
  }

  private void answer(List<QualityRule> asked, Dataset<Row> rows) {
    if (asked.isEmpty()) {
      return;
    }
    Column[] columns = asked.stream().map(rule -> asked(rule, rows)).toArray(Column[]::new);
    Row all = rows.select(columns).head();
    for (int i = 0; i < asked.size(); i++) {
      answers.put(asked.get(i), Optional.ofNullable(all.get(i)));
    }
  }

  private Column asked(QualityRule rule, Dataset<Row> rows) {
    if (rule.query().isPresent()) {
      return query(rule, rows);
    }
    return rule.metric() == QualityMetric.DUPLICATE_VALUES
        ? duplicates(rule.columns().stream().map(name -> column(name)).toList())
        : count_if(new ValueCounter(contract, rule).of(column(rule.columns().get(0))));
  }

  /** Rows beyond the first of each value; rows that lack a part have no value to share. */
  private static Column duplicates(List<Column> columns) {
    Column complete = columns.stream().map(Column::isNotNull).reduce(Column::and).orElseThrow();
    Column distinct =
        countDistinct(columns.get(0), columns.subList(1, columns.size()).toArray(Column[]::new));
    return count(when(complete, lit(1))).minus(distinct);
  }

  private Column query(QualityRule rule, Dataset<Row> rows) {
    List<String> problems = new ArrayList<>();
    Column column =
        RuleQuery.parse(contract, rule, files.held().kept(), problems::add)
            .orElseThrow(() -> refused(rule, String.join("; ", problems)))
            .column();
    DataType type =
        Analysis.attempt(() -> rows.select(column).schema().apply(0).dataType(), problems::add)
            .orElseThrow(() -> refused(rule, "cannot be computed: " + problems.get(0)));
    if (!(type instanceof NumericType) && !(type instanceof BooleanType)) {
      throw refused(
          rule, "gives a " + type.simpleString() + "; expected a number, or true or false");
    }
    return column;
  }

  private ConfigurationException refused(QualityRule rule, String why) {
    return ConfigurationException.of(contract.file(), "quality." + rule.title() + ".query", why);
  }
}
