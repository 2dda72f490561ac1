package org.dramatis.cluster.stability;

/**
 * Where the mean of a feature lies in a segment when other samples draw the lines: the 5 % and the
 * 95 % quantile over models of bootstrap samples.
 *
 * @param feature the column's name
 * @param low in the feature's unit
 * @param high in the feature's unit, low or more
 */
public record FeatureRange(String feature, double low, double high) {}
