package org.dramatis.cluster.stability;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
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
record ReferenceTrial(Workers workers, Points sample, int references, long seed) {
  /** Pairs of bootstrap samples of each population. */
  private static final int PAIRS = 20;

  /** A solution that may be natural. */
  record Claim(int k, double silhouette, double stability) implements Serializable {}

  /** Populations, how many customers they have, and the run's seed. */
  private record Source(ReferencePopulation population, int rows, long seed)
      implements Serializable {
    Points draw(long number) {
      return Points.of(population.draw(rows, number), population.columns());
    }
  }

  /** Compares solutions, given ascending by k, with populations; one comparison for each k. */
  Map<Integer, ReferenceComparison> of(List<Claim> claims) {
    Map<Integer, ReferenceComparison> comparisons = new TreeMap<>();
    if (claims.isEmpty()) {
      return comparisons;
    }
    Source source = new Source(ReferencePopulation.like(sample), sample.rows(), seed);
    List<List<Double>> silhouettes =
        workers.repeat(source, claims, references, ReferenceTrial::silhouette);
    List<Claim> left = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      if (reached(silhouettes.get(i), claims.get(i).silhouette()) == 0) {
        left.add(claims.get(i));
      }
    }
    List<List<Double>> stabilities =
        workers.repeat(source, left, references, ReferenceTrial::stability);
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      int position = left.indexOf(claim);
      Optional<List<Double>> drawn =
          position < 0 ? Optional.empty() : Optional.of(stabilities.get(position));
      comparisons.put(
          claim.k(),
          new ReferenceComparison(
              references,
              reached(silhouettes.get(i), claim.silhouette()),
              highest(silhouettes.get(i)),
              drawn.stream().mapToInt(d -> reached(d, claim.stability())).findFirst(),
              drawn.map(ReferenceTrial::highest).orElse(OptionalDouble.empty())));
    }
    return comparisons;
  }

  private static Double silhouette(Source source, Workers.Repetition<Claim> trial) {
    long seed = StartSeeds.reference(source.seed(), trial.number());
    Points points = source.draw(seed);
    KMeansFit fit = Resampling.fit(points, trial.task().k(), seed);
    return Silhouette.mean(points, fit.labels()).stream().boxed().findFirst().orElse(null);
  }

  private static Double stability(Source source, Workers.Repetition<Claim> trial) {
    long seed = StartSeeds.reference(source.seed(), trial.number());
    Claim claim = trial.task();
    return Resampling.agreement(source.draw(seed), claim.k(), seed, PAIRS, claim.stability())
        .stream()
        .boxed()
        .findFirst()
        .orElse(null);
  }

  private static int reached(List<Double> values, double figure) {
    return (int) values.stream().filter(v -> v != null && v >= figure).count();
  }

  private static OptionalDouble highest(List<Double> values) {
    return values.stream().filter(Objects::nonNull).mapToDouble(v -> v).max();
  }
}
