package org.dramatis.feature.matrix;

import java.io.Serializable;
import java.util.OptionalDouble;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.catalog.Transform;
import org.dramatis.stat.Grid;

/**
 * A {@link ScaledColumn} at work: turns one value into one vector component. The same code runs on
 * the selection sample, on all customers, and on those of later deliveries. Without winsorising,
 * {@code lower} and {@code upper} are infinite; the rest is as in the column.
 */
record ColumnScaler(
    Transform transform,
    double imputed,
    double lower,
    double upper,
    double mean,
    double deviation,
    double weight)
    implements Serializable {

  /** Of which only the transform and the value of customers without one are known. */
  static ColumnScaler unscaled(Transform transform, double imputed) {
    return new ColumnScaler(
        transform, imputed, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 1, 1);
  }

  static ColumnScaler of(ScaledColumn column) {
    return new ColumnScaler(
        column.transform(),
        column.imputed(),
        column.lower().orElse(Double.NEGATIVE_INFINITY),
        column.upper().orElse(Double.POSITIVE_INFINITY),
        column.mean(),
        column.deviation(),
        column.weight());
  }

  /** As it is stored, with the share of customers in scope, 0 to 1, whose value is imputed. */
  ScaledColumn stored(FeatureColumn column, double imputedShare) {
    return new ScaledColumn(
        column.name(),
        column.source(),
        transform,
        imputed,
        imputedShare,
        bound(lower),
        bound(upper),
        mean,
        deviation,
        weight);
  }

  private static OptionalDouble bound(double value) {
    return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  ColumnScaler within(double lowest, double highest) {
    return new ColumnScaler(transform, imputed, lowest, highest, mean, deviation, weight);
  }

  ColumnScaler standardised(double newMean, double newDeviation) {
    if (newMean == 0 && newDeviation == 1) {
      // Values are standardised as they are. Mean 0 and deviation 1 mean "not scaled", which is
      // not clipped, so that the bounds clip instead.
      return within(Math.max(lower, -Standardization.CLIP), Math.min(upper, Standardization.CLIP));
    }
    return new ColumnScaler(transform, imputed, lower, upper, newMean, newDeviation, weight);
  }

  ColumnScaler weighing(double newWeight) {
    return new ColumnScaler(transform, imputed, lower, upper, mean, deviation, newWeight);
  }

  /** Imputed where it is missing (NaN), transformed and winsorised. */
  double bounded(double value) {
    double transformed = transform.apply(Double.isNaN(value) ? imputed : value);
    return Math.min(Math.max(transformed, lower), upper);
  }

  /** What {@link #bounded} gave, standardised and clipped; as it is without scaling. */
  double scaled(double bounded) {
    boolean isPlain = mean == 0 && deviation == 1;
    return isPlain ? bounded : Standardization.clipped((bounded - mean) / deviation);
  }

  /** Whether a value is pulled in; a missing one (NaN) is not. */
  boolean isOutside(double value) {
    if (Double.isNaN(value)) {
      return false;
    }
    double transformed = transform.apply(value);
    boolean isPlain = mean == 0 && deviation == 1;
    return transformed < lower
        || transformed > upper
        || (!isPlain && Math.abs((transformed - mean) / deviation) > Standardization.CLIP);
  }

  /** The vector's component, on the grid. */
  double of(double value) {
    return Grid.round(scaled(bounded(value)) * weight);
  }
}
