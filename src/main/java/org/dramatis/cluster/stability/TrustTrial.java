package org.dramatis.cluster.stability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
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
public record TrustTrial(Workers workers, Method method, SelectionSample sample) {

  /**
   * Judges solutions, given ascending by k; one result per solution, in their order.
   *
   * @param admitted which may be chosen; only those are compared with populations without groups
   */
  public List<CandidateTrust> of(List<Solution> solutions, Predicate<Candidate> admitted) {
    List<Stability> stabilities =
        new StabilityTrial(workers, sample, method.bootstraps(), method.seed()).of(solutions);
    List<ReferenceTrial.Observed> observed = new ArrayList<>();
    for (int i = 0; i < solutions.size(); i++) {
      Candidate candidate = solutions.get(i).candidate();
      Stability stability = stabilities.get(i);
      if (admitted.test(candidate) && StructureVerdict.mayBeNatural(candidate, stability)) {
        observed.add(
            new ReferenceTrial.Observed(
                candidate.k(),
                candidate.silhouette().orElseThrow(),
                stability.mean().orElseThrow()));
      }
    }
    Map<Integer, ReferenceComparison> compared =
        new ReferenceTrial(workers, sample.points(), method.references(), method.seed())
            .of(observed);
    List<CandidateTrust> trusts = new ArrayList<>();
    for (int i = 0; i < solutions.size(); i++) {
      Candidate candidate = solutions.get(i).candidate();
      Optional<ReferenceComparison> references = Optional.ofNullable(compared.get(candidate.k()));
      trusts.add(
          new CandidateTrust(
              candidate,
              stabilities.get(i),
              acrossSolutions(solutions, i),
              references,
              StructureVerdict.of(stabilities.get(i), references)));
    }
    return List.copyOf(trusts);
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
