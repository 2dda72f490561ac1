package org.dramatis.feature.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dramatis.contract.Contract;
import org.dramatis.contract.PrivacyException;
import org.dramatis.contract.SpecialCategory;
import org.dramatis.extract.row.PhysicalColumns;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Spelling;

/**
 * The names of the features that come from special categories of personal data, directly, through a
 * lookup or through another feature, each with its category.
 */
public record SpecialFeatures(Map<String, SpecialCategory> byFeature) {

  public SpecialFeatures {
    byFeature = Map.copyOf(byFeature);
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
    for (CheckedFeature f : catalog.features()) {
      Optional<SpecialCategory> category = category(catalog, f, found);
      category.ifPresent(c -> found.put(f.name(), c));
      category
          .filter(c -> f.feature().role() == FeatureRole.CLUSTER && !allowed.contains(c))
          .ifPresent(c -> forbidden.add(forbidden(catalog.catalog().file(), f.feature(), c)));
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
      CheckedCatalog catalog, CheckedFeature f, Map<String, SpecialCategory> before) {
    Map<String, SpecialCategory> known =
        f.feature().isSecondLevel()
            ? before
            : columns(catalog, catalog.contract(f.feature().from()));
    return f.inputs().stream().flatMap(name -> named(name, known).stream()).findFirst();
  }

  /** A breakdown's categories are named by the feature, an underscore and the category. */
  private static Optional<SpecialCategory> named(String name, Map<String, SpecialCategory> known) {
    return known.containsKey(name)
        ? Optional.of(known.get(name))
        : known.entrySet().stream()
            .filter(e -> name.startsWith(e.getKey() + "_"))
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

  private static Problem forbidden(String file, Feature feature, SpecialCategory category) {
    String why =
        "comes from data about %s, a special category of personal data, and may describe segments"
            + " but not shape them: give it the role describe, or have the council write"
            + " special_categories: [%s] under privacy in charter.yaml";
    return feature.problem(file, "role", why.formatted(category.inWords(), Spelling.of(category)));
  }
}
