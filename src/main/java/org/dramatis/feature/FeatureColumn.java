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
 * @param category the category of a breakdown, as the data spells it
 */
public record FeatureColumn(String name, Feature feature, Optional<String> category, Type type) {

  /** What a column holds. */
  public enum Type {
    /** A double; null when missing. */
    NUMBER,
    /** 0 or 1 as a double; null when missing. */
    FLAG,
    /** A category as text; null when missing. Describes only. */
    TEXT
  }

  /** The one column of a feature without a breakdown; what is no number is shown as text. */
  public static FeatureColumn of(Feature feature, DataType type) {
    Type other = type instanceof BooleanType ? Type.FLAG : Type.TEXT;
    Type own = type instanceof NumericType ? Type.NUMBER : other;
    return new FeatureColumn(feature.name(), feature, Optional.empty(), own);
  }

  /** The feature's source; {@link Feature#FEATURES} for second-level features. */
  public String source() {
    return feature.from();
  }

  /** Whether it shapes segments. */
  public FeatureRole role() {
    return feature.role();
  }

  /** The column in words, for readers: {@code category: garden}. */
  public String label() {
    return category.map(this::label).orElse(feature.label());
  }

  /** One of its categories or values in words, for readers: {@code lifecycle: has not bought}. */
  public String label(String value) {
    return feature.label() + ": " + valueLabel(value);
  }

  /** What readers call one of its categories or values. */
  public String valueLabel(String value) {
    return feature.labels().getOrDefault(value, value);
  }
}
