package org.dramatis.feature.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.FeatureTable;
import org.dramatis.feature.catalog.FeatureRole;

/**
 * How many customers have no value of the features that shape segments. They are clustered as if
 * they had the median, so that somebody who bought nothing stands among those who buy as usual.
 *
 * @param inScope customers in scope
 * @param features of role cluster, in the catalogue's order
 */
public record Imputation(long inScope, List<OfFeature> features) {
  /** Of more customers than this share, 0 to 1, a feature should not invent the value. */
  public static final double NOTABLE = 0.1;

  public Imputation {
    features = List.copyOf(features);
  }

  /**
   * A feature, and the share of customers in scope, 0 to 1, who have no value of it; of a breakdown
   * that of the category which most customers lack.
   */
  public record OfFeature(String feature, double share) {}

  /**
   * Counts customers in scope.
   *
   * @param file the catalogue's, for messages
   * @throws org.dramatis.yaml.ConfigurationException when there is nobody, or with every feature
   *     that has values outside its transform's domain
   */
  public static Imputation of(FeatureTable inScope, String file) {
    ColumnStatistics statistics = ColumnStatistics.of(inScope, file, Map.of());
    Map<String, Double> shares = new LinkedHashMap<>();
    for (FeatureColumn column : inScope.columns()) {
      if (column.role() == FeatureRole.CLUSTER) {
        long missing = statistics.byColumn().get(column.name()).missing();
        double share = missing / (double) statistics.customers();
        shares.merge(column.feature().name(), share, Math::max);
      }
    }
    return new Imputation(
        statistics.customers(),
        shares.entrySet().stream().map(e -> new OfFeature(e.getKey(), e.getValue())).toList());
  }

  /** The features of which more than {@link #NOTABLE} of the customers have no value. */
  public List<OfFeature> notable() {
    return features.stream().filter(f -> f.share() > NOTABLE).toList();
  }
}
