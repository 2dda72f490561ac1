package org.dramatis.feature.matrix;

/** A feature's column that was meant to shape segments and only describes them. */
public record ExcludedFeature(String feature, String why) {}
