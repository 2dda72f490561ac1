package org.dramatis.feature;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dramatis.feature.catalog.Breakdown;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.feature.catalog.CheckedFeature;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.yaml.Spelling;

/**
 * One feature as it was fitted.
 *
 * @param definition how it is computed, as the catalogue spells it; a key that the catalogue leaves
 *     out is not there
 * @param columns one, or one per category; none when nobody had a category
 * @param prior what its shares are shrunk towards; empty when it is no breakdown into shares
 * @param basis what it rested on beyond that; empty in models of versions that did not record it
 */
public record FittedFeature(
    String name,
    SortedMap<String, String> definition,
    List<Column> columns,
    Optional<Prior> prior,
    Optional<FeatureBasis> basis) {

  /** A column's name, its category in a breakdown as the data spelled it, and what it holds. */
  public record Column(String name, Optional<String> category, FeatureColumn.Type type) {}

  /**
   * What a customer's shares are shrunk towards on their way to vectors.
   *
   * @param basket the median basket (α), in the feature's unit; 0 when nobody had any
   * @param overall everyone's share of each category, 0 to 1, in the columns' order
   */
  public record Prior(double basket, List<Double> overall) {
    public Prior {
      overall = List.copyOf(overall);
    }
  }

  /**
   * Takes what belongs together.
   *
   * @throws IllegalArgumentException when shares have no prior, other features have one, or a
   *     column lacks its part of it
   */
  public FittedFeature {
    definition = Collections.unmodifiableSortedMap(new TreeMap<>(definition));
    columns = List.copyOf(columns);
    boolean isShare = Spelling.of(Breakdown.Measure.SHARE).equals(definition.get("as"));
    if (isShare != prior.isPresent()
        || (isShare && prior.get().overall().size() != columns.size())) {
      throw new IllegalArgumentException(name + " and its prior do not fit together");
    }
  }

  /** A feature of which no more is known than how it was fitted. */
  public FittedFeature(
      String name,
      SortedMap<String, String> definition,
      List<Column> columns,
      Optional<Prior> prior) {
    this(name, definition, columns, prior, Optional.empty());
  }

  List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  /** Its columns as the catalogue's feature has them. */
  List<FeatureColumn> columnsOf(Feature feature) {
    return columns.stream()
        .map(c -> new FeatureColumn(c.name(), feature, c.category(), c.type()))
        .toList();
  }

  /**
   * All that decides about a feature's values, by the catalogue's keys. Whether it shapes segments
   * and what is said of it are left out: a model can be applied whatever they are.
   */
  static SortedMap<String, String> definition(CheckedFeature f, CheckedCatalog catalog) {
    Feature feature = f.feature();
    SortedMap<String, String> definition = new TreeMap<>();
    definition.put("from", feature.from());
    definition.put("value", feature.value());
    definition.put("transform", Spelling.of(feature.transform()));
    if (!feature.unit().isEmpty()) {
      definition.put("unit", feature.unit());
    }
    feature.absent().ifPresent(absent -> definition.put("absent", absent));
    feature
        .breakdown()
        .ifPresent(
            b -> {
              definition.put("by", b.by());
              definition.put("as", Spelling.of(b.as()));
              definition.put("most", String.valueOf(b.most()));
            });
    int days = feature.windowDays().orElse(catalog.catalog().windowDays());
    if (catalog.isDated(feature)) {
      definition.put("window", feature.windowDays().isEmpty() ? "all" : days + " days");
    }
    if (Stream.concat(Stream.of(f.value()), f.absent().stream())
        .anyMatch(expression -> expression.names().contains(CheckedCatalog.WINDOW_DAYS))) {
      definition.put(CheckedCatalog.WINDOW_DAYS, String.valueOf(days));
    }
    return definition;
  }
}
