/**
 * How segments are found.
 *
 * <p>Comes in: a {@link org.dramatis.feature.matrix.FeatureMatrix}, one vector per customer in
 * scope, and the {@link org.dramatis.cluster.Method}. Goes out: a {@link
 * org.dramatis.cluster.Segmentation}, whose segments are {@link org.dramatis.cluster.SegmentRef}s
 * from here on, one row of {@link org.dramatis.cluster.AssignmentTable} per customer in scope, and
 * the {@link org.dramatis.cluster.SegmentModel} that made them and can be written, read and applied
 * again.
 */
package org.dramatis.cluster;
