package org.dramatis.feature;

import org.dramatis.contract.SpecialCategory;

/**
 * A feature that shapes segments and goes along with special personal data, so that segments drawn
 * by it may stand in for that data.
 *
 * @param feature in words
 * @param special the feature, in words, that comes from special data
 * @param correlation Spearman's rank correlation of the two, -1 to 1
 */
public record ProxyFeature(
    String feature, String source, String special, SpecialCategory category, double correlation) {}
