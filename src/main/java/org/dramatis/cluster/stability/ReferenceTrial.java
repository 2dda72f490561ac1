package org.dramatis.cluster.stability;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dramatis.cluster.Workers;
import org.dramatis.cluster.kmeans.KMeansFit;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.kmeans.StartSeeds;
import org.dramatis.stat.Silhouette;
import org.dramatis.stat.reference.ReferencePopulation;

/**
 * Looks for segments where there are none: in populations without groups that otherwise resemble
 * the selection sample. Work goes where it decides: silhouettes are cheap and come first, then a
 * few pairs of bootstrap samples, then all of them, then more populations, each only for numbers of
 * segments that are not clear by then. What is undefined is null, because {@link OptionalDouble}
 * does not cross machines.
 *
 * @param references how many populations come first; where it is close, as many and one more follow
 */
record ReferenceTrial(Workers workers, Points sample, int references, long runSeed) {
  /** Pairs of bootstrap samples of each population. */
  private static final int PAIRS = 10;

  /** So many pairs settle what is clear. */
  private static final int FEW_PAIRS = 3;

  /** An excess that is so near to what is enough may change sides with other populations. */
  private static final double CLOSE = 1;

  /** The same of an excess from few pairs, which is less exact. */
  private static final double CLOSE_FROM_FEW = 1.5;

  /** The figures of a solution that may be natural. */
  record Observed(int k, double silhouette, double stability) {}

  /** Populations, how many customers they have, and the run's seed. */
  private record Source(ReferencePopulation population, int rows, long runSeed)
      implements Serializable {
    Points draw(long seed) {
      return Points.of(population.draw(rows, seed), population.columns());
    }

    long seed(Workers.Repetition<Task> trial) {
      return StartSeeds.reference(runSeed, trial.task().first() + trial.number());
    }
  }

  /** Populations from a number on, and pairs of each, the last one left out. */
  private record Task(int k, int first, int fromPair, int toPair) implements Serializable {}

  /** Compares solutions, given ascending by k, with populations; figures for each k. */
  Map<Integer, ReferenceFigures> of(List<Observed> observed) {
    Map<Integer, ReferenceFigures> found = new TreeMap<>();
    observed.forEach(own -> found.put(own.k(), new ReferenceFigures(List.of())));
    if (observed.isEmpty()) {
      return found;
    }
    Source source = source();
    silhouettes(source, observed, found, 0, references);
    List<Observed> left = having(observed, found, ReferenceTrial::mayStandOut);
    pairs(source, left, found, 0, 0, FEW_PAIRS, references);
    left = having(left, found, compared -> isStabilityClose(compared, CLOSE_FROM_FEW));
    pairs(source, left, found, 0, FEW_PAIRS, PAIRS, references);
    left = having(observed, found, ReferenceTrial::isClose);
    batch(source, left, found, references, references + 1);
    return found;
  }

  /**
   * Where a comparison is close, adds as many populations as the first two batches have together.
   *
   * @param found figures for each k that was observed; what is added is put there
   */
  void more(List<Observed> observed, Map<Integer, ReferenceFigures> found) {
    List<Observed> close = having(observed, found, ReferenceTrial::isClose);
    if (!close.isEmpty()) {
      int two = 2 * references + 1;
      batch(source(), close, found, two, two);
    }
  }

  private Source source() {
    return new Source(ReferencePopulation.like(sample), sample.rows(), runSeed);
  }

  /** One more batch; pairs only where the stability is close. */
  private void batch(
      Source source,
      List<Observed> close,
      Map<Integer, ReferenceFigures> found,
      int first,
      int count) {
    silhouettes(source, close, found, first, count);
    List<Observed> left = having(close, found, compared -> isStabilityClose(compared, CLOSE));
    pairs(source, left, found, first, 0, PAIRS, count);
  }

  private void silhouettes(
      Source source,
      List<Observed> observed,
      Map<Integer, ReferenceFigures> found,
      int first,
      int count) {
    List<Task> tasks = observed.stream().map(o -> new Task(o.k(), first, 0, 0)).toList();
    List<List<Double>> drawn = workers.repeat(source, tasks, count, ReferenceTrial::silhouette);
    for (int i = 0; i < tasks.size(); i++) {
      ReferenceFigures.Batch batch = new ReferenceFigures.Batch(drawn.get(i), List.of());
      found.computeIfPresent(tasks.get(i).k(), (k, figures) -> figures.and(batch));
    }
  }

  private void pairs(
      Source source,
      List<Observed> observed,
      Map<Integer, ReferenceFigures> found,
      int first,
      int from,
      int to,
      int count) {
    List<Task> tasks = observed.stream().map(o -> new Task(o.k(), first, from, to)).toList();
    List<List<List<Double>>> drawn =
        workers.repeat(source, tasks, count, ReferenceTrial::agreements);
    for (int i = 0; i < tasks.size(); i++) {
      List<List<Double>> more = drawn.get(i);
      found.computeIfPresent(tasks.get(i).k(), (k, figures) -> figures.with(more));
    }
  }

  private static Double silhouette(Source source, Workers.Repetition<Task> trial) {
    Points points = source.draw(source.seed(trial));
    KMeansFit fit = Resampling.fit(points, trial.task().k(), source.seed(trial));
    return Workers.boxed(Silhouette.mean(points, fit.labels()));
  }

  private static List<Double> agreements(Source source, Workers.Repetition<Task> trial) {
    long seed = source.seed(trial);
    Points points = source.draw(seed);
    Task task = trial.task();
    List<Double> agreements = new ArrayList<>();
    for (int pair = task.fromPair(); pair < task.toPair(); pair++) {
      agreements.add(Workers.boxed(Resampling.agreement(points, task.k(), seed, pair)));
    }
    return agreements;
  }

  private static List<Observed> having(
      List<Observed> observed,
      Map<Integer, ReferenceFigures> found,
      Predicate<ReferenceComparison> property) {
    return observed.stream()
        .filter(
            own ->
                property.test(
                    found.get(own.k()).compare(own.silhouette(), own.stability(), Redraw.NONE)))
        .toList();
  }

  private static boolean mayStandOut(ReferenceComparison compared) {
    return compared.silhouette().isAbove(ReferenceComparison.ENOUGH - CLOSE);
  }

  /** Whether one of both is close and none of them settles that the solution does not stand out. */
  private static boolean isClose(ReferenceComparison compared) {
    return mayStandOut(compared)
        && compared
            .stability()
            .filter(s -> s.isAbove(ReferenceComparison.ENOUGH - CLOSE))
            .filter(s -> isClose(s, CLOSE) || isClose(compared.silhouette(), CLOSE))
            .isPresent();
  }

  private static boolean isStabilityClose(ReferenceComparison compared, double margin) {
    return mayStandOut(compared)
        && compared.stability().filter(s -> isClose(s, margin)).isPresent();
  }

  private static boolean isClose(ReferenceComparison.Excess found, double margin) {
    return found.isAbove(ReferenceComparison.ENOUGH - margin)
        && !found.isAbove(ReferenceComparison.ENOUGH + margin);
  }
}
