package org.dramatis.cluster.kmeans;

import java.util.OptionalDouble;

/**
 * Where a customer belongs, and where else it could.
 *
 * @param centre index of the nearest centre; of equally near ones, the lowest
 * @param distance to it, Euclidean, 0 or more, in the scaled space
 * @param runnerUpDistance to the second nearest centre, at least {@code distance}; empty when there
 *     is only one centre
 */
public record Nearest(int centre, double distance, OptionalDouble runnerUpDistance) {}
