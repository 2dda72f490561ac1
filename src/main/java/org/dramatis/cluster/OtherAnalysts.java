package org.dramatis.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dramatis.stat.AdjustedRand;

/** Clusters the selection sample again with one choice made differently. */
final class OtherAnalysts {
  private final Workers workers;
  private final Method method;

  OtherAnalysts(Workers workers, Method method) {
    this.workers = workers;
    this.method = method;
  }

  /** One analyst's vectors. */
  private record Task(Points vectors, int k, long seed) implements Serializable {}

  /**
   * What each would have found; only choices that change something.
   *
   * @param vectors of the selection sample
   * @param segments each row's published segment
   * @param k how many there are
   */
  List<OtherAnalyst> of(OtherVectors vectors, int[] segments, int k) {
    List<Variation> variations = new ArrayList<>();
    List<Task> tasks = new ArrayList<>();
    for (Variation variation : Variation.values()) {
      Optional<Points> made = vectors.of(variation);
      if (made.isPresent()) {
        long seed = StartSeeds.analyst(method.seed(), variation);
        variations.add(variation);
        tasks.add(new Task(made.get(), k, seed));
      }
    }
    List<KMeansFit> found =
        workers.run(method.restarts(), tasks, (starts, task) -> fit(task, starts));
    List<OtherAnalyst> analysts = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      analysts.add(
          new OtherAnalyst(variations.get(i), AdjustedRand.of(segments, found.get(i).labels())));
    }
    return List.copyOf(analysts);
  }

  private static KMeansFit fit(Task task, int starts) {
    KMeansFit best = KMeansKernel.bestOf(task.vectors(), task.k(), task.seed(), starts);
    return KMeansKernel.improve(task.vectors(), best, StartSeeds.swaps(task.seed(), task.k()));
  }
}
