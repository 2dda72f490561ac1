package org.dramatis.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dramatis.cluster.kmeans.KMeansFit;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.kmeans.StartSeeds;
import org.dramatis.stat.AdjustedRand;
import org.dramatis.stat.Quantiles;
import org.dramatis.stat.Silhouette;

/**
 * Tries every number of segments on the selection sample. Starts, and then numbers, are independent
 * of each other, and each is a pure function of the sample and the seed: workers fit them, and the
 * driver judges what was found.
 */
public final class Selection {
  /** A start counts as having found the best solution within this relative distance. */
  private static final double NEAR = 1.001;

  private Selection() {}

  private record Best(int k, KMeansFit fit) implements Serializable {}

  /** Ascending by k; fewer than asked for when the sample has fewer distinct customers. */
  public static List<Solution> solutions(Workers workers, Method method, Points sample) {
    long seed = method.seed();
    List<Integer> tried = method.k().tried();
    List<List<KMeansFit>> starts =
        workers.repeat(
            sample,
            tried,
            method.restarts(),
            (points, start) ->
                KMeansKernel.fit(
                    points, start.task(), StartSeeds.start(seed, start.task(), start.number())));
    Comparator<KMeansFit> bySse = Comparator.comparingDouble(KMeansFit::sse);
    List<Best> best = new ArrayList<>();
    for (int i = 0; i < tried.size(); i++) {
      best.add(new Best(tried.get(i), Collections.min(starts.get(i), bySse)));
    }
    List<List<KMeansFit>> improved =
        workers.repeat(
            sample,
            best,
            1,
            (points, once) ->
                KMeansKernel.improve(
                    points, once.task().fit(), StartSeeds.swaps(seed, once.task().k())));
    Map<Integer, Solution> distinct = new TreeMap<>();
    for (int i = 0; i < tried.size(); i++) {
      Solution solution = solution(sample, starts.get(i), improved.get(i).get(0));
      distinct.put(solution.candidate().k(), solution);
    }
    return List.copyOf(distinct.values());
  }

  private static Solution solution(Points sample, List<KMeansFit> starts, KMeansFit best) {
    double[] sses = starts.stream().mapToDouble(KMeansFit::sse).sorted().toArray();
    double near = Arrays.stream(sses).filter(s -> s <= best.sse() * NEAR).count();
    int smallest = IntStream.range(0, best.k()).map(best::size).min().orElseThrow();
    return new Solution(
        new Candidate(
            best.k(),
            best.sse(),
            Silhouette.mean(sample, best.labels()),
            smallest / (double) sample.rows(),
            new Candidate.Starts(
                sses.length,
                best.sse(),
                Quantiles.median(sses).orElseThrow(),
                sses[sses.length - 1],
                near / sses.length,
                pairwiseAri(starts))),
        best.centres());
  }

  /** How much two starts agree, in the median: luck that the best of many starts hides. */
  private static OptionalDouble pairwiseAri(List<KMeansFit> starts) {
    List<int[]> labels = starts.stream().map(KMeansFit::labels).toList();
    // In parallel, because a thousand starts make half a million pairs.
    return Quantiles.median(
        IntStream.range(0, labels.size())
            .boxed()
            .parallel()
            .flatMap(i -> labels.subList(0, i).stream().map(l -> AdjustedRand.of(labels.get(i), l)))
            .flatMapToDouble(OptionalDouble::stream)
            .toArray());
  }
}
