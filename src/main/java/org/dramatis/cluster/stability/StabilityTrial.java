package org.dramatis.cluster.stability;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dramatis.cluster.SelectionSample;
import org.dramatis.cluster.Solution;
import org.dramatis.cluster.Workers;
import org.dramatis.cluster.kmeans.Centres;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.cluster.stability.SegmentStability.FeatureRange;
import org.dramatis.stat.Quantiles;

/** Refits every solution to bootstrap samples and counts what comes back. */
record StabilityTrial(Workers workers, SelectionSample sample, int pairs, long seed) {
  /** At most this similar, a segment has dissolved (Hennig 2007). */
  private static final double DISSOLVED = 0.5;

  /** A twentieth of fewer models is less than one of them. */
  private static final int FEWEST_MODELS = 20;

  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  /**
   * Refits solutions to a batch of bootstrap samples; one list of pairs per solution, in their
   * order.
   *
   * @param batch numbered from 0; another batch has other samples
   */
  List<List<BootstrapPair>> pairs(List<Solution> solutions, int batch) {
    // Not the trial itself, which does not cross machines.
    long runSeed = seed;
    int first = batch * pairs;
    return workers.repeat(
        sample,
        solutions.stream().map(Solution::centres).toList(),
        pairs,
        (shared, pair) -> BootstrapPair.of(shared, pair.task(), first + pair.number(), runSeed));
  }

  /** What pairs say about a solution. */
  Stability summary(Centres solution, List<BootstrapPair> found) {
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
        IntStream.range(0, sizes.length).mapToLong(i -> placed(recoveries, i, i)).sum();
    return new Stability(
        found.size(),
        Evidence.mean(found),
        Quantiles.at(agreements, LOW),
        Quantiles.at(agreements, HIGH),
        together / ((double) sample.points().rows() * recoveries.size()),
        IntStream.range(0, sizes.length).mapToObj(i -> segment(recoveries, i, sizes)).toList());
  }

  private SegmentStability segment(
      List<BootstrapPair.Recovery> recoveries, int segment, long[] sizes) {
    double sum = 0;
    double dissolved = 0;
    for (BootstrapPair.Recovery recovery : recoveries) {
      double jaccard = recovery.jaccard(segment);
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
            .map(recovery -> recovery.means().get(column).get(segment))
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
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
