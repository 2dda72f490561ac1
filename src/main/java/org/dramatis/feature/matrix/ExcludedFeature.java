package org.dramatis.feature.matrix;

/**
 * A feature that was meant to shape segments and only describes them.
 *
 * @param feature the column's name
 */
public record ExcludedFeature(String feature, String why) {}
