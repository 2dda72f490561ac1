package org.dramatis.feature.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.contract.SourceRole;
import org.dramatis.extract.row.PhysicalColumns;

/** What each feature comes from, directly, through a lookup or through other features. */
public final class Lineage {
  private final CheckedCatalog catalog;
  private final Map<String, Set<Origin>> origins = new HashMap<>();
  private final Map<String, Set<Origin>> gaps = new HashMap<>();

  private Lineage(CheckedCatalog catalog) {
    this.catalog = catalog;
    // In the catalogue's order, in which a feature follows those that it comes from.
    for (CheckedFeature f : catalog.features()) {
      origins.put(f.name(), collected(origins(f, origins)));
      gaps.put(f.name(), saysWhatIsAbsent(f) ? Set.of() : collected(origins(f, gaps)));
    }
  }

  /**
   * A column of an extract's files, or with none their rows.
   *
   * @param source the source that reads it
   * @param path the extract
   */
  record Origin(String source, String path, String column) {

    /** The same, whichever source reads the extract. */
    Origin ofAnySource() {
      return new Origin("", path, column);
    }
  }

  /** Follows every feature of a catalogue. */
  public static Lineage of(CheckedCatalog catalog) {
    return new Lineage(catalog);
  }

  /** What a feature comes from; nothing where there is no such feature. */
  Set<Origin> origins(String feature) {
    return origins.getOrDefault(feature, Set.of());
  }

  /** Whether a feature comes from a source. */
  public boolean reads(String feature, Contract source) {
    return origins(feature).stream().anyMatch(o -> o.source().equals(source.name()));
  }

  /** Whether a feature comes from a column of a source, or from the same column of its files. */
  public boolean reads(String feature, Contract source, Property column) {
    Set<String> physical = PhysicalColumns.of(source, column);
    return origins(feature).stream()
        .anyMatch(o -> o.source().equals(source.name()) && physical.contains(o.column()));
  }

  /**
   * Whether a feature has no value where a source knows nothing of a customer: neither it nor what
   * it is computed from says what stands for that ({@code absent}).
   */
  public boolean lacksWithout(String feature, Contract source) {
    return gaps.getOrDefault(feature, Set.of()).stream()
        .anyMatch(o -> o.source().equals(source.name()));
  }

  private static boolean saysWhatIsAbsent(CheckedFeature f) {
    return f.feature().absent().filter(sql -> !sql.strip().equalsIgnoreCase("null")).isPresent();
  }

  private static Set<Origin> collected(Stream<Origin> some) {
    return some.collect(Collectors.toUnmodifiableSet());
  }

  private Stream<Origin> origins(CheckedFeature f, Map<String, Set<Origin>> before) {
    if (f.feature().isSecondLevel()) {
      return f.inputs().stream().flatMap(name -> ofFeature(name, before));
    }
    Contract contract = catalog.contract(f.feature().from());
    Stream<Origin> ofColumns = f.inputs().stream().flatMap(name -> ofColumn(contract, name));
    if (contract.role() != SourceRole.EVENTS) {
      return ofColumns;
    }
    Stream<Origin> rows = Stream.of(new Origin(contract.name(), contract.server().path(), ""));
    Stream<Origin> ofTime = contract.eventTime().stream().flatMap(name -> ofColumn(contract, name));
    return Stream.of(rows, ofTime, ofColumns).flatMap(some -> some);
  }

  /** A breakdown's columns are named by the feature, an underscore and the category. */
  private static Stream<Origin> ofFeature(String name, Map<String, Set<Origin>> before) {
    return before.containsKey(name)
        ? before.get(name).stream()
        : before.entrySet().stream()
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
    Stream<Origin> keys =
        contract.properties().stream()
            .filter(
                key -> key.references().stream().anyMatch(r -> r.source().equals(lookup.name())))
            .flatMap(key -> ofProperty(contract, key));
    Stream<Origin> columns =
        lookup.property(name.substring(lookup.name().length() + 1)).stream()
            .flatMap(property -> ofProperty(lookup, property));
    return Stream.concat(columns, keys);
  }

  private static Stream<Origin> ofProperty(Contract contract, Property property) {
    return PhysicalColumns.of(contract, property).stream()
        .map(column -> new Origin(contract.name(), contract.server().path(), column));
  }
}
