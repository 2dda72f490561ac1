package org.dramatis.cluster.kmeans;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Where a customer belongs, and where else it could.
 *
 * @param centre index of the nearest centre; of equally near ones, the lowest
 * @param distance to it, Euclidean, 0 or more, in the scaled space
 * @param runnerUp index of the second nearest centre; empty when there is only one centre
 * @param runnerUpDistance to it, at least {@code distance}; empty when there is only one centre
 */
public record Nearest(
    int centre, double distance, OptionalInt runnerUp, OptionalDouble runnerUpDistance) {}
