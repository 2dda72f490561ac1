package org.dramatis.feature;

import java.util.Optional;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.feature.catalog.FeatureRole;

/**
 * One column of the feature table.
 *
 * @param name the column's name: the feature's, with the category behind it in a breakdown
 * @param feature the feature it belongs to
 * @param category the category of a breakdown, as the data spells it
 * @param source the feature's source; {@link Feature#FEATURES} for second-level features
 * @param type what the values are
 * @param role whether it shapes segments
 */
public record FeatureColumn(
    String name,
    Feature feature,
    Optional<String> category,
    String source,
    Type type,
    FeatureRole role) {

  /** What a column holds. */
  public enum Type {
    /** A double; null when missing. */
    NUMBER,
    /** 0 or 1 as a double; null when missing. */
    FLAG,
    /** A category as text; null when missing. Describes only. */
    TEXT;

    /**
     * The kind of column that values of a Spark type become; what is no number is shown as text.
     */
    public static Type of(DataType type) {
      if (type instanceof NumericType) {
        return NUMBER;
      }
      return type instanceof BooleanType ? FLAG : TEXT;
    }
  }

  /** The one column of a feature without a breakdown. */
  public static FeatureColumn of(Feature feature, DataType type) {
    return new FeatureColumn(
        feature.name(), feature, Optional.empty(), feature.from(), Type.of(type), feature.role());
  }

  /** The column in words, for readers: {@code category: garden}. */
  public String label() {
    String words = feature.name().replace('_', ' ');
    return category.map(c -> words + ": " + c).orElse(words);
  }
}
