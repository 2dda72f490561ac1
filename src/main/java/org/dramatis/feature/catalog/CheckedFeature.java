package org.dramatis.feature.catalog;

import java.util.Optional;
import org.dramatis.sql.SqlExpression;

/**
 * A feature whose SQL has been parsed and allowed.
 *
 * @param feature as declared
 * @param value the parsed value
 * @param by the parsed breakdown column
 * @param absent the parsed value for customers without one
 */
public record CheckedFeature(
    Feature feature,
    SqlExpression value,
    Optional<SqlExpression> by,
    Optional<SqlExpression> absent) {

  /** Whether it is broken down into shares of the customer's total. */
  public boolean isShare() {
    return feature.breakdown().filter(b -> b.as() == Breakdown.Measure.SHARE).isPresent();
  }

  /** The same feature, looking back half as far. */
  CheckedFeature half() {
    return new CheckedFeature(feature.over(feature.window().half()), value, by, absent);
  }
}
