package org.dramatis.contract.quality;

import java.util.Arrays;
import java.util.List;

/** What a quality rule counts. */
public enum QualityMetric {
  /** Rows without a value, of all rows read. */
  NULL_VALUES("nullValues"),
  /** Rows with a value that stands for none, of the rows without a fault of their own. */
  MISSING_VALUES("missingValues"),
  /** Rows with a value outside a list or pattern, of the rows without a fault of their own. */
  INVALID_VALUES("invalidValues"),
  /** Rows beyond the first of each value, of the rows without a fault of their own. */
  DUPLICATE_VALUES("duplicateValues"),
  /** Rows that the run uses. */
  ROW_COUNT("rowCount"),
  /** One number computed from the rows that the run uses. */
  SQL("sql");

  private final String word;

  QualityMetric(String word) {
    this.word = word;
  }

  /** As a contract writes it. */
  public String word() {
    return word;
  }

  /** The metrics of the standard's library, as contracts write them. */
  public static List<String> library() {
    return Arrays.stream(values()).filter(m -> m != SQL).map(QualityMetric::word).toList();
  }

  /** The metric of a name that {@link #word} gives. */
  public static QualityMetric of(String word) {
    return Arrays.stream(values()).filter(m -> m.word.equals(word)).findFirst().orElseThrow();
  }
}
