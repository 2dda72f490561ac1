package org.dramatis.feature.catalog;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.row.PhysicalColumns;

/**
 * The features that had no part in the segments they describe, so that testing them is not
 * circular. A feature of role describe that is not held out is an echo: it comes, directly or
 * through other features, from something that a feature of role cluster comes from as well. What
 * that can be:
 *
 * <ul>
 *   <li>the rows of events: whoever is grouped by how often they buy is grouped by everything that
 *       is counted or summed over purchases;
 *   <li>a column of a file with one row per customer, or the key by which a lookup is found.
 * </ul>
 *
 * <p>What the catalogue says decides, not what the data demotes: a category that is too rare to
 * shape segments still is a part of the whole that the others add up to.
 */
public final class HeldOut {
  private static final String ROWS = "";

  private final CheckedCatalog catalog;
  private final Map<String, Set<Origin>> origins = new HashMap<>();

  private HeldOut(CheckedCatalog catalog) {
    this.catalog = catalog;
    // In the catalogue's order, in which a feature follows those that it comes from.
    catalog.features().forEach(f -> origins.put(f.feature().name(), origins(f)));
  }

  /**
   * What a feature comes from.
   *
   * @param path of the extract
   * @param column of its files; empty for the rows themselves
   */
  private record Origin(String path, String column) {}

  /** The names of the features that are held out. */
  public static Set<String> of(CheckedCatalog catalog) {
    HeldOut all = new HeldOut(catalog);
    Set<Origin> shaping = new HashSet<>();
    Set<String> heldOut = new TreeSet<>();
    for (CheckedFeature f : catalog.features()) {
      if (f.feature().role() == FeatureRole.CLUSTER) {
        shaping.addAll(all.origins.get(f.feature().name()));
      } else {
        heldOut.add(f.feature().name());
      }
    }
    heldOut.removeIf(name -> !Collections.disjoint(all.origins.get(name), shaping));
    return Set.copyOf(heldOut);
  }

  private Set<Origin> origins(CheckedFeature f) {
    Set<String> names = new TreeSet<>(f.value().names());
    f.by().ifPresent(by -> names.addAll(by.names()));
    Set<Origin> found = new HashSet<>();
    if (f.feature().from().equals(Feature.FEATURES)) {
      names.forEach(name -> found.addAll(ofFeature(name)));
      return found;
    }
    Contract contract = catalog.contract(f.feature().from());
    if (contract.role() == SourceRole.EVENTS) {
      found.add(new Origin(contract.server().path(), ROWS));
      contract.eventTime().ifPresent(names::add);
    }
    names.forEach(name -> found.addAll(ofColumn(contract, name)));
    return found;
  }

  /** A breakdown's columns are named by the feature, an underscore and the category. */
  private Set<Origin> ofFeature(String name) {
    if (origins.containsKey(name)) {
      return origins.get(name);
    }
    Set<Origin> found = new HashSet<>();
    origins.forEach(
        (feature, own) -> {
          if (name.startsWith(feature + "_")) {
            found.addAll(own);
          }
        });
    return found;
  }

  /** A column of the source, or of one of its lookups, which the source's own keys lead to. */
  private Set<Origin> ofColumn(Contract contract, String name) {
    Set<Origin> found = new HashSet<>();
    contract.property(name).ifPresent(own -> found.addAll(ofProperty(contract, own)));
    for (Contract lookup : catalog.lookups(contract)) {
      Optional<Property> property =
          name.startsWith(lookup.name() + ".")
              ? lookup.property(name.substring(lookup.name().length() + 1))
              : Optional.empty();
      if (property.isPresent()) {
        found.addAll(ofProperty(lookup, property.get()));
        contract.properties().stream()
            .filter(
                key -> key.references().stream().anyMatch(to -> to.source().equals(lookup.name())))
            .forEach(key -> found.addAll(ofProperty(contract, key)));
      }
    }
    return found;
  }

  private static Set<Origin> ofProperty(Contract contract, Property property) {
    Set<Origin> found = new HashSet<>();
    PhysicalColumns.of(contract, property)
        .forEach(column -> found.add(new Origin(contract.server().path(), column)));
    return found;
  }
}
