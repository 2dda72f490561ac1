package org.dramatis.feature.matrix;

import java.util.OptionalDouble;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.feature.catalog.Transform;

/**
 * How one feature becomes one component of a customer's vector. x is the feature's value, or of a
 * share what {@link org.dramatis.feature.Share} makes of it: {@code t = transform(x)}, pulled into
 * {@code [lower, upper]}, then {@code clip((t - mean) / deviation) * weight}, where clip pulls into
 * [−3, 3]. A column with mean 0 and deviation 1 is not scaled and not clipped.
 *
 * @param feature the column's name
 * @param source the feature's source; {@link Feature#FEATURES} for second-level features
 * @param imputed the value, before the transform, of a customer without one
 * @param imputedShare the share of customers in scope (0 to 1) that got {@code imputed}
 * @param lower the transformed value's lower bound; empty without winsorising
 * @param upper the transformed value's upper bound; empty without winsorising
 * @param weight multiplied by: the source's weight over the square root of its first eigenvalue
 */
public record ScaledColumn(
    String feature,
    String source,
    Transform transform,
    double imputed,
    double imputedShare,
    OptionalDouble lower,
    OptionalDouble upper,
    double mean,
    double deviation,
    double weight) {}
