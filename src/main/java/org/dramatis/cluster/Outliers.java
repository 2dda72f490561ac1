package org.dramatis.cluster;

import org.dramatis.cluster.stability.SegmentTrust;

/**
 * Customers in scope who resemble no segment: each lies further from its segment's centre than that
 * segment's {@link SegmentTrust#reach}.
 *
 * @param share of those in scope, 0 to 1
 */
public record Outliers(long customers, double share) {}
