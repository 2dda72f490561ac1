package org.dramatis.profile;

import java.util.OptionalDouble;
import org.dramatis.feature.FeatureRole;

/**
 * What one feature is in one segment.
 *
 * @param name the feature's column; a category of a text feature is {@code name = category}
 * @param label in words, for readers
 * @param unit what {@code value} is counted in; empty when it has none
 * @param source the source that the feature comes from
 * @param role whether the feature shaped the segments
 * @param kind what {@code value} is
 * @param value in the segment; empty when suppressed or when nobody has a value
 * @param overall among all customers in scope
 * @param effect segment against all other customers in scope; positive is above them
 * @param disclosure whether the figures may be shown
 */
public record FeatureFigure(
    String name,
    String label,
    String unit,
    String source,
    FeatureRole role,
    FigureKind kind,
    OptionalDouble value,
    OptionalDouble overall,
    OptionalDouble effect,
    Disclosure disclosure) {}
