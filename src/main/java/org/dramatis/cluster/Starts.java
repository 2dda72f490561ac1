package org.dramatis.cluster;

import java.util.OptionalDouble;

/**
 * How much luck there is in one k: what independent starts found on the selection sample.
 *
 * @param count starts
 * @param bestSse the smallest sum of squared distances, after swaps
 * @param medianSse over starts, before swaps
 * @param worstSse over starts, before swaps
 * @param nearBest the share of starts (0 to 1) within 0.1 % of {@code bestSse}
 * @param pairwiseAri the median adjusted Rand index between starts; empty with fewer than two
 */
public record Starts(
    int count,
    double bestSse,
    double medianSse,
    double worstSse,
    double nearBest,
    OptionalDouble pairwiseAri) {}
