package org.dramatis.profile.claim;

import java.util.Optional;
import org.dramatis.charter.Population;
import org.dramatis.feature.FeatureSql;

/**
 * A number for some customers together.
 *
 * @param sql an aggregate over features
 * @param unit what it is counted in; empty where it follows from the aggregate: an average of true
 *     and false is a share, the average of a feature has that feature's unit
 * @param among whom it is of; empty means all who are looked at
 * @param population who is looked at
 */
public record Measure(
    FeatureSql sql, Optional<String> unit, Optional<BaseCondition> among, Population population) {

  /** Whether it is made of single customers' values, and so may be told of nobody. */
  public boolean isExtreme() {
    return sql.averaged().isEmpty()
        && Contribution.of(sql.expression()).stream().anyMatch(Contribution::isExtreme);
  }

  /** The same, in which a customer without a value counts as one who has nothing of it. */
  public Measure withMissingAsNone() {
    return new Measure(sql.withMissingAsNone(), unit, among, population);
  }
}
