package org.dramatis.cluster.stability;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dramatis.cluster.Workers;
import org.dramatis.cluster.kmeans.KMeansFit;
import org.dramatis.cluster.kmeans.Points;
import org.dramatis.cluster.kmeans.StartSeeds;
import org.dramatis.stat.ReferencePopulation;
import org.dramatis.stat.Silhouette;

/**
 * Looks for segments where there are none: in populations without groups that otherwise resemble
 * the selection sample. Silhouettes are cheap and come first; pairs of bootstrap samples are drawn
 * only for numbers of segments whose silhouette no population reaches.
 */
final class ReferenceTrial {
  /** Pairs of bootstrap samples of each population. */
  private static final int PAIRS = 20;

  private final Workers workers;
  private final Points sample;
  private final int references;
  private final long seed;

  ReferenceTrial(Workers workers, Points sample, int references, long seed) {
    this.workers = workers;
    this.sample = sample;
    this.references = references;
    this.seed = seed;
  }

  /** A solution that may be natural. */
  record Claim(int k, double silhouette, double stability) {}

  /** Populations, and how many customers they have. */
  private record Source(ReferencePopulation population, int rows) implements Serializable {
    Points draw(long seed) {
      return Points.of(population.draw(rows, seed), population.columns());
    }
  }

  /** One number of segments in one population, and the stability that is to be reached. */
  private record Task(int k, long seed, double mark) implements Serializable {}

  /** One comparison per claim, in their order. */
  List<ReferenceComparison> of(List<Claim> claims) {
    if (claims.isEmpty()) {
      return List.of();
    }
    Source source = new Source(ReferencePopulation.like(sample), sample.rows());
    Map<Integer, List<Double>> silhouettes =
        run(source, claims, (populations, task) -> silhouette(populations, task));
    List<Claim> left =
        claims.stream()
            .filter(claim -> reached(silhouettes.get(claim.k()), claim.silhouette()) == 0)
            .toList();
    Map<Integer, List<Double>> stabilities =
        run(source, left, (populations, task) -> stability(populations, task));
    return claims.stream()
        .map(claim -> comparison(claim, silhouettes.get(claim.k()), stabilities.get(claim.k())))
        .toList();
  }

  private Map<Integer, List<Double>> run(
      Source source, List<Claim> claims, Workers.Piece<Source, Task, Double> piece) {
    List<Task> tasks =
        claims.stream()
            // The slowest first, so that no core waits for a straggler.
            .sorted(Comparator.comparingInt(claim -> -claim.k()))
            .flatMap(
                claim ->
                    IntStream.range(0, references)
                        .mapToObj(
                            number ->
                                new Task(
                                    claim.k(),
                                    StartSeeds.reference(seed, number),
                                    claim.stability())))
            .toList();
    List<Double> results = workers.run(source, tasks, piece);
    Map<Integer, List<Double>> byK = new TreeMap<>();
    for (int i = 0; i < tasks.size(); i++) {
      byK.computeIfAbsent(tasks.get(i).k(), k -> new ArrayList<>()).add(results.get(i));
    }
    return byK;
  }

  private static Double silhouette(Source source, Task task) {
    Points points = source.draw(task.seed());
    KMeansFit fit = Resampling.fit(points, task.k(), task.seed());
    return boxed(Silhouette.mean(points, fit.labels()));
  }

  private static Double stability(Source source, Task task) {
    Points points = source.draw(task.seed());
    return boxed(Resampling.agreement(points, task.k(), task.seed(), PAIRS, task.mark()));
  }

  /** What is undefined is null where it crosses machines. */
  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private ReferenceComparison comparison(
      Claim claim, List<Double> silhouettes, List<Double> stabilities) {
    return new ReferenceComparison(
        references,
        reached(silhouettes, claim.silhouette()),
        highest(silhouettes),
        stabilities == null
            ? OptionalInt.empty()
            : OptionalInt.of(reached(stabilities, claim.stability())),
        stabilities == null ? OptionalDouble.empty() : highest(stabilities));
  }

  private static int reached(List<Double> values, double figure) {
    return (int) values.stream().filter(Objects::nonNull).filter(v -> v >= figure).count();
  }

  private static OptionalDouble highest(List<Double> values) {
    return values.stream().filter(Objects::nonNull).mapToDouble(Double::doubleValue).max();
  }
}
