package org.dramatis.feature.matrix;

/**
 * Two clustering features that say nearly the same.
 *
 * @param first a column's name
 * @param second another column's name
 * @param correlation Pearson's r of the scaled columns, beyond ±0.95
 */
public record CorrelatedPair(String first, String second, double correlation) {}
