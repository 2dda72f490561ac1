package org.dramatis.cluster.stability;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dramatis.cluster.SelectionSample;
import org.dramatis.cluster.Workers;
import org.dramatis.cluster.kmeans.Centres;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.kmeans.StartSeeds;
import org.dramatis.feature.Sample;
import org.dramatis.stat.AdjustedRand;
import org.dramatis.stat.Contingency;
import org.dramatis.stat.Jaccard;
import org.dramatis.stat.Matching;

/**
 * What two models of bootstrap samples say about a solution. It crosses machines, which {@link
 * OptionalDouble} cannot: what is undefined is null here.
 *
 * @param agreement adjusted Rand index between the two models
 */
record BootstrapPair(Double agreement, List<Recovery> recoveries) implements Serializable {
  /** The segment of customers in a cluster that is matched with none. */
  private static final int NONE = -1;

  /**
   * How one model finds the segments of a solution again.
   *
   * @param jaccards each segment's similarity to the cluster most like it; ends with the last
   *     segment that has members
   * @param counts number of customers by segment (outer) and by the segment that their cluster is
   *     matched with (inner)
   * @param means by feature (outer) and segment (inner), in the cluster matched with the segment;
   *     null where nobody there has a value
   */
  record Recovery(List<Double> jaccards, List<List<Long>> counts, List<List<Double>> means)
      implements Serializable {

    /** The similarity of a segment to the cluster most like it; 0 when it has no members. */
    double jaccard(int segment) {
      return segment < jaccards.size() ? jaccards.get(segment) : 0;
    }
  }

  /** Draws and fits both models, and looks for the solution's segments in them. */
  static BootstrapPair of(SelectionSample sample, Centres solution, int pair, long seed) {
    Points points = sample.points();
    int k = solution.count();
    int[] segments = KMeansKernel.assign(points, solution);
    int[] first = Resampling.labels(points, k, StartSeeds.bootstrap(seed, pair, 0));
    int[] second = Resampling.labels(points, k, StartSeeds.bootstrap(seed, pair, 1));
    return new BootstrapPair(
        Workers.boxed(AdjustedRand.of(first, second)),
        List.of(recovery(sample, k, segments, first), recovery(sample, k, segments, second)));
  }

  private static Recovery recovery(SelectionSample sample, int k, int[] segments, int[] labels) {
    long[][] table = Contingency.of(segments, labels);
    Matching matching = Matching.ofClasses(table);
    int[] matched = new int[k];
    Arrays.fill(matched, NONE);
    for (int i = 0; i < table.length; i++) {
      int segment = i;
      matching.columnOf(segment).ifPresent(cluster -> matched[cluster] = segment);
    }
    int[] placed = Arrays.stream(labels).map(cluster -> matched[cluster]).toArray();
    long[][] counts = new long[k][k];
    for (int i = 0; i < placed.length; i++) {
      if (placed[i] != NONE) {
        counts[segments[i]][placed[i]]++;
      }
    }
    return new Recovery(
        Jaccard.bestOfRows(table).stream().map(j -> j.orElse(0)).toList(),
        Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList(),
        means(sample.values(), placed, k));
  }

  /**
   * The mean of each feature, in original units, over the customers who have a value. Added row by
   * row, so that the same sample gives the same bits wherever that is done.
   */
  private static List<List<Double>> means(Sample values, int[] placed, int segments) {
    List<List<Double>> means = new ArrayList<>();
    for (int column = 0; column < values.columns(); column++) {
      double[] sums = new double[segments];
      int[] counts = new int[segments];
      for (int row = 0; row < placed.length; row++) {
        if (placed[row] != NONE && values.isKnown(row, column)) {
          sums[placed[row]] += values.value(row, column);
          counts[placed[row]]++;
        }
      }
      means.add(
          IntStream.range(0, segments)
              .mapToObj(s -> counts[s] == 0 ? null : sums[s] / counts[s])
              .toList());
    }
    return List.copyOf(means);
  }
}
