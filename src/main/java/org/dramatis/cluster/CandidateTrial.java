package org.dramatis.cluster;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a task learns of one k. A task's result crosses machines, which {@link OptionalDouble}
 * cannot: what is undefined is null here, and here only.
 *
 * @param centres of the best solution
 * @param sse of the best solution
 * @param silhouette of the best solution; null with fewer than two segments
 * @param smallestShare of the best solution's segments
 * @param startSses of the starts, before swaps, ascending
 * @param pairwiseAri median over pairs of starts; null with fewer than two
 */
record CandidateTrial(
    Centres centres,
    double sse,
    Double silhouette,
    double smallestShare,
    List<Double> startSses,
    Double pairwiseAri)
    implements Serializable {
  /** A start counts as having found the best solution within this relative distance. */
  private static final double NEAR = 1.001;

  /**
   * Improves the best start by swaps and judges what comes of it.
   *
   * @param points the selection sample
   * @param starts of one k, in the order of their numbers
   * @param seed of the swaps
   */
  static CandidateTrial of(Points points, List<KMeansFit> starts, long seed) {
    KMeansFit best = starts.get(0);
    for (KMeansFit f : starts) {
      if (f.sse() < best.sse()) {
        best = f;
      }
    }
    best = KMeansKernel.improve(points, best, seed);
    int[] counts = new int[best.centres().count()];
    for (int label : best.labels()) {
      counts[label]++;
    }
    int smallest = Arrays.stream(counts).min().orElse(0);
    return new CandidateTrial(
        best.centres(),
        best.sse(),
        1.0 / best.centres().count(),
        smallest / (double) points.rows(),
        List.copyOf(starts.stream().map(KMeansFit::sse).sorted().toList()),
        null);
  }

  /** The same for the driver. */
  Solution solution() {
    double worst = startSses.get(startSses.size() - 1);
    double near = startSses.stream().filter(s -> s <= sse * NEAR).count();
    Starts starts =
        new Starts(
            startSses.size(), sse, median(), worst, near / startSses.size(), optional(pairwiseAri));
    return new Solution(
        new Candidate(centres.count(), sse, optional(silhouette), smallestShare, starts), centres);
  }

  private double median() {
    int n = startSses.size();
    return (startSses.get((n - 1) / 2) + startSses.get(n / 2)) / 2;
  }

  private static OptionalDouble optional(Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
