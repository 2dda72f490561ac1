package org.dramatis.feature.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dramatis.contract.Contract;
import org.dramatis.contract.PrivacyException;
import org.dramatis.contract.SpecialCategory;
import org.dramatis.extract.row.PhysicalColumns;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Spelling;

/**
 * The features that come from special categories of personal data, directly, through a lookup or
 * through another feature.
 */
public final class SpecialFeatures {
  private final Map<String, SpecialCategory> byFeature;

  private SpecialFeatures(Map<String, SpecialCategory> byFeature) {
    this.byFeature = Map.copyOf(byFeature);
  }

  /**
   * Finds them, and holds them against the charter.
   *
   * @param catalog features in their order
   * @param allowed categories that the charter lets shape segments
   * @throws PrivacyException when a feature of role cluster comes from another category
   */
  public static SpecialFeatures of(CheckedCatalog catalog, Set<SpecialCategory> allowed) {
    Map<String, SpecialCategory> found = new LinkedHashMap<>();
    List<Problem> forbidden = new ArrayList<>();
    for (CheckedFeature feature : catalog.features()) {
      Optional<SpecialCategory> category = category(catalog, feature, found);
      category.ifPresent(c -> found.put(feature.feature().name(), c));
      category
          .filter(c -> feature.feature().role() == FeatureRole.CLUSTER && !allowed.contains(c))
          .ifPresent(c -> forbidden.add(forbidden(catalog, feature, c)));
    }
    if (!forbidden.isEmpty()) {
      throw new PrivacyException(forbidden);
    }
    return new SpecialFeatures(found);
  }

  /** The category that a feature comes from, by the feature's name. */
  public Optional<SpecialCategory> category(String feature) {
    return Optional.ofNullable(byFeature.get(feature));
  }

  private static Optional<SpecialCategory> category(
      CheckedCatalog catalog, CheckedFeature feature, Map<String, SpecialCategory> before) {
    Set<String> names = new TreeSet<>(feature.value().names());
    feature.by().ifPresent(by -> names.addAll(by.names()));
    Map<String, SpecialCategory> known =
        feature.feature().from().equals(Feature.FEATURES)
            ? before
            : columns(catalog, catalog.contract(feature.feature().from()));
    return names.stream().flatMap(name -> named(name, known).stream()).findFirst();
  }

  /** A breakdown's categories are named by the feature, an underscore and the category. */
  private static Optional<SpecialCategory> named(String name, Map<String, SpecialCategory> known) {
    return known.entrySet().stream()
        .filter(e -> name.equals(e.getKey()) || name.startsWith(e.getKey() + "_"))
        .filter(e -> name.equals(e.getKey()) || !known.containsKey(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Map<String, SpecialCategory> columns(CheckedCatalog catalog, Contract contract) {
    Map<String, SpecialCategory> columns = new LinkedHashMap<>(PhysicalColumns.special(contract));
    for (Contract lookup : catalog.lookups(contract)) {
      PhysicalColumns.special(lookup)
          .forEach((name, category) -> columns.put(lookup.name() + "." + name, category));
    }
    return columns;
  }

  private static Problem forbidden(
      CheckedCatalog catalog, CheckedFeature feature, SpecialCategory category) {
    return CheckedCatalog.problem(
        catalog.catalog(),
        feature.feature(),
        "role",
        "comes from data about "
            + category.inWords()
            + ", a special category of personal data, and may describe segments but not shape"
            + " them: give it the role describe, or have the council write special_categories: ["
            + Spelling.of(category)
            + "] under privacy in charter.yaml");
  }
}
