package org.dramatis.contract.odcs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.contract.LogicalType;
import org.dramatis.contract.quality.Quality;
import org.dramatis.contract.quality.QualityArguments;
import org.dramatis.contract.quality.QualityMetric;
import org.dramatis.contract.quality.QualityRule;
import org.dramatis.contract.quality.QualityUnit;
import org.dramatis.contract.quality.Severity;
import org.dramatis.contract.quality.Threshold;
import org.dramatis.contract.quality.Threshold.Operator;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.YamlMap;
import org.dramatis.yaml.YamlValue;

/** Collects the quality rules of one contract, the columns' and the table's. */
final class QualityReader {
  private static final List<String> TYPES = List.of("library", "sql", "text", "custom");
  private static final List<String> DIMENSIONS =
      List.of(
          "accuracy",
          "completeness",
          "conformity",
          "consistency",
          "coverage",
          "timeliness",
          "uniqueness");
  private static final String VALIDITY_EXPECTED =
      "expected validValues or pattern, which say what is valid";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<QualityRule> rules = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  void column(YamlMap property, String name, LogicalType type) {
    property.optional("quality").list(rule -> take(rule, List.of(name), type));
  }

  void table(YamlMap schema) {
    schema.optional("quality").list(rule -> take(rule, List.of(), LogicalType.STRING));
  }

  Quality quality() {
    return new Quality(rules, texts);
  }

  /** Takes a rule that stands at a column, or at the table, which is no column. */
  private YamlMap take(YamlMap rule, List<String> columns, LogicalType type) {
    String kind = rule.optional("type").oneOf(TYPES).orElse("library");
    rule.ignore(
        "id", "authoritativeDefinitions", "businessImpact", "customProperties", "method", "tags");
    rule.leave(
        "rules are evaluated whenever the extracts are read; Dramatis follows no other schedule",
        "schedule",
        "scheduler");
    switch (kind) {
      case "text" -> {
        rule.ignore("name", "severity", "dimension", "unit");
        texts.add(rule.required("description").text());
      }
      case "custom" -> {
        String engine = rule.required("engine").text();
        String name = rule.optional("name").text().map(n -> " " + n).orElse("");
        rule.warn(
            "the custom rule%s is written for %s, which Dramatis does not run; it is not evaluated"
                .formatted(name, engine));
        rule.ignoreAll();
      }
      case "sql" -> {
        Optional<String> query = Optional.of(rule.required("query").text());
        rules.add(rule(rule, QualityMetric.SQL, columns, QualityArguments.NONE, query));
      }
      default -> takeLibrary(rule, columns, type);
    }
    return rule;
  }

  private void takeLibrary(YamlMap rule, List<String> columns, LogicalType type) {
    rule.refuse("deprecated in v3.1; write it as metric", "rule");
    Optional<QualityMetric> metric =
        rule.required("metric").value().oneOf(QualityMetric.library()).map(QualityMetric::of);
    if (metric.isEmpty() || refuseMisplaced(rule, metric.get(), columns.isEmpty())) {
      rule.ignoreAll();
      return;
    }
    YamlValue given = rule.optional("arguments");
    List<String> compared = columns;
    QualityArguments arguments = QualityArguments.NONE;
    if (metric.get() == QualityMetric.MISSING_VALUES) {
      List<String> missing =
          given.map(a -> literals(a.required("missingValues").value(), type)).orElse(List.of(""));
      arguments = new QualityArguments(missing, List.of(), Optional.empty());
    } else if (metric.get() == QualityMetric.INVALID_VALUES) {
      if (!given.isPresent()) {
        given.problem(VALIDITY_EXPECTED);
      }
      arguments = given.map(a -> validity(a, type)).orElse(arguments);
    } else if (metric.get() == QualityMetric.DUPLICATE_VALUES && columns.isEmpty()) {
      YamlValue combination = rule.required("arguments").value();
      compared = combination.map(a -> a.required("properties").value().texts()).orElse(columns);
    } else {
      // None is read, so that whatever is given is refused.
      given.map(anything -> QualityArguments.NONE);
    }
    rules.add(rule(rule, metric.get(), compared, arguments, Optional.empty()));
  }

  private static boolean refuseMisplaced(YamlMap rule, QualityMetric metric, boolean atTable) {
    boolean ofTable =
        metric == QualityMetric.ROW_COUNT || (metric == QualityMetric.DUPLICATE_VALUES && atTable);
    if (ofTable != atTable) {
      rule.problem(
          "metric",
          metric.word()
              + (ofTable
                  ? " counts the rows of the table; put it into the quality of schema[0]"
                  : " counts the values of a column; put it into the quality of a property"));
    }
    return ofTable != atTable;
  }

  private static QualityArguments validity(YamlMap given, LogicalType type) {
    if (given.keys().isEmpty()) {
      given.problem(VALIDITY_EXPECTED);
    }
    List<String> valid = literals(given.optional("validValues"), type);
    if (valid.contains("")) {
      given.problem("validValues", "a missing value is neither valid nor invalid; leave it out");
    }
    Optional<String> pattern = LimitsReader.pattern(given);
    if (pattern.isPresent() && type != LogicalType.STRING) {
      given.problem("pattern", "only a string has a pattern; expected validValues");
    }
    return new QualityArguments(List.of(), valid, pattern);
  }

  /** Values as texts; null and the empty text are both the missing value. */
  private static List<String> literals(YamlValue list, LogicalType type) {
    return list.items().stream().flatMap(item -> literal(item, type).stream()).toList();
  }

  private static Optional<String> literal(YamlValue item, LogicalType type) {
    return item.isNothing()
        ? Optional.of("")
        : item.parsed("a value of the column", text -> LimitsReader.literal(text, type));
  }

  private static QualityRule rule(
      YamlMap rule,
      QualityMetric metric,
      List<String> columns,
      QualityArguments arguments,
      Optional<String> query) {
    QualityUnit unit = rule.optional("unit").oneOf(QualityUnit.class).orElse(QualityUnit.ROWS);
    if (unit == QualityUnit.PERCENT && metric == QualityMetric.ROW_COUNT) {
      rule.problem("unit", "rowCount is all rows; expected rows");
    }
    Threshold threshold = threshold(rule, metric);
    boolean isPercent = unit == QualityUnit.PERCENT;
    boolean isBeyond =
        threshold.low().signum() < 0 || (isPercent && threshold.high().compareTo(HUNDRED) > 0);
    if (isBeyond && metric != QualityMetric.SQL) {
      rule.problem(
          threshold.operator().key(),
          isPercent ? "a percentage is 0 to 100" : "no number of rows is negative");
    }
    return new QualityRule(
        rule.optional("name").text().orElse(""),
        metric,
        columns,
        arguments,
        query,
        threshold,
        unit,
        rule.optional("severity").oneOf(Severity.class).orElse(Severity.WARNING),
        rule.optional("dimension").oneOf(DIMENSIONS),
        rule.optional("description").text().orElse(""));
  }

  private static Threshold threshold(YamlMap rule, QualityMetric metric) {
    Threshold found = new Threshold(Operator.MUST_BE, BigDecimal.ZERO, BigDecimal.ZERO);
    List<String> given = rule.keys().stream().filter(Operator.keys()::contains).toList();
    if (given.size() != 1) {
      String written = given.isEmpty() ? "none" : String.join(" and ", given);
      rule.problem("expected one of " + Nearest.listed(Operator.keys()) + ", found " + written);
    }
    for (Operator operator : Operator.values()) {
      YamlValue value = rule.optional(operator.key());
      if (value.isPresent()) {
        found = threshold(operator, value, metric).orElse(found);
      }
    }
    return found;
  }

  private static Optional<Threshold> threshold(
      Operator operator, YamlValue value, QualityMetric metric) {
    if (!operator.isRange()) {
      Optional<BigDecimal> number =
          metric == QualityMetric.SQL ? value.decimalOrFlag() : value.decimal();
      return number.map(n -> new Threshold(operator, n, n));
    }
    List<BigDecimal> bounds =
        value.items().stream().flatMap(item -> item.decimal().stream()).toList();
    if (bounds.size() != 2 || bounds.get(0).compareTo(bounds.get(1)) >= 0) {
      value.problem("expected two numbers, the smaller one first, such as [10, 20]");
      return Optional.empty();
    }
    return Optional.of(new Threshold(operator, bounds.get(0), bounds.get(1)));
  }
}
