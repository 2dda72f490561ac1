package org.dramatis.feature.catalog;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.row.PhysicalColumns;

/**
 * The features that had no part in the segments they describe, so that testing them is not
 * circular. A feature of role describe that is not held out is leakage: it comes, directly or
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
  private final CheckedCatalog catalog;
  private final Map<String, Set<Origin>> origins = new HashMap<>();

  private HeldOut(CheckedCatalog catalog) {
    this.catalog = catalog;
    // In the catalogue's order, in which a feature follows those that it comes from.
    catalog.features().forEach(f -> origins.put(f.name(), origins(f).collect(Collectors.toSet())));
  }

  /** What a feature comes from: a column of an extract's files, or with none their rows. */
  private record Origin(String path, String column) {}

  /** The names of the features that are held out. */
  public static Set<String> of(CheckedCatalog catalog) {
    HeldOut all = new HeldOut(catalog);
    Set<Origin> shaping = new HashSet<>();
    Set<String> heldOut = new HashSet<>();
    for (CheckedFeature f : catalog.features()) {
      if (f.feature().role() == FeatureRole.CLUSTER) {
        shaping.addAll(all.origins.get(f.name()));
      } else {
        heldOut.add(f.name());
      }
    }
    heldOut.removeIf(name -> !Collections.disjoint(all.origins.get(name), shaping));
    return Set.copyOf(heldOut);
  }

  private Stream<Origin> origins(CheckedFeature f) {
    if (f.feature().isSecondLevel()) {
      return f.inputs().stream().flatMap(this::ofFeature);
    }
    Contract contract = catalog.contract(f.feature().from());
    Stream<Origin> ofColumns = f.inputs().stream().flatMap(name -> ofColumn(contract, name));
    if (contract.role() != SourceRole.EVENTS) {
      return ofColumns;
    }
    Stream<Origin> rows = Stream.of(new Origin(contract.server().path(), ""));
    Stream<Origin> ofTime = contract.eventTime().stream().flatMap(name -> ofColumn(contract, name));
    return Stream.of(rows, ofTime, ofColumns).flatMap(some -> some);
  }

  /** A breakdown's columns are named by the feature, an underscore and the category. */
  private Stream<Origin> ofFeature(String name) {
    return origins.containsKey(name)
        ? origins.get(name).stream()
        : origins.entrySet().stream()
            .filter(feature -> name.startsWith(feature.getKey() + "_"))
            .flatMap(feature -> feature.getValue().stream());
  }

  /** A column of the source, or of one of its lookups, which the source's own keys lead to. */
  private Stream<Origin> ofColumn(Contract contract, String name) {
    Stream<Origin> own =
        contract.property(name).stream().flatMap(property -> ofProperty(contract, property));
    return Stream.concat(
        own,
        catalog.lookups(contract).stream()
            .filter(lookup -> name.startsWith(lookup.name() + "."))
            .flatMap(lookup -> ofLookup(contract, lookup, name)));
  }

  private static Stream<Origin> ofLookup(Contract contract, Contract lookup, String name) {
    List<Origin> keys =
        contract.properties().stream()
            .filter(
                key -> key.references().stream().anyMatch(r -> r.source().equals(lookup.name())))
            .flatMap(key -> ofProperty(contract, key))
            .toList();
    return lookup.property(name.substring(lookup.name().length() + 1)).stream()
        .flatMap(property -> Stream.concat(ofProperty(lookup, property), keys.stream()));
  }

  private static Stream<Origin> ofProperty(Contract contract, Property property) {
    return PhysicalColumns.of(contract, property).stream()
        .map(column -> new Origin(contract.server().path(), column));
  }
}
