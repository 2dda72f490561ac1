package org.dramatis.feature.matrix;

import java.util.List;

/**
 * How to turn any customer's features into a vector, now and in later runs.
 *
 * @param columns one per vector component, in order
 * @param demoted features that do not shape segments although the catalogue asked for it
 */
public record FeatureScaling(
    List<ScaledColumn> columns, List<ExcludedFeature> demoted, List<CorrelatedPair> correlated) {

  public FeatureScaling {
    columns = List.copyOf(columns);
    demoted = List.copyOf(demoted);
    correlated = List.copyOf(correlated);
  }
}
