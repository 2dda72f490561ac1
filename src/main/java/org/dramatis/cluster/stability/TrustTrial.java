package org.dramatis.cluster.stability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dramatis.cluster.Candidate;
import org.dramatis.cluster.Method;
import org.dramatis.cluster.SelectionSample;
import org.dramatis.cluster.Solution;
import org.dramatis.cluster.Workers;
import org.dramatis.cluster.kmeans.Centres;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.stat.Contingency;
import org.dramatis.stat.EntropyStability;

/** Finds out how far each solution on the selection sample can be trusted. */
public final class TrustTrial {
  private final Workers workers;
  private final Method method;
  private final SelectionSample sample;

  /** Prepares the trials on the selection sample. */
  public TrustTrial(Workers workers, Method method, SelectionSample sample) {
    this.workers = workers;
    this.method = method;
    this.sample = sample;
  }

  /**
   * Judges solutions.
   *
   * @param solutions ascending by k
   * @param admitted which may be chosen; only those are compared with populations without groups
   * @return one per solution, in their order
   */
  public List<CandidateTrust> of(List<Solution> solutions, Predicate<Candidate> admitted) {
    List<Stability> stabilities =
        new StabilityTrial(workers, sample, method.bootstraps(), method.seed()).of(solutions);
    List<Optional<ReferenceComparison>> references = references(solutions, stabilities, admitted);
    List<CandidateTrust> trusts = new ArrayList<>();
    for (int i = 0; i < solutions.size(); i++) {
      trusts.add(
          new CandidateTrust(
              solutions.get(i).candidate(),
              stabilities.get(i),
              acrossSolutions(solutions, i),
              references.get(i),
              StructureVerdict.of(stabilities.get(i), references.get(i))));
    }
    return List.copyOf(trusts);
  }

  private List<Optional<ReferenceComparison>> references(
      List<Solution> solutions, List<Stability> stabilities, Predicate<Candidate> admitted) {
    List<Integer> tested =
        IntStream.range(0, solutions.size())
            .filter(i -> admitted.test(solutions.get(i).candidate()))
            .filter(
                i ->
                    StructureVerdict.mayBeNatural(solutions.get(i).candidate(), stabilities.get(i)))
            .boxed()
            .toList();
    List<ReferenceTrial.Claim> claims =
        tested.stream().map(i -> claim(solutions.get(i).candidate(), stabilities.get(i))).toList();
    List<ReferenceComparison> compared =
        new ReferenceTrial(workers, sample.points(), method.references(), method.seed()).of(claims);
    List<Optional<ReferenceComparison>> references =
        new ArrayList<>(Collections.nCopies(solutions.size(), Optional.empty()));
    for (int i = 0; i < tested.size(); i++) {
      references.set(tested.get(i), Optional.of(compared.get(i)));
    }
    return references;
  }

  private static ReferenceTrial.Claim claim(Candidate candidate, Stability stability) {
    return new ReferenceTrial.Claim(
        candidate.k(), candidate.silhouette().orElseThrow(), stability.mean().orElseThrow());
  }

  private List<OptionalDouble> acrossSolutions(List<Solution> solutions, int index) {
    Centres finer = solutions.get(index).centres();
    if (index == 0 || solutions.get(index - 1).centres().count() != finer.count() - 1) {
      return Collections.nCopies(finer.count(), OptionalDouble.empty());
    }
    return EntropyStability.ofRows(
        Contingency.of(
            KMeansKernel.assign(sample.points(), finer),
            KMeansKernel.assign(sample.points(), solutions.get(index - 1).centres())));
  }
}
