package org.dramatis.feature.catalog;

import java.util.Optional;

/**
 * One described property of a customer, as the catalogue declares it.
 *
 * @param name unique in the catalogue
 * @param from the source's name, or {@link #FEATURES} for an expression over features that stand
 *     before this one
 * @param value a Spark SQL expression: an aggregate over an event source, a row expression over a
 *     source with one row per customer or over features
 * @param window which events count
 * @param breakdown present when the feature is computed per category
 * @param transform what is done before standardising
 * @param role whether it shapes segments
 * @param unit what a value is counted in, in words; {@code share} for proportions; empty when it
 *     has none
 * @param absent a Spark SQL expression for customers without a value; empty leaves it missing
 * @param says what the feature says about a segment
 * @param line where the feature stands in the catalogue's file, for messages
 */
public record Feature(
    String name,
    String from,
    String value,
    Window window,
    Optional<Breakdown> breakdown,
    Transform transform,
    FeatureRole role,
    String unit,
    Optional<String> absent,
    StatementTemplates says,
    int line) {

  /** The name in {@code from} that stands for features instead of a source. */
  public static final String FEATURES = "features";

  /** The same feature over other events. */
  Feature over(Window other) {
    return new Feature(
        name, from, value, other, breakdown, transform, role, unit, absent, says, line);
  }
}
