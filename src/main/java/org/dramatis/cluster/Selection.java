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
 * of each other, and each is a pure function of the sample and the seed.
 */
public final class Selection {
  /** A start counts as having found the best solution within this relative distance. */
  private static final double NEAR = 1.001;

  private Selection() {}

  /** What the starts of one k found. */
  private record Found(int k, List<KMeansFit> starts) implements Serializable {}

  /** The best of them, improved; what is undefined of it is null. */
  private record Judged(KMeansFit best, Double silhouette, Double pairwiseAri)
      implements Serializable {}

  /** Ascending by k; fewer than asked for when the sample has fewer distinct customers. */
  public static List<Solution> solutions(Workers workers, Method method, Points sample) {
    return solutions(workers, method, sample, method.k().tried());
  }

  /** The same for numbers of segments that the method does not ask for, ascending. */
  static List<Solution> solutions(
      Workers workers, Method method, Points sample, List<Integer> tried) {
    long seed = method.seed();
    List<List<KMeansFit>> starts =
        workers.repeat(
            sample,
            tried,
            method.restarts(),
            (points, start) ->
                KMeansKernel.fit(
                    points, start.task(), StartSeeds.start(seed, start.task(), start.number())));
    List<Found> found =
        IntStream.range(0, tried.size())
            .mapToObj(i -> new Found(tried.get(i), new ArrayList<>(starts.get(i))))
            .toList();
    List<List<Judged>> judged =
        workers.repeat(sample, found, 1, (points, once) -> judge(points, once.task(), seed));
    Map<Integer, Solution> distinct = new TreeMap<>();
    for (int i = 0; i < tried.size(); i++) {
      Solution solution = solution(sample, starts.get(i), judged.get(i).get(0));
      distinct.put(solution.candidate().k(), solution);
    }
    return List.copyOf(distinct.values());
  }

  private static Judged judge(Points points, Found found, long seed) {
    KMeansFit first = Collections.min(found.starts(), Comparator.comparingDouble(KMeansFit::sse));
    KMeansFit best = KMeansKernel.improve(points, first, StartSeeds.swaps(seed, found.k()));
    return new Judged(
        best,
        Workers.boxed(Silhouette.mean(points, best.labels())),
        Workers.boxed(pairwiseAri(found.starts())));
  }

  private static Solution solution(Points sample, List<KMeansFit> starts, Judged judged) {
    KMeansFit best = judged.best();
    double[] sses = starts.stream().mapToDouble(KMeansFit::sse).sorted().toArray();
    double near = Arrays.stream(sses).filter(s -> s <= best.sse() * NEAR).count();
    int smallest = IntStream.range(0, best.k()).map(best::size).min().orElseThrow();
    return new Solution(
        new Candidate(
            best.k(),
            best.sse(),
            optional(judged.silhouette()),
            smallest / (double) sample.rows(),
            new Candidate.Starts(
                sses.length,
                best.sse(),
                Quantiles.median(sses).orElseThrow(),
                sses[sses.length - 1],
                near / sses.length,
                optional(judged.pairwiseAri()))),
        best.centres());
  }

  /** How much two starts agree, in the median: luck that the best of many starts hides. */
  private static OptionalDouble pairwiseAri(List<KMeansFit> starts) {
    List<int[]> labels = starts.stream().map(KMeansFit::labels).toList();
    return Quantiles.median(
        IntStream.range(0, labels.size())
            .boxed()
            .flatMap(i -> labels.subList(0, i).stream().map(l -> AdjustedRand.of(labels.get(i), l)))
            .flatMapToDouble(OptionalDouble::stream)
            .toArray());
  }

  private static OptionalDouble optional(Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
