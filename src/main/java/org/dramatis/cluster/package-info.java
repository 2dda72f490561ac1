/**
 * How segments are found.
 *
 * <p>Comes in: a {@code FeatureMatrix}, one vector per customer in scope, and a {@link
 * org.dramatis.cluster.Method}. Goes out: a {@link org.dramatis.cluster.Segmentation}, one per run,
 * and assignments, one row per customer in scope.
 *
 * <p>{@link org.dramatis.cluster.KMeansKernel} fits {@link org.dramatis.cluster.Points}, the
 * bounded selection sample in memory, as often as judging segments takes.
 */
package org.dramatis.cluster;
