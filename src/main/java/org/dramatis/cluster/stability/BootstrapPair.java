package org.dramatis.cluster.stability;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.dramatis.cluster.SelectionSample;
import org.dramatis.cluster.kmeans.Centres;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.kmeans.StartSeeds;
import org.dramatis.stat.AdjustedRand;
import org.dramatis.stat.Contingency;
import org.dramatis.stat.Jaccard;
import org.dramatis.stat.Matching;

/**
 * What two models of bootstrap samples say about a solution. It crosses machines, which {@link
 * OptionalDouble} cannot: what is undefined is null here.
 *
 * @param agreement adjusted Rand index between the two models; null when undefined
 * @param recoveries one per model
 */
record BootstrapPair(Double agreement, List<Recovery> recoveries) implements Serializable {

  /**
   * How one model finds the segments of a solution again.
   *
   * @param jaccards each segment's similarity to the cluster most like it; 0 without members
   * @param counts number of customers by segment (outer) and by the segment that their cluster is
   *     matched with (inner)
   * @param clusters the cluster matched with each segment; null for a segment without a match
   * @param means of features in the clusters
   */
  record Recovery(
      List<Double> jaccards, List<List<Long>> counts, List<Integer> clusters, SegmentMeans means)
      implements Serializable {

    /** The mean of a feature in the cluster matched with a segment. */
    OptionalDouble mean(int segment, int column) {
      Integer cluster = clusters.get(segment);
      return cluster == null ? OptionalDouble.empty() : means.of(cluster, column);
    }
  }

  /**
   * Draws and fits both models.
   *
   * @param sample the selection sample
   * @param solution the centres that are looked for
   * @param pair the pair's number
   * @param seed the run's
   */
  static BootstrapPair of(SelectionSample sample, Centres solution, int pair, long seed) {
    Points points = sample.points();
    int k = solution.count();
    int[] segments = KMeansKernel.assign(points, solution);
    int[] first = Resampling.labels(points, k, StartSeeds.bootstrap(seed, pair, 0));
    int[] second = Resampling.labels(points, k, StartSeeds.bootstrap(seed, pair, 1));
    OptionalDouble agreement = AdjustedRand.of(first, second);
    return new BootstrapPair(
        agreement.isPresent() ? agreement.getAsDouble() : null,
        List.of(recovery(sample, k, segments, first), recovery(sample, k, segments, second)));
  }

  private static Recovery recovery(SelectionSample sample, int k, int[] segments, int[] labels) {
    long[][] counts = Contingency.of(segments, labels);
    Matching matching = Matching.ofClasses(counts);
    List<OptionalDouble> best = Jaccard.bestOfRows(counts);
    List<Integer> clusters = clusters(matching, k, counts.length);
    List<Double> jaccards = new ArrayList<>();
    List<List<Long>> placed = new ArrayList<>();
    for (int segment = 0; segment < k; segment++) {
      boolean used = segment < counts.length;
      jaccards.add(used ? best.get(segment).orElse(0) : 0);
      List<Long> row = new ArrayList<>();
      for (Integer cluster : clusters) {
        row.add(used && cluster != null ? counts[segment][cluster] : 0);
      }
      placed.add(List.copyOf(row));
    }
    return new Recovery(
        List.copyOf(jaccards),
        List.copyOf(placed),
        clusters,
        SegmentMeans.of(sample.values(), labels, k));
  }

  private static List<Integer> clusters(Matching matching, int k, int matched) {
    List<Integer> clusters = new ArrayList<>();
    for (int segment = 0; segment < k; segment++) {
      OptionalInt cluster = segment < matched ? matching.columnOf(segment) : OptionalInt.empty();
      clusters.add(cluster.isPresent() ? cluster.getAsInt() : null);
    }
    return clusters;
  }
}
