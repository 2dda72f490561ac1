package org.dramatis.feature.matrix;

import java.util.OptionalDouble;
import org.dramatis.feature.FeatureColumn;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.feature.catalog.Transform;

/**
 * How one feature becomes one component of a customer's vector: {@code t = transform(x)}, pulled
 * into {@code [lower, upper]}, then {@code clip((t - mean) / deviation) * weight}, where clip pulls
 * into [−3, 3]. A column with mean 0 and deviation 1 is not scaled and not clipped.
 *
 * @param feature the column's name
 * @param source the feature's source; {@link Feature#FEATURES} for second-level features
 * @param transform applied first
 * @param imputed the value, before the transform, of a customer without one
 * @param imputedShare the share of customers in scope (0 to 1) that got {@code imputed}
 * @param lower the transformed value's lower bound; empty without winsorising
 * @param upper the transformed value's upper bound; empty without winsorising
 * @param mean subtracted; 0 without scaling
 * @param deviation divided by; 1 without scaling
 * @param weight multiplied by: the source's weight over the square root of its first eigenvalue
 */
public record MatrixColumn(
    String feature,
    String source,
    Transform transform,
    double imputed,
    double imputedShare,
    OptionalDouble lower,
    OptionalDouble upper,
    double mean,
    double deviation,
    double weight) {

  /** A column of which only the transform and the value of customers without one are known. */
  static MatrixColumn unscaled(FeatureColumn column, double imputed) {
    return new MatrixColumn(
        column.name(),
        column.source(),
        column.feature().transform(),
        imputed,
        0,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        0,
        1,
        1);
  }

  /** The same column with the share of customers whose value is imputed. */
  MatrixColumn imputing(double share) {
    return new MatrixColumn(
        feature, source, transform, imputed, share, lower, upper, mean, deviation, weight);
  }

  /** The same column, winsorised. */
  MatrixColumn within(double lowest, double highest) {
    return new MatrixColumn(
        feature,
        source,
        transform,
        imputed,
        imputedShare,
        OptionalDouble.of(lowest),
        OptionalDouble.of(highest),
        mean,
        deviation,
        weight);
  }

  /** The same column, standardised and clipped. */
  MatrixColumn standardised(double newMean, double newDeviation) {
    if (newMean == 0 && newDeviation == 1) {
      // Values are standardised as they are. Mean 0 and deviation 1 mean "not scaled", which is
      // not clipped, so that the bounds clip instead.
      return within(
          Math.max(lower.orElse(-Standardization.CLIP), -Standardization.CLIP),
          Math.min(upper.orElse(Standardization.CLIP), Standardization.CLIP));
    }
    return new MatrixColumn(
        feature,
        source,
        transform,
        imputed,
        imputedShare,
        lower,
        upper,
        newMean,
        newDeviation,
        weight);
  }

  /** The same column with its source's weight. */
  MatrixColumn weighing(double newWeight) {
    return new MatrixColumn(
        feature,
        source,
        transform,
        imputed,
        imputedShare,
        lower,
        upper,
        mean,
        deviation,
        newWeight);
  }
}
