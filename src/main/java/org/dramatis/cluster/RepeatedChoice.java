package org.dramatis.cluster;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.cluster.stability.StructureVerdict;

/**
 * The rule applied to each repetition of the judgement: among natural numbers of segments the
 * largest that is about as stable as the most stable of them, because a line through a group where
 * there is none costs stability and one between groups does not; without those, the largest
 * reproducible one; without those, the most stable one, and of equals the smaller.
 *
 * @param picks what each repetition chooses
 */
record RepeatedChoice(List<Pick> picks) {
  /** So much less of mean adjusted Rand index is about as stable. */
  private static final double MARGIN = 0.10;

  /** A number and what the repetition that chooses it finds of it. */
  record Pick(int k, StructureVerdict verdict) {}

  /** Over candidates, ascending by k, at least one. */
  static RepeatedChoice of(List<CandidateTrust> candidates) {
    return new RepeatedChoice(
        IntStream.range(0, candidates.get(0).repetitions().size())
            .mapToObj(number -> pick(candidates, number))
            .toList());
  }

  /** How firm the verdict on a number is that is not left to the rule. */
  static Choice.Firmness ofOne(CandidateTrust candidate) {
    return of(List.of(candidate)).firmness();
  }

  private static Pick pick(List<CandidateTrust> candidates, int number) {
    ToDoubleFunction<CandidateTrust> stability =
        c -> c.repetitions().get(number).stability().orElse(-1);
    List<CandidateTrust> natural = having(candidates, number, StructureVerdict.NATURAL);
    if (!natural.isEmpty()) {
      double best = natural.stream().mapToDouble(stability).max().orElseThrow();
      List<CandidateTrust> stable =
          natural.stream().filter(c -> stability.applyAsDouble(c) >= best - MARGIN).toList();
      return new Pick(largest(stable), StructureVerdict.NATURAL);
    }
    List<CandidateTrust> reproducible = having(candidates, number, StructureVerdict.REPRODUCIBLE);
    if (!reproducible.isEmpty()) {
      return new Pick(largest(reproducible), StructureVerdict.REPRODUCIBLE);
    }
    Comparator<CandidateTrust> byStability = Comparator.comparingDouble(stability);
    CandidateTrust most = Collections.max(candidates, byStability.thenComparing(c -> -c.k()));
    return new Pick(most.k(), StructureVerdict.CONSTRUCTED);
  }

  private static List<CandidateTrust> having(
      List<CandidateTrust> candidates, int number, StructureVerdict verdict) {
    return candidates.stream()
        .filter(c -> c.repetitions().get(number).verdict() == verdict)
        .toList();
  }

  private static int largest(List<CandidateTrust> candidates) {
    return candidates.stream().mapToInt(CandidateTrust::k).max().orElseThrow();
  }

  /** The number chosen most often, of equals the smaller one, and how often. */
  Choice.Firmness firmness() {
    int k = k();
    Map<StructureVerdict, Integer> verdicts = new EnumMap<>(StructureVerdict.class);
    Map<Integer, Integer> others = new TreeMap<>();
    for (Pick pick : picks) {
      if (pick.k() == k) {
        verdicts.merge(pick.verdict(), 1, Integer::sum);
      } else {
        others.merge(pick.k(), 1, Integer::sum);
      }
    }
    StructureVerdict verdict = Collections.max(verdicts.keySet(), byCount(verdicts));
    return new Choice.Firmness(
        picks.size(),
        verdicts.values().stream().mapToInt(Integer::intValue).sum(),
        verdict,
        verdicts.get(verdict),
        others.entrySet().stream()
            .map(other -> new Choice.Alternative(other.getKey(), other.getValue()))
            .sorted(Comparator.comparingInt(other -> -other.times()))
            .toList());
  }

  /** The number chosen most often. */
  int k() {
    Map<Integer, Integer> counts = new TreeMap<>();
    picks.forEach(pick -> counts.merge(pick.k(), 1, Integer::sum));
    return Collections.max(
        counts.keySet(), byCount(counts).thenComparing(Comparator.reverseOrder()));
  }

  private static <T> Comparator<T> byCount(Map<T, Integer> counts) {
    return Comparator.comparingInt(counts::get);
  }
}
