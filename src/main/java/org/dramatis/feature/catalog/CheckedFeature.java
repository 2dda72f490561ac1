package org.dramatis.feature.catalog;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dramatis.sql.SqlExpression;

/** A feature whose SQL has been parsed and allowed. */
public record CheckedFeature(
    Feature feature,
    SqlExpression value,
    Optional<SqlExpression> by,
    Optional<SqlExpression> absent) {

  /** The feature's name. */
  public String name() {
    return feature.name();
  }

  /** The columns, or features, that its value and its categories come from, sorted. */
  public Set<String> inputs() {
    Set<String> inputs = new TreeSet<>(value.names());
    by.ifPresent(b -> inputs.addAll(b.names()));
    return inputs;
  }

  /** Whether it is broken down into shares of the customer's total. */
  public boolean isShare() {
    return feature.breakdown().filter(b -> b.as() == Breakdown.Measure.SHARE).isPresent();
  }
}
