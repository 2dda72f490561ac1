package org.dramatis.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dramatis.feature.FittedFeature.Prior;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.feature.catalog.CheckedFeature;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Problems;
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
            .collect(Collectors.toMap(CheckedFeature::name, Function.identity()));
    List<CheckedFeature> fitted = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (FittedFeature then : features) {
      CheckedFeature now = today.get(then.name());
      if (now == null) {
        String gone =
            "is part of the model, but not of the catalogue. Put it back, or derive a new model.";
        problems.add(new Problem(catalog.catalog().file(), OptionalInt.empty(), then.name(), gone));
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

  /**
   * Those features that the catalogue computes as they were fitted, from features of which the same
   * is true, in the order of the fit.
   */
  FeatureFit unchanged(CheckedCatalog catalog) {
    FeatureComparison comparison = new FeatureComparison(this, catalog);
    return new FeatureFit(
        windowDays, features.stream().filter(f -> comparison.isUnchanged(f.name())).toList());
  }

  /**
   * Holds the names of the columns against those of the catalogue's features.
   *
   * @throws ConfigurationException with every feature that has the name of another one's category
   */
  void requireNames(CheckedCatalog catalog) {
    Problems problems = new Problems();
    for (FittedFeature fitted : features) {
      Set<String> own =
          fitted.columns().stream()
              .filter(c -> c.category().isPresent())
              .map(c -> c.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet());
      catalog.features().stream()
          .filter(f -> own.contains(f.name().toLowerCase(Locale.ROOT)))
          .map(
              f ->
                  f.feature()
                      .problem(
                          catalog.catalog().file(),
                          "name",
                          "is what a category of %s is called in the run that this one continues; give the feature another name"
                              .formatted(fitted.name())))
          .forEach(problems::add);
    }
    problems.throwIfAny();
  }

  /** The names of all columns, in their order. */
  List<String> columnNames() {
    return features.stream().flatMap(f -> f.columnNames().stream()).toList();
  }

  private static List<Problem> changes(
      FittedFeature then, CheckedFeature now, CheckedCatalog catalog) {
    Map<String, String> definition = FittedFeature.definition(now, catalog);
    TreeSet<String> keys = new TreeSet<>(then.definition().keySet());
    keys.addAll(definition.keySet());
    keys.removeIf(key -> Objects.equals(then.definition().get(key), definition.get(key)));
    List<Problem> changes = new ArrayList<>();
    for (String key : keys) {
      String change =
          "is %s, but the model was fitted with %s. Write it as it was, or derive a new model."
              .formatted(
                  definition.getOrDefault(key, "not there"),
                  then.definition().getOrDefault(key, "none"));
      changes.add(now.feature().problem(catalog.catalog().file(), key, change));
    }
    return changes;
  }

  /**
   * Holds the types of the columns against those that the same catalogue has now.
   *
   * @throws ConfigurationException with every feature whose type is another
   */
  void requireTypes(FeatureFit now, CheckedCatalog catalog) {
    Problems problems = new Problems();
    for (CheckedFeature f : catalog.features()) {
      List<FittedFeature.Column> then = feature(f.name()).columns();
      List<FittedFeature.Column> today = now.feature(f.name()).columns();
      if (!then.equals(today)) {
        String change =
            "is a %s, but the model was fitted with a %s. Cast it, or derive a new model."
                .formatted(Spelling.of(today.get(0).type()), Spelling.of(then.get(0).type()));
        problems.add(f.feature().problem(catalog.catalog().file(), "value", change));
      }
    }
    problems.throwIfAny();
  }

  /** What shares are shrunk towards, by the feature's name. */
  Map<String, Prior> priors() {
    return features.stream()
        .filter(f -> f.prior().isPresent())
        .collect(Collectors.toMap(FittedFeature::name, f -> f.prior().get()));
  }

  FittedFeature feature(String name) {
    return find(name).orElseThrow();
  }

  Optional<FittedFeature> find(String name) {
    return features.stream().filter(f -> f.name().equals(name)).findFirst();
  }
}
