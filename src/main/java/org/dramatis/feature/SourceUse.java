package org.dramatis.feature;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dramatis.contract.Contract;
import org.dramatis.contract.Property;
import org.dramatis.feature.catalog.Lineage;

/**
 * Which columns of the feature table come from a source, directly or through others.
 *
 * @param features all of them
 * @param byColumn those that come from a column of the source, by its logical name; a column that
 *     no feature reads is not there
 * @param gaps those that a customer has no value of when the source knows nothing of the customer
 */
public record SourceUse(Set<String> features, Map<String, Set<String>> byColumn, Set<String> gaps) {
  /** Of a source that no feature reads. */
  public static final SourceUse NONE = new SourceUse(Set.of(), Map.of(), Set.of());

  public SourceUse {
    features = Set.copyOf(features);
    byColumn = Map.copyOf(byColumn);
    gaps = Set.copyOf(gaps);
  }

  /** What comes from a source. */
  public static SourceUse of(Contract source, Lineage lineage, FeatureTable table) {
    Map<String, Set<String>> byColumn = new TreeMap<>();
    for (Property column : source.properties()) {
      Set<String> features = columns(table, name -> lineage.reads(name, source, column));
      if (!features.isEmpty()) {
        byColumn.put(column.name(), features);
      }
    }
    return new SourceUse(
        columns(table, name -> lineage.reads(name, source)),
        byColumn,
        columns(table, name -> lineage.lacksWithout(name, source)));
  }

  private static Set<String> columns(FeatureTable table, Predicate<String> isRead) {
    return table.columns().stream()
        .filter(column -> isRead.test(column.feature().name()))
        .map(FeatureColumn::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
