/**
 * K-means on the driver, without Spark.
 *
 * <p>Comes in: {@link org.dramatis.cluster.kmeans.Points}, a number of segments, a seed. Goes out:
 * the best {@link org.dramatis.cluster.kmeans.KMeansFit} of several starts.
 */
package org.dramatis.cluster.kmeans;
