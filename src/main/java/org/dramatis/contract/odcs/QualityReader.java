package org.dramatis.contract.odcs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.dramatis.contract.LogicalType;
import org.dramatis.contract.quality.Quality;
import org.dramatis.contract.quality.QualityArguments;
import org.dramatis.contract.quality.QualityMetric;
import org.dramatis.contract.quality.QualityRule;
import org.dramatis.contract.quality.QualityUnit;
import org.dramatis.contract.quality.Severity;
import org.dramatis.contract.quality.Threshold;
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

  /** What a rule stands at: a column of some type, or the table. */
  private record Subject(Optional<String> column, LogicalType type) {
    List<String> columns() {
      return column.stream().toList();
    }
  }

  /** Takes the rules of a column. */
  void column(YamlMap property, String name, LogicalType type) {
    read(property, new Subject(Optional.of(name), type));
  }

  /** Takes the rules of the table. */
  void table(YamlMap schema) {
    read(schema, new Subject(Optional.empty(), LogicalType.STRING));
  }

  /** All that were taken. */
  Quality quality() {
    return new Quality(rules, texts);
  }

  private void read(YamlMap element, Subject subject) {
    element
        .optional("quality")
        .list(
            rule -> {
              rule(rule, subject).ifPresent(rules::add);
              return rule;
            });
  }

  private Optional<QualityRule> rule(YamlMap rule, Subject subject) {
    String type = rule.optional("type").oneOf(TYPES, Set.of()).orElse("library");
    rule.ignore(
        "id", "authoritativeDefinitions", "businessImpact", "customProperties", "method", "tags");
    rule.leave(
        "rules are evaluated whenever the extracts are read; Dramatis follows no other schedule",
        "schedule",
        "scheduler");
    switch (type) {
      case "text" -> {
        rule.ignore("name", "severity", "dimension", "unit");
        texts.add(rule.required("description").text());
        return Optional.empty();
      }
      case "custom" -> {
        String engine = rule.required("engine").text();
        String name = rule.optional("name").text().map(n -> " " + n).orElse("");
        rule.warn(
            "the custom rule%s is written for %s, which Dramatis does not run; it is not evaluated"
                .formatted(name, engine));
        rule.ignoreAll();
        return Optional.empty();
      }
      case "sql" -> {
        String query = rule.required("query").text();
        return Optional.of(
            rule(
                rule,
                QualityMetric.SQL,
                subject.columns(),
                QualityArguments.NONE,
                Optional.of(query)));
      }
      default -> {
        return library(rule, subject);
      }
    }
  }

  private static Optional<QualityRule> library(YamlMap rule, Subject subject) {
    rule.refuse("deprecated in v3.1; write it as metric", "rule");
    Optional<QualityMetric> metric =
        rule.required("metric")
            .value()
            .oneOf(QualityMetric.library(), Set.of())
            .map(QualityMetric::of);
    if (metric.isEmpty()) {
      rule.ignoreAll();
      return Optional.empty();
    }
    boolean ofTable =
        metric.get() == QualityMetric.ROW_COUNT
            || (metric.get() == QualityMetric.DUPLICATE_VALUES && subject.column().isEmpty());
    if (ofTable != subject.column().isEmpty()) {
      rule.problem(
          "metric",
          metric.get().word()
              + (ofTable
                  ? " counts the rows of the table; put it into the quality of schema[0]"
                  : " counts the values of a column; put it into the quality of a property"));
      rule.ignoreAll();
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>(subject.columns());
    QualityArguments arguments =
        (ofTable && metric.get() == QualityMetric.DUPLICATE_VALUES
                ? rule.required("arguments").value()
                : rule.optional("arguments"))
            .map(given -> arguments(given, metric.get(), subject, columns))
            .orElse(
                metric.get() == QualityMetric.MISSING_VALUES
                    ? new QualityArguments(List.of(""), List.of(), Optional.empty())
                    : QualityArguments.NONE);
    if (metric.get() == QualityMetric.INVALID_VALUES && !rule.keys().contains("arguments")) {
      rule.problem("arguments", VALIDITY_EXPECTED);
    }
    return Optional.of(rule(rule, metric.get(), columns, arguments, Optional.empty()));
  }

  private static QualityArguments arguments(
      YamlMap given, QualityMetric metric, Subject subject, List<String> columns) {
    switch (metric) {
      case MISSING_VALUES -> {
        List<String> missing = literals(given.required("missingValues").value(), subject.type());
        return new QualityArguments(missing, List.of(), Optional.empty());
      }
      case INVALID_VALUES -> {
        if (given.keys().isEmpty()) {
          given.problem(VALIDITY_EXPECTED);
        }
        List<String> valid = literals(given.optional("validValues"), subject.type());
        if (valid.contains("")) {
          given.problem(
              "validValues", "a missing value is neither valid nor invalid; leave it out");
        }
        Optional<String> pattern =
            given.optional("pattern").parsed("a regular expression", QualityReader::regex);
        if (pattern.isPresent() && subject.type() != LogicalType.STRING) {
          given.problem("pattern", "only a string has a pattern; expected validValues");
        }
        return new QualityArguments(List.of(), valid, pattern);
      }
      case DUPLICATE_VALUES -> {
        if (subject.column().isEmpty()) {
          columns.addAll(given.required("properties").value().texts());
        }
        return QualityArguments.NONE;
      }
      case NULL_VALUES, ROW_COUNT, SQL -> {
        return QualityArguments.NONE;
      }
    }
    throw new IllegalStateException(metric.word());
  }

  /** Values as texts; null and the empty text are both the missing value. */
  private static List<String> literals(YamlValue list, LogicalType type) {
    return list.items().stream()
        .flatMap(
            item ->
                item.isNothing()
                    ? Optional.of("").stream()
                    : item
                        .parsed("a value of the column", text -> LimitsReader.literal(text, type))
                        .stream())
        .toList();
  }

  private static String regex(String text) {
    try {
      return Pattern.compile(text).pattern();
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getDescription() + " at position " + e.getIndex(), e);
    }
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
    boolean isCount = metric != QualityMetric.SQL;
    boolean beyond =
        isCount
            && (threshold.low().signum() < 0
                || (unit == QualityUnit.PERCENT && threshold.high().compareTo(HUNDRED) > 0));
    if (beyond) {
      rule.problem(
          threshold.operator().key(),
          unit == QualityUnit.PERCENT
              ? "a percentage is 0 to 100"
              : "no number of rows is negative");
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
        rule.optional("dimension").oneOf(DIMENSIONS, Set.of()),
        rule.optional("description").text().orElse(""));
  }

  private static Threshold threshold(YamlMap rule, QualityMetric metric) {
    Threshold found = new Threshold(Threshold.Operator.MUST_BE, BigDecimal.ZERO, BigDecimal.ZERO);
    List<String> given = rule.keys().stream().filter(Threshold.Operator.keys()::contains).toList();
    if (given.size() != 1) {
      rule.problem(
          "expected one of "
              + Nearest.listed(Threshold.Operator.keys())
              + (given.isEmpty() ? ", found none" : ", found " + String.join(" and ", given)));
    }
    for (Threshold.Operator operator : Threshold.Operator.values()) {
      YamlValue value = rule.optional(operator.key());
      if (value.isPresent()) {
        found = threshold(operator, value, metric).orElse(found);
      }
    }
    return found;
  }

  private static Optional<Threshold> threshold(
      Threshold.Operator operator, YamlValue value, QualityMetric metric) {
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
