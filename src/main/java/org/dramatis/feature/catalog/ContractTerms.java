package org.dramatis.feature.catalog;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dramatis.contract.Contract;
import org.dramatis.contract.DecimalType;
import org.dramatis.contract.KeyRole;
import org.dramatis.contract.LogicalType;
import org.dramatis.contract.Presence;
import org.dramatis.contract.Property;
import org.dramatis.contract.SourceRole;
import org.dramatis.contract.ValueLimits;
import org.dramatis.run.storage.Json;

/**
 * What contracts say of the columns that a feature reads, as far as it decides about their values:
 * where a column is in the file and how it is parsed, which values are refused, and which rows of
 * the source count. Labels, descriptions, owners, schedules and the place of the files are left
 * out.
 */
public final class ContractTerms {
  private ContractTerms() {}

  /** What decides which rows of a source there are. */
  private record OfRows(
      SourceRole role, Optional<String> onePer, Optional<String> eventTime, String timeZone) {}

  /** What decides about a column's values. */
  private record OfColumn(
      String physicalName,
      Optional<String> transformLogic,
      LogicalType type,
      DecimalType decimal,
      ValueLimits limits,
      Presence presence,
      KeyRole key,
      List<String> references) {

    static OfColumn of(Property p) {
      return new OfColumn(
          p.transformLogic().isPresent() ? "" : p.physicalName(),
          p.transformLogic(),
          p.type(),
          p.decimal(),
          p.limits(),
          p.presence(),
          p.key(),
          p.references().stream().map(Object::toString).toList());
    }
  }

  /**
   * The terms, by source or by column as {@code source.column}. Of a feature over features there
   * are none: they are those of the features that it reads.
   */
  public static SortedMap<String, String> of(CheckedFeature f, CheckedCatalog catalog) {
    SortedMap<String, String> terms = new TreeMap<>();
    if (!f.feature().isSecondLevel()) {
      Contract source = catalog.contract(f.feature().from());
      addRows(source, terms);
      f.inputs().forEach(name -> addColumn(source, name, catalog, terms));
      if (catalog.isDated(f.feature())) {
        source.eventTime().ifPresent(name -> addColumn(source, name, catalog, terms));
      }
    }
    return terms;
  }

  private static void addRows(Contract contract, SortedMap<String, String> terms) {
    terms.put(
        contract.name(),
        Json.write(
            new OfRows(
                contract.role(),
                contract.onePer(),
                contract.eventTime(),
                contract.server().dialect().timeZone())));
  }

  /** A column of the source, or of one of its lookups with the keys that lead there. */
  private static void addColumn(
      Contract source, String name, CheckedCatalog catalog, SortedMap<String, String> terms) {
    source.property(name).ifPresent(own -> add(source, own, terms));
    for (Contract lookup : catalog.lookups(source)) {
      if (name.startsWith(lookup.name() + ".")) {
        addRows(lookup, terms);
        lookup
            .property(name.substring(lookup.name().length() + 1))
            .ifPresent(column -> add(lookup, column, terms));
        source.properties().stream()
            .filter(
                key -> key.references().stream().anyMatch(r -> r.source().equals(lookup.name())))
            .forEach(key -> add(source, key, terms));
      }
    }
  }

  private static void add(Contract contract, Property column, SortedMap<String, String> terms) {
    terms.put(contract.name() + "." + column.name(), Json.write(OfColumn.of(column)));
  }
}
