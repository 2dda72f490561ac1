package org.dramatis.feature.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.Sample;
import org.dramatis.feature.catalog.FeatureCatalog;
import org.dramatis.feature.catalog.FeatureRole;

/**
 * Customers as vectors in the space of an earlier run, so that its centres lie among them. Of the
 * scaling nothing is fitted; only how many of these customers lack a value is counted anew.
 */
public final class HeldScaling {
  private static final String LEFT_OUT =
      "it did not shape the groups when the council signed them, and these are held";

  private HeldScaling() {}

  /**
   * Vectors of all customers in scope.
   *
   * @param columns the earlier run's
   * @param sample how many customers are looked at, those with the smallest pseudonyms
   * @throws org.dramatis.yaml.ConfigurationException when nobody is in scope, when a column is not
   *     there, or when a value lies outside its transform's domain
   */
  public static FeatureMatrix of(
      FeatureTable table, FeatureCatalog catalog, List<ScaledColumn> columns, int sample) {
    FeatureScaler.requireColumns(table, columns);
    Map<String, ColumnScaler> components = new HashMap<>();
    columns.forEach(c -> components.put(c.feature(), ColumnScaler.of(c)));
    ColumnStatistics statistics = ColumnStatistics.of(table, catalog.file(), components);
    List<Column> values = new ArrayList<>();
    columns.forEach(c -> values.add(table.clustered(c.feature())));
    columns.forEach(c -> values.add(table.observed(c.feature())));
    Sample both = Sample.of(table.rows(), values, sample);
    List<double[]> scaled = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      ColumnScaler scaler = components.get(columns.get(i).feature());
      scaled.add(both.mapped(i, x -> scaler.scaled(scaler.bounded(x))));
    }
    return new FeatureMatrix(
        FeatureScaler.vectors(table, columns),
        new FeatureScaling(
            columns.stream().map(c -> counted(c, statistics)).toList(),
            leftOut(table, components.keySet()),
            FeatureScaler.correlated(columns, scaled)),
        statistics.customers(),
        both.select(IntStream.range(columns.size(), values.size()).boxed().toList()));
  }

  /** With the share of these customers who lack a value. */
  private static ScaledColumn counted(ScaledColumn c, ColumnStatistics statistics) {
    double missing = statistics.byColumn().get(c.feature()).missing();
    return new ScaledColumn(
        c.feature(),
        c.source(),
        c.transform(),
        c.imputed(),
        missing / statistics.customers(),
        c.lower(),
        c.upper(),
        c.mean(),
        c.deviation(),
        c.weight());
  }

  private static List<ExcludedFeature> leftOut(FeatureTable table, Set<String> shaping) {
    return table.columns().stream()
        .filter(c -> c.role() == FeatureRole.CLUSTER)
        .map(FeatureColumn::name)
        .filter(name -> !shaping.contains(name))
        .map(name -> new ExcludedFeature(name, LEFT_OUT))
        .collect(Collectors.toUnmodifiableList());
  }
}
