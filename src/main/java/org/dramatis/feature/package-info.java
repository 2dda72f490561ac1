/**
 * What describes a customer.
 *
 * <p>Comes in: linked rows of every source and the {@link
 * org.dramatis.feature.catalog.FeatureCatalog}. Goes out: a {@link
 * org.dramatis.feature.FeatureTable}, one row per customer in original units; a {@link
 * org.dramatis.feature.FeatureFit}, all that these values, and vectors before they are scaled, owe
 * to the other customers, so that later ones are described alike; and a {@link
 * org.dramatis.feature.matrix.FeatureMatrix}, one scaled vector per customer in scope together with
 * the recipe that scales the next customer alike.
 */
package org.dramatis.feature;
