package org.dramatis.contract.quality;

import java.util.List;
import java.util.Optional;

/**
 * What a metric needs to know besides its column.
 *
 * @param missingValues literals that stand for a missing value; the empty text is a missing value
 *     itself
 * @param validValues the only literals that are valid; empty when any are
 * @param pattern a regular expression that a whole valid value matches
 */
public record QualityArguments(
    List<String> missingValues, List<String> validValues, Optional<String> pattern) {
  /** For metrics that need none. */
  public static final QualityArguments NONE =
      new QualityArguments(List.of(), List.of(), Optional.empty());

  public QualityArguments {
    missingValues = List.copyOf(missingValues);
    validValues = List.copyOf(validValues);
  }
}
