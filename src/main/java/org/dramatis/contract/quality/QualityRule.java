package org.dramatis.contract.quality;

import java.util.List;
import java.util.Optional;

/**
 * A promise about all rows of a source ({@code quality}).
 *
 * @param name as the contract calls it; empty when it does not
 * @param columns logical columns that it looks at: one for most metrics, several for duplicates of
 *     a combination, none for the table as a whole
 * @param query of a rule of type sql, its placeholders unexpanded
 * @param dimension the standard's word for the kind of quality
 * @param description for readers; empty when the contract has none
 */
public record QualityRule(
    String name,
    QualityMetric metric,
    List<String> columns,
    QualityArguments arguments,
    Optional<String> query,
    Threshold threshold,
    QualityUnit unit,
    Severity severity,
    Optional<String> dimension,
    String description) {
  public QualityRule {
    columns = List.copyOf(columns);
  }

  /** What it is called in messages: its name, else what it measures. */
  public String title() {
    String of = columns.isEmpty() ? "" : " of " + String.join(" and ", columns);
    return name.isEmpty() ? metric.word() + of : name;
  }

  /** What the contract allows, with its unit: {@code less than 5 percent}. */
  public String expected() {
    return switch (unit) {
      case PERCENT -> threshold.words() + " percent";
      case ROWS -> threshold.words() + (metric == QualityMetric.SQL ? "" : " rows");
    };
  }
}
