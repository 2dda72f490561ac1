package org.dramatis.cluster;

import java.io.Serializable;
import java.util.List;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.feature.Sample;

/**
 * The customers on whom segments are chosen and judged.
 *
 * @param values the same customers, in the same order, in original units; one column per feature
 * @param features names of the columns of {@code values}
 */
public record SelectionSample(Points points, Sample values, List<String> features)
    implements Serializable {

  public SelectionSample {
    features = List.copyOf(features);
    if (values.rows() != points.rows() || values.columns() != features.size()) {
      throw new IllegalArgumentException(
          "Values of %d customers in %d columns do not go with vectors of %d and %d features."
              .formatted(values.rows(), values.columns(), points.rows(), features.size()));
    }
  }
}
