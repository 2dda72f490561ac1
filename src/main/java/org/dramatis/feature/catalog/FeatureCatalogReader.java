package org.dramatis.feature.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dramatis.contract.Contract;
import org.dramatis.yaml.Nearest;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.Timespan;
import org.dramatis.yaml.YamlMap;

/**
 * Reads {@code features.yaml}. SQL stays text here; it is parsed where it meets the data's columns.
 */
public final class FeatureCatalogReader {
  private static final int DEFAULT_WINDOW_DAYS = 365;
  private static final double LEAST_WEIGHT = 0.001;
  private static final double GREATEST_WEIGHT = 1_000;

  private FeatureCatalogReader() {}

  /**
   * Reads the file's root.
   *
   * @param file the catalogue's file as the user knows it
   * @param contracts the project's sources, also those whose contract has problems
   * @param problems holds what is wrong with the contracts and receives the rest
   */
  public static FeatureCatalog read(
      YamlMap catalog, String file, List<Contract> contracts, Problems problems) {
    FeatureSources sources = new FeatureSources(contracts, problems);
    int windowDays =
        catalog
            .optional("window")
            .parsed(Timespan.DAYS_EXPECTED, Timespan::days)
            .orElse(DEFAULT_WINDOW_DAYS);
    Map<String, Double> weights = weights(catalog, sources);
    FeatureReader reader = new FeatureReader(sources, windowDays);
    List<Feature> features = catalog.required("features").list(reader::read);
    reportRepeated(features, file, problems);
    if (!features.isEmpty() && features.stream().noneMatch(f -> f.role() == FeatureRole.CLUSTER)) {
      catalog.problem(
          "features", "no feature has role: cluster; expected at least one that shapes segments");
    }
    return new FeatureCatalog(
        file,
        windowDays,
        weights,
        named(catalog, "revenue", features),
        named(catalog, "growth", features),
        named(catalog, "reach", features),
        features);
  }

  private static Map<String, Double> weights(YamlMap catalog, FeatureSources sources) {
    return catalog
        .optional("sources")
        .entries(
            (name, source) -> {
              sources.explain(name).ifPresent(source::problem);
              return source.required("weight").number(LEAST_WEIGHT, GREATEST_WEIGHT);
            });
  }

  /** The feature that a key names. */
  private static Optional<String> named(YamlMap catalog, String key, List<Feature> features) {
    Optional<String> named = catalog.optional(key).text();
    if (named.isEmpty()) {
      return named;
    }
    String name = named.get();
    Optional<Feature> feature = features.stream().filter(f -> f.name().equals(name)).findFirst();
    if (feature.isEmpty()) {
      String hint = Nearest.hint(name, features.stream().map(Feature::name).toList());
      catalog.problem(key, "there is no feature " + name + "; " + hint);
    } else if (feature.get().breakdown().isPresent()) {
      catalog.problem(key, name + " is computed per category; expected a feature without by");
    }
    return named;
  }

  private static void reportRepeated(List<Feature> features, String file, Problems problems) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < features.size(); i++) {
      String name = features.get(i).name();
      if (!name.isEmpty() && !names.add(name.toLowerCase(Locale.ROOT))) {
        problems.add(
            file,
            "features[" + i + "].name",
            name + " is the name of an earlier feature (case does not distinguish names)");
      }
    }
  }
}
