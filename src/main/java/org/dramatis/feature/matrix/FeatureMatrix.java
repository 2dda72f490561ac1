package org.dramatis.feature.matrix;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.feature.Sample;

/**
 * Customers as vectors.
 *
 * @param vectors one row per customer in scope: {@code customer_key} and {@link #VECTOR}
 * @param sample the selection sample's values as they are printed, in original units: a share is
 *     the real one; one column per scaling column
 */
public record FeatureMatrix(
    Dataset<Row> vectors, FeatureScaling scaling, long inScope, Sample sample) {
  /** An array of doubles on the grid of {@link org.dramatis.stat.Grid}, one per scaling column. */
  public static final String VECTOR = "vector";
}
