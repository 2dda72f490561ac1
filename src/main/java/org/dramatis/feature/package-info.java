/**
 * What describes a customer.
 *
 * <p>Comes in: linked rows of every source and the {@link org.dramatis.feature.catalog.FeatureCatalog}.
 * Goes out: a {@link org.dramatis.feature.FeatureTable}, one row per customer in original units,
 * and a {@link org.dramatis.feature.matrix.FeatureMatrix}, one scaled vector per customer in scope
 * together with the recipe that scales the next customer alike.
 */
package org.dramatis.feature;
