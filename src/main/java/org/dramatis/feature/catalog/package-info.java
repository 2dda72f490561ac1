/**
 * The features that a project asks for.
 *
 * <p>Comes in: the text of {@code features.yaml}. Goes out: a {@link
 * org.dramatis.feature.catalog.FeatureCatalog}, and the same catalogue held against the columns of
 * the sources.
 */
package org.dramatis.feature.catalog;
