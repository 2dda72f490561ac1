package org.dramatis.cluster.stability;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.dramatis.cluster.Workers;
import org.dramatis.cluster.kmeans.KMeansFit;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.kmeans.StartSeeds;
import org.dramatis.stat.Silhouette;
import org.dramatis.stat.reference.ReferencePopulation;

/**
 * Looks for segments where there are none: in populations without groups that otherwise resemble
 * the selection sample. Silhouettes are cheap and come first; pairs of bootstrap samples are drawn
 * only for numbers of segments whose silhouette no population reaches. What is undefined is null,
 * because {@link OptionalDouble} does not cross machines.
 */
record ReferenceTrial(Workers workers, Points sample, int references, long runSeed) {
  /** Pairs of bootstrap samples of each population. */
  private static final int PAIRS = 20;

  /** The figures of a solution that may be natural. */
  record Observed(int k, double silhouette, double stability) implements Serializable {}

  /** Populations, how many customers they have, and the run's seed. */
  private record Source(ReferencePopulation population, int rows, long runSeed)
      implements Serializable {
    Points draw(long seed) {
      return Points.of(population.draw(rows, seed), population.columns());
    }
  }

  /** Compares solutions, given ascending by k, with populations; one comparison for each k. */
  Map<Integer, ReferenceComparison> of(List<Observed> observed) {
    Map<Integer, ReferenceComparison> comparisons = new TreeMap<>();
    if (observed.isEmpty()) {
      return comparisons;
    }
    Source source = new Source(ReferencePopulation.like(sample), sample.rows(), runSeed);
    List<List<Double>> silhouettes =
        workers.repeat(source, observed, references, ReferenceTrial::silhouette);
    List<Observed> left = new ArrayList<>();
    for (int i = 0; i < observed.size(); i++) {
      if (reached(silhouettes.get(i), observed.get(i).silhouette()) == 0) {
        left.add(observed.get(i));
      }
    }
    List<List<Double>> stabilities =
        workers.repeat(source, left, references, ReferenceTrial::stability);
    for (int i = 0; i < observed.size(); i++) {
      Observed own = observed.get(i);
      int position = left.indexOf(own);
      Optional<List<Double>> drawn =
          position < 0 ? Optional.empty() : Optional.of(stabilities.get(position));
      comparisons.put(
          own.k(),
          new ReferenceComparison(
              references,
              reached(silhouettes.get(i), own.silhouette()),
              highest(silhouettes.get(i)),
              drawn.isEmpty()
                  ? OptionalInt.empty()
                  : OptionalInt.of(reached(drawn.get(), own.stability())),
              drawn.map(ReferenceTrial::highest).orElse(OptionalDouble.empty())));
    }
    return comparisons;
  }

  private static Double silhouette(Source source, Workers.Repetition<Observed> trial) {
    long seed = StartSeeds.reference(source.runSeed(), trial.number());
    Points points = source.draw(seed);
    KMeansFit fit = Resampling.fit(points, trial.task().k(), seed);
    return Workers.boxed(Silhouette.mean(points, fit.labels()));
  }

  private static Double stability(Source source, Workers.Repetition<Observed> trial) {
    long seed = StartSeeds.reference(source.runSeed(), trial.number());
    Observed own = trial.task();
    return Workers.boxed(
        Resampling.agreement(source.draw(seed), own.k(), seed, PAIRS, own.stability()));
  }

  private static int reached(List<Double> values, double figure) {
    return (int) values.stream().filter(v -> v != null && v >= figure).count();
  }

  private static OptionalDouble highest(List<Double> values) {
    return values.stream().filter(Objects::nonNull).mapToDouble(v -> v).max();
  }
}
