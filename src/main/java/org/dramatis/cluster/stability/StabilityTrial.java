package org.dramatis.cluster.stability;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dramatis.cluster.SelectionSample;
import org.dramatis.cluster.Solution;
import org.dramatis.cluster.Workers;
import org.dramatis.cluster.kmeans.Centres;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.stat.Quantiles;

/** Refits every solution to bootstrap samples and counts what comes back. */
final class StabilityTrial {
  /** At most this similar, a segment has dissolved (Hennig 2007). */
  private static final double DISSOLVED = 0.5;

  /** A twentieth of fewer models is less than one of them. */
  private static final int FEWEST_MODELS = 20;

  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  private final Workers workers;
  private final SelectionSample sample;
  private final int pairs;
  private final long seed;

  StabilityTrial(Workers workers, SelectionSample sample, int pairs, long seed) {
    this.workers = workers;
    this.sample = sample;
    this.pairs = pairs;
    this.seed = seed;
  }

  /** One pair of one solution. */
  private record Task(Centres solution, int pair, long seed) implements Serializable {}

  /** One per solution, in their order. */
  List<Stability> of(List<Solution> solutions) {
    List<Task> tasks =
        solutions.stream()
            // The slowest first, so that no core waits for a straggler.
            .sorted(Comparator.comparingInt((Solution s) -> -s.candidate().k()))
            .flatMap(
                s -> IntStream.range(0, pairs).mapToObj(pair -> new Task(s.centres(), pair, seed)))
            .toList();
    List<BootstrapPair> results =
        workers.run(
            sample,
            tasks,
            (shared, task) -> BootstrapPair.of(shared, task.solution(), task.pair(), task.seed()));
    Map<Centres, List<BootstrapPair>> bySolution = new HashMap<>();
    for (int i = 0; i < tasks.size(); i++) {
      bySolution
          .computeIfAbsent(tasks.get(i).solution(), s -> new ArrayList<>())
          .add(results.get(i));
    }
    return solutions.stream().map(s -> summary(s.centres(), bySolution.get(s.centres()))).toList();
  }

  private Stability summary(Centres solution, List<BootstrapPair> found) {
    double[] agreements =
        found.stream()
            .map(BootstrapPair::agreement)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    List<BootstrapPair.Recovery> recoveries =
        found.stream().flatMap(pair -> pair.recoveries().stream()).toList();
    long[] sizes = new long[solution.count()];
    for (int label : KMeansKernel.assign(sample.points(), solution)) {
      sizes[label]++;
    }
    double together =
        IntStream.range(0, sizes.length).mapToLong(i -> placed(recoveries, i, i)).sum()
            / ((double) sample.points().rows() * recoveries.size());
    return new Stability(
        pairs,
        mean(agreements),
        Quantiles.at(agreements, LOW),
        Quantiles.at(agreements, HIGH),
        together,
        IntStream.range(0, sizes.length).mapToObj(i -> segment(recoveries, i, sizes)).toList());
  }

  private static OptionalDouble mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / values.length);
  }

  private SegmentStability segment(
      List<BootstrapPair.Recovery> recoveries, int segment, long[] sizes) {
    double sum = 0;
    double dissolved = 0;
    for (BootstrapPair.Recovery recovery : recoveries) {
      double jaccard = recovery.jaccards().get(segment);
      sum += jaccard;
      dissolved += jaccard <= DISSOLVED ? 1 : 0;
    }
    double all = Math.max(1, sizes[segment]) * (double) recoveries.size();
    return new SegmentStability(
        sizes[segment] / (double) sample.points().rows(),
        sum / recoveries.size(),
        dissolved / recoveries.size(),
        IntStream.range(0, sizes.length)
            .mapToObj(other -> placed(recoveries, segment, other) / all)
            .toList(),
        IntStream.range(0, sample.features().size())
            .mapToObj(column -> range(recoveries, segment, column))
            .flatMap(Optional::stream)
            .toList());
  }

  private Optional<FeatureRange> range(
      List<BootstrapPair.Recovery> recoveries, int segment, int column) {
    double[] means =
        recoveries.stream()
            .map(recovery -> recovery.mean(segment, column))
            .flatMapToDouble(OptionalDouble::stream)
            .toArray();
    return means.length < FEWEST_MODELS
        ? Optional.empty()
        : Optional.of(
            new FeatureRange(
                sample.features().get(column),
                Quantiles.at(means, LOW).orElseThrow(),
                Quantiles.at(means, HIGH).orElseThrow()));
  }

  private static long placed(List<BootstrapPair.Recovery> recoveries, int segment, int other) {
    return recoveries.stream().mapToLong(r -> r.counts().get(segment).get(other)).sum();
  }
}
