package org.dramatis.profile.claim;

import java.util.Optional;
import org.dramatis.feature.FeatureSql;

/**
 * A number for some customers together.
 *
 * @param sql an aggregate over features
 * @param unit what it is counted in; empty where it follows from the aggregate: an average of true
 *     and false is a share, the average of a feature has that feature's unit
 */
public record Measure(FeatureSql sql, Optional<String> unit) {}
