package org.dramatis.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dramatis.cluster.kmeans.KMeansFit;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.kmeans.StartSeeds;

/**
 * Tries every number of segments on the selection sample. Starts, and then numbers, are independent
 * of each other, and each is a pure function of the sample and the seed.
 */
public final class Selection {
  private final Workers workers;
  private final Method method;
  private final Points sample;

  /** Prepares the trials on the selection sample. */
  public Selection(Workers workers, Method method, Points sample) {
    this.workers = workers;
    this.method = method;
    this.sample = sample;
  }

  /** One start of one k. */
  private record Start(int k, long seed) implements Serializable {}

  /** What the starts of one k found. */
  private record Found(int k, List<KMeansFit> fits, long swaps) implements Serializable {}

  /** Ascending by k; fewer than asked for when the sample has fewer distinct customers. */
  public List<Solution> solutions() {
    // The slowest first, so that no core waits for a straggler.
    List<CandidateTrial> trials =
        workers.run(
            sample,
            starts(),
            (points, found) -> CandidateTrial.of(points, found.fits(), found.swaps()));
    Map<Integer, Solution> distinct = new TreeMap<>();
    trials.stream()
        .map(CandidateTrial::solution)
        .forEach(s -> distinct.putIfAbsent(s.candidate().k(), s));
    return List.copyOf(distinct.values());
  }

  private List<Found> starts() {
    long seed = method.seed();
    int restarts = method.restarts();
    List<Integer> numbers = new ArrayList<>(method.k().tried());
    numbers.sort(Comparator.reverseOrder());
    List<Start> starts =
        numbers.stream()
            .flatMap(
                k ->
                    IntStream.range(0, restarts)
                        .mapToObj(s -> new Start(k, StartSeeds.start(seed, k, s))))
            .toList();
    List<KMeansFit> fits =
        workers.run(
            sample, starts, (points, start) -> KMeansKernel.fit(points, start.k(), start.seed()));
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      int k = numbers.get(i);
      List<KMeansFit> ofK = new ArrayList<>(fits.subList(i * restarts, (i + 1) * restarts));
      found.add(new Found(k, Collections.unmodifiableList(ofK), StartSeeds.swaps(seed, k)));
    }
    return found;
  }
}
