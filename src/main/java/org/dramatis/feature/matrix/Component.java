package org.dramatis.feature.matrix;

import java.io.Serializable;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.stat.Grid;

/**
 * A {@link MatrixColumn} at work: turns one value into one vector component. The same code runs on
 * the selection sample and on all customers.
 *
 * @param transform as in the column
 * @param imputed as in the column
 * @param lower minus infinity without winsorising
 * @param upper infinity without winsorising
 * @param mean as in the column
 * @param deviation as in the column
 * @param weight as in the column
 */
record Component(
    Transform transform,
    double imputed,
    double lower,
    double upper,
    double mean,
    double deviation,
    double weight)
    implements Serializable {
  static Component of(MatrixColumn column) {
    return new Component(
        column.transform(),
        column.imputed(),
        column.lower().orElse(Double.NEGATIVE_INFINITY),
        column.upper().orElse(Double.POSITIVE_INFINITY),
        column.mean(),
        column.deviation(),
        column.weight());
  }

  /**
   * Imputed, transformed and winsorised.
   *
   * @param value NaN stands for a missing one
   */
  double bounded(double value) {
    double transformed = transform.apply(Double.isNaN(value) ? imputed : value);
    return Math.min(Math.max(transformed, lower), upper);
  }

  /**
   * Standardised and clipped; as it is without scaling.
   *
   * @param bounded what {@link #bounded} gave
   */
  double scaled(double bounded) {
    if (mean == 0 && deviation == 1) {
      return bounded;
    }
    double z = (bounded - mean) / deviation;
    return Standardization.clipped(z);
  }

  /**
   * The vector's component, on the grid.
   *
   * @param value NaN stands for a missing one
   */
  double of(double value) {
    return Grid.round(scaled(bounded(value)) * weight);
  }
}
