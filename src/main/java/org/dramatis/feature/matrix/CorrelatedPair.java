package org.dramatis.feature.matrix;

/**
 * Two clustering features that say nearly the same.
 *
 * @param correlation Pearson's r of the scaled columns, beyond ±0.95
 */
public record CorrelatedPair(String first, String second, double correlation) {}
