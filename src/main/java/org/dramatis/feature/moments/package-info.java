/**
 * Sums that do not depend on the order of rows.
 *
 * <p>Comes in: numeric columns. Goes out: their exact sums, means, deviations and bounds, for any
 * partitioning.
 */
package org.dramatis.feature.moments;
