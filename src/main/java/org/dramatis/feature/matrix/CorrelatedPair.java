package org.dramatis.feature.matrix;

/** Two clustering features, nearly the same: Pearson's r of the scaled columns is beyond ±0.95. */
public record CorrelatedPair(String first, String second, double correlation) {}
