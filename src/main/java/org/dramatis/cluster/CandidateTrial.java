package org.dramatis.cluster;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dramatis.cluster.kmeans.Centres;
import org.dramatis.cluster.kmeans.KMeansFit;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.stat.AdjustedRand;
import org.dramatis.stat.Quantiles;
import org.dramatis.stat.Silhouette;

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
    KMeansFit first = starts.stream().min(Comparator.comparingDouble(KMeansFit::sse)).orElseThrow();
    KMeansFit best = KMeansKernel.improve(points, first, seed);
    int smallest = IntStream.range(0, best.k()).map(best::size).min().orElseThrow();
    return new CandidateTrial(
        best.centres(),
        best.sse(),
        boxed(Silhouette.mean(points, best.labels())),
        smallest / (double) points.rows(),
        starts.stream().map(KMeansFit::sse).sorted().toList(),
        boxed(pairwiseAri(starts)));
  }

  /** How much two starts agree, in the median: luck that the best of many starts hides. */
  private static OptionalDouble pairwiseAri(List<KMeansFit> starts) {
    List<int[]> labels = starts.stream().map(KMeansFit::labels).toList();
    double[] agreements =
        IntStream.range(0, labels.size())
            .boxed()
            .flatMapToDouble(
                i ->
                    IntStream.range(0, i)
                        .mapToObj(j -> AdjustedRand.of(labels.get(i), labels.get(j)))
                        .flatMapToDouble(OptionalDouble::stream))
            .toArray();
    return Quantiles.median(agreements);
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  /** The same for the driver. */
  Solution solution() {
    double[] sorted = startSses.stream().mapToDouble(Double::doubleValue).toArray();
    double worst = sorted[sorted.length - 1];
    double near = startSses.stream().filter(s -> s <= sse * NEAR).count();
    Starts starts =
        new Starts(
            startSses.size(),
            sse,
            Quantiles.median(sorted).orElseThrow(),
            worst,
            near / startSses.size(),
            optional(pairwiseAri));
    return new Solution(
        new Candidate(centres.count(), sse, optional(silhouette), smallestShare, starts), centres);
  }

  private static OptionalDouble optional(Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
