package org.dramatis.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.feature.catalog.CheckedFeature;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Spelling;

/**
 * What of the features depends on the customers they were fitted on: the categories of breakdowns,
 * the columns' names and types, and what shares are shrunk towards. Whoever is described with the
 * same fit later has the same columns, and their values mean the same.
 *
 * @param windowDays the catalogue's default window in days
 * @param features in the order of their columns
 */
public record FeatureFit(int windowDays, List<FittedFeature> features) {

  public FeatureFit {
    features = List.copyOf(features);
  }

  /**
   * The catalogue's features that were fitted, in the order of the fit. A feature that the
   * catalogue has got since is left out.
   *
   * @throws ConfigurationException with every feature that is gone, or computed in another way
   */
  CheckedCatalog of(CheckedCatalog catalog) {
    Map<String, CheckedFeature> today =
        catalog.features().stream()
            .collect(Collectors.toMap(f -> f.feature().name(), Function.identity()));
    List<CheckedFeature> fitted = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (FittedFeature then : features) {
      CheckedFeature now = today.get(then.name());
      if (now == null) {
        problems.add(gone(then.name(), catalog.catalog().file()));
      } else {
        problems.addAll(changes(then, now, catalog));
        fitted.add(now);
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return catalog.only(fitted);
  }

  private static Problem gone(String name, String file) {
    return new Problem(
        file,
        OptionalInt.empty(),
        name,
        "is part of the model, but not of the catalogue. Put it back, or derive a new model.");
  }

  private static List<Problem> changes(
      FittedFeature then, CheckedFeature now, CheckedCatalog catalog) {
    Map<String, String> definition = FittedFeature.definition(now, catalog);
    TreeSet<String> keys = new TreeSet<>(then.definition().keySet());
    keys.addAll(definition.keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(then.definition().get(key), definition.get(key)))
        .map(
            key ->
                CheckedCatalog.problem(
                    catalog.catalog(),
                    now.feature(),
                    key,
                    "is %s, but the model was fitted with %s. Write it as it was, or derive a new model."
                        .formatted(
                            definition.getOrDefault(key, "not there"),
                            then.definition().getOrDefault(key, "none"))))
        .toList();
  }

  /**
   * Holds the types of the columns against those that the same catalogue has now.
   *
   * @throws ConfigurationException with every feature whose type is another
   */
  void requireTypes(FeatureFit now, CheckedCatalog catalog) {
    List<Problem> problems = new ArrayList<>();
    for (CheckedFeature f : catalog.features()) {
      List<FittedFeature.Column> then = feature(f.feature().name()).columns();
      List<FittedFeature.Column> today = now.feature(f.feature().name()).columns();
      if (!then.equals(today)) {
        problems.add(
            CheckedCatalog.problem(
                catalog.catalog(),
                f.feature(),
                "value",
                "is a %s, but the model was fitted with a %s. Cast it, or derive a new model."
                    .formatted(Spelling.of(today.get(0).type()), Spelling.of(then.get(0).type()))));
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  /** A fitted feature, by its name. */
  FittedFeature feature(String name) {
    return features.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }
}
