package org.dramatis.feature.catalog;

import java.util.Map;
import java.util.Optional;

/**
 * The objects that stand for a feature in a picture.
 *
 * @param whole for the feature; empty where the catalogue names none
 * @param ofValues for its values or categories, by their spelling in the data
 */
public record Icons(Optional<Icon> whole, Map<String, Icon> ofValues) {
  /** A feature for which nothing stands. */
  public static final Icons NONE = new Icons(Optional.empty(), Map.of());

  public Icons {
    ofValues = Map.copyOf(ofValues);
  }

  /** What stands for a value or category, else for the feature; empty where nothing does. */
  public Optional<Icon> of(Optional<String> value) {
    return value.map(ofValues::get).or(this::whole);
  }
}
