package org.dramatis.cluster.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.cluster.Solution;

/**
 * All that was computed to judge one solution.
 *
 * @param pairs models of bootstrap samples, batch by batch; all numbers of segments share the
 *     samples of a batch
 * @param references empty when the solution cannot be natural
 */
record Evidence(
    Solution solution, List<List<BootstrapPair>> pairs, Optional<ReferenceFigures> references) {

  Evidence {
    pairs = List.copyOf(pairs);
  }

  int k() {
    return solution.candidate().k();
  }

  /** All pairs of models. */
  List<BootstrapPair> allPairs() {
    return Redraw.NONE.of(Redraw.Of.PAIRS, pairs);
  }

  Evidence and(List<BootstrapPair> batch) {
    List<List<BootstrapPair>> more = new ArrayList<>(pairs);
    more.add(batch);
    return new Evidence(solution, more, references);
  }

  Evidence with(ReferenceFigures figures) {
    return new Evidence(solution, pairs, Optional.of(figures));
  }

  /** What follows from the figures that a redraw looks at. */
  CandidateTrust.Judgement judge(Redraw redraw) {
    List<BootstrapPair> drawn = redraw.of(Redraw.Of.PAIRS, pairs);
    OptionalDouble mean = mean(drawn);
    Optional<ReferenceComparison> comparison =
        references
            .filter(figures -> mean.isPresent())
            .map(f -> f.compare(silhouette().orElseThrow(), mean.getAsDouble(), redraw));
    return new CandidateTrust.Judgement(
        mean, StructureVerdict.of(mean, weakest(drawn), comparison));
  }

  /** The comparison with all populations. */
  Optional<ReferenceComparison> comparison() {
    return references.map(
        f -> f.compare(silhouette().orElseThrow(), mean(allPairs()).orElseThrow(), Redraw.NONE));
  }

  /** Whether the solution can be natural, as far as the pairs that a redraw looks at tell. */
  boolean mayBeNatural(Redraw redraw) {
    List<BootstrapPair> drawn = redraw.of(Redraw.Of.PAIRS, pairs);
    return silhouette().isPresent()
        && mean(drawn).isPresent()
        && weakest(drawn) >= SegmentVerdict.STABLE_FROM;
  }

  /** What is compared with populations. */
  ReferenceTrial.Observed observed() {
    return new ReferenceTrial.Observed(
        k(), silhouette().orElseThrow(), mean(allPairs()).orElseThrow());
  }

  private OptionalDouble silhouette() {
    return solution.candidate().silhouette();
  }

  /** The mean adjusted Rand index of pairs; added one by one, which gives the same last digits. */
  static OptionalDouble mean(List<BootstrapPair> pairs) {
    List<Double> defined =
        pairs.stream().map(BootstrapPair::agreement).filter(Objects::nonNull).toList();
    return defined.stream().reduce(Double::sum).stream()
        .mapToDouble(sum -> sum / defined.size())
        .findFirst();
  }

  /** The least mean Jaccard similarity of any segment. */
  private double weakest(List<BootstrapPair> drawn) {
    double weakest = 1;
    for (int segment = 0; segment < solution.centres().count(); segment++) {
      double sum = 0;
      int models = 0;
      for (BootstrapPair pair : drawn) {
        for (BootstrapPair.Recovery recovery : pair.recoveries()) {
          sum += recovery.jaccard(segment);
          models++;
        }
      }
      weakest = Math.min(weakest, sum / models);
    }
    return weakest;
  }
}
