package org.dramatis.cluster.sensitivity;

import java.io.Serializable;
import java.util.List;
import org.dramatis.cluster.Workers;
import org.dramatis.cluster.kmeans.KMeansFit;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.kmeans.StartSeeds;

/** Fits as many segments as were published to other vectors of the same customers. */
public final class Refits {
  private final Workers workers;
  private final int restarts;

  /** Fits with so many starts. */
  public Refits(Workers workers, int restarts) {
    this.workers = workers;
    this.restarts = restarts;
  }

  /** Vectors that someone else would have made. */
  record Task(Points vectors, int k, long seed) implements Serializable {}

  /** Each row's segment, for each task in its order. */
  List<int[]> labels(List<Task> tasks) {
    return workers.run(restarts, tasks, (starts, task) -> fit(task, starts)).stream()
        .map(KMeansFit::labels)
        .toList();
  }

  private static KMeansFit fit(Task task, int starts) {
    KMeansFit best = KMeansKernel.bestOf(task.vectors(), task.k(), task.seed(), starts);
    return KMeansKernel.improve(task.vectors(), best, StartSeeds.swaps(task.seed(), task.k()));
  }
}
