package org.dramatis.cluster;

import java.util.OptionalDouble;

/**
 * One number of segments that was tried, judged on the selection sample.
 *
 * @param k number of segments that were found, at most the number asked for
 * @param sse sum of squared distances to the nearest centre; lower is better
 * @param silhouette mean squared-Euclidean silhouette, −1 to 1, higher is better; empty when fewer
 *     than two segments were found
 * @param smallestShare the smallest segment's share of the sample, 0 to 1
 */
public record Candidate(
    int k, double sse, OptionalDouble silhouette, double smallestShare, Starts starts) {

  /**
   * How much luck there is in one k: what independent starts found on the selection sample.
   *
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
}
