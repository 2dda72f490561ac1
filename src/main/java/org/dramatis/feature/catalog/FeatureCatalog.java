package org.dramatis.feature.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What describes a customer ({@code features.yaml}).
 *
 * @param file the catalogue's file as the user knows it, for messages
 * @param windowDays the default window in days, reaching back from as_of
 * @param weights a source's weight when sources are balanced; 1 for a source that is not named
 * @param revenue the feature whose sum over customers is revenue; empty when none is named
 * @param growth the feature that says how much a customer grows; when none is named, revenue is
 *     measured against the same days a year before
 * @param reach the feature that says how well a customer can be reached; empty when none is named
 * @param lifecycle the text feature that says where a customer is in its life with us, over all
 *     time; empty when none is named
 * @param age the feature that says how old a customer is; empty when none is named
 * @param place the feature that says where a customer lives; empty when none is named
 * @param features in the file's order; names are unique
 */
public record FeatureCatalog(
    String file,
    int windowDays,
    Map<String, Double> weights,
    Optional<String> revenue,
    Optional<String> growth,
    Optional<String> reach,
    Optional<String> lifecycle,
    Optional<String> age,
    Optional<String> place,
    List<Feature> features) {

  public FeatureCatalog {
    weights = Map.copyOf(weights);
    features = List.copyOf(features);
  }

  FeatureCatalog half() {
    return new FeatureCatalog(
        file,
        Feature.half(windowDays),
        weights,
        revenue,
        growth,
        reach,
        lifecycle,
        age,
        place,
        features.stream().map(Feature::half).toList());
  }
}
