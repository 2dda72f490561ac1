package org.dramatis.cluster.stability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dramatis.cluster.Choice;
import org.dramatis.cluster.KSelectionRule;
import org.dramatis.cluster.Method;
import org.dramatis.cluster.SelectionSample;
import org.dramatis.cluster.Solution;
import org.dramatis.cluster.Workers;
import org.dramatis.cluster.kmeans.Centres;
import org.dramatis.cluster.kmeans.KMeansKernel;
import org.dramatis.stat.Contingency;
import org.dramatis.stat.EntropyStability;

/**
 * Finds out how far each solution on the selection sample can be trusted. The judgement is repeated
 * on figures drawn anew from those that were computed, which costs no fit; where the choice depends
 * on that draw, as many samples and populations again are drawn for the numbers in question.
 */
public record TrustTrial(Workers workers, Method method, SelectionSample sample) {
  /** How often the judgement is repeated. */
  static final int REPETITIONS = 100;

  /** A number that so few repetitions call stable enough is not compared with populations. */
  private static final int FEW = 5;

  /** Judges solutions, given ascending by k; one result per solution, in their order. */
  public List<CandidateTrust> of(List<Solution> solutions, KSelectionRule rule) {
    StabilityTrial trial = new StabilityTrial(workers, sample, method.bootstraps(), method.seed());
    List<List<BootstrapPair>> pairs = trial.pairs(solutions, 0);
    List<Evidence> evidence = new ArrayList<>();
    for (int i = 0; i < solutions.size(); i++) {
      evidence.add(new Evidence(solutions.get(i), List.of(pairs.get(i)), Optional.empty()));
    }
    evidence = compared(evidence, rule);
    List<CandidateTrust> trusts = judged(evidence, trial);
    Choice choice = rule.choose(trusts);
    if (!choice.isFirm()) {
      trusts = judged(more(evidence, trial, choice, rule), trial);
      choice = rule.choose(trusts);
    }
    return published(trusts, choice);
  }

  /**
   * Judges segments that are published whatever the rule says of them.
   *
   * @param coarser the solution with one segment fewer, if it was tried
   * @param rule that chooses them
   */
  public CandidateTrust held(Solution held, Optional<Solution> coarser, KSelectionRule rule) {
    CandidateTrust alone = of(List.of(held), rule).get(0);
    return coarser
        .map(
            c ->
                new CandidateTrust(
                    alone.candidate(),
                    alone.stability(),
                    padded(acrossSolutions(held.centres(), c.centres()), held.centres().count()),
                    alone.references(),
                    alone.verdict(),
                    alone.repetitions()))
        .orElse(alone);
  }

  /** The last of the held segments may have nobody in the sample. */
  private static List<OptionalDouble> padded(List<OptionalDouble> found, int segments) {
    return IntStream.range(0, segments)
        .mapToObj(i -> i < found.size() ? found.get(i) : OptionalDouble.empty())
        .toList();
  }

  /** Compares with populations without groups what can be natural. */
  private List<Evidence> compared(List<Evidence> evidence, KSelectionRule rule) {
    List<ReferenceTrial.Observed> observed =
        evidence.stream()
            .filter(e -> e.references().isEmpty())
            .filter(e -> rule.admits(e.solution().candidate()))
            .filter(this::mayBeNatural)
            .map(Evidence::observed)
            .toList();
    Map<Integer, ReferenceFigures> found = references().of(observed);
    return with(evidence, found);
  }

  private static List<Evidence> with(
      List<Evidence> evidence, Map<Integer, ReferenceFigures> found) {
    return evidence.stream()
        .map(e -> found.containsKey(e.k()) ? e.with(found.get(e.k())) : e)
        .toList();
  }

  private boolean mayBeNatural(Evidence evidence) {
    return evidence.mayBeNatural(Redraw.NONE)
        || redraws().stream().filter(evidence::mayBeNatural).count() >= FEW;
  }

  private ReferenceTrial references() {
    return new ReferenceTrial(workers, sample.points(), method.references(), method.seed());
  }

  private List<Redraw> redraws() {
    return IntStream.range(0, REPETITIONS)
        .mapToObj(number -> Redraw.repetition(method.seed(), number))
        .toList();
  }

  /** More samples and populations for the numbers between which the choice wavers. */
  private List<Evidence> more(
      List<Evidence> evidence, StabilityTrial trial, Choice choice, KSelectionRule rule) {
    List<List<BootstrapPair>> pairs =
        trial.pairs(
            evidence.stream().filter(e -> choice.wavers(e.k())).map(Evidence::solution).toList(),
            1);
    List<Evidence> joined = new ArrayList<>();
    Map<Integer, ReferenceFigures> found = new TreeMap<>();
    List<ReferenceTrial.Observed> observed = new ArrayList<>();
    int next = 0;
    for (Evidence own : evidence) {
      Evidence e = choice.wavers(own.k()) ? own.and(pairs.get(next++)) : own;
      joined.add(e);
      if (choice.wavers(e.k()) && e.references().isPresent()) {
        found.put(e.k(), e.references().get());
        observed.add(e.observed());
      }
    }
    references().more(observed, found);
    return compared(with(joined, found), rule);
  }

  private List<CandidateTrust> judged(List<Evidence> evidence, StabilityTrial trial) {
    List<CandidateTrust> trusts = new ArrayList<>();
    for (int i = 0; i < evidence.size(); i++) {
      Evidence own = evidence.get(i);
      List<CandidateTrust.Judgement> repetitions = redraws().stream().map(own::judge).toList();
      trusts.add(
          new CandidateTrust(
              own.solution().candidate(),
              trial.summary(own.solution().centres(), own.allPairs()),
              acrossSolutions(evidence, i),
              own.comparison(),
              mostFrequent(repetitions),
              repetitions));
    }
    return List.copyOf(trusts);
  }

  /** Of equally frequent ones, the one that promises less. */
  private static StructureVerdict mostFrequent(List<CandidateTrust.Judgement> repetitions) {
    Map<StructureVerdict, Integer> counts = new EnumMap<>(StructureVerdict.class);
    repetitions.forEach(r -> counts.merge(r.verdict(), 1, Integer::sum));
    return Collections.max(
        counts.keySet(),
        Comparator.<StructureVerdict>comparingInt(counts::get).thenComparing(v -> v));
  }

  private static List<CandidateTrust> published(List<CandidateTrust> trusts, Choice choice) {
    return trusts.stream()
        .map(
            trust ->
                choice
                    .firmness()
                    .filter(f -> trust.k() == choice.k())
                    .map(f -> trust.judged(f.verdict()))
                    .orElse(trust))
        .toList();
  }

  private List<OptionalDouble> acrossSolutions(List<Evidence> evidence, int index) {
    Centres finer = evidence.get(index).solution().centres();
    if (index == 0 || evidence.get(index - 1).solution().centres().count() != finer.count() - 1) {
      return Collections.nCopies(finer.count(), OptionalDouble.empty());
    }
    return acrossSolutions(finer, evidence.get(index - 1).solution().centres());
  }

  private List<OptionalDouble> acrossSolutions(Centres finer, Centres coarser) {
    return EntropyStability.ofRows(
        Contingency.of(
            KMeansKernel.assign(sample.points(), finer),
            KMeansKernel.assign(sample.points(), coarser)));
  }
}
