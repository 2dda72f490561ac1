package org.dramatis.cluster;

import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.stability.CandidateTrust;

/** Decides how many segments there are, from what was learnt of each candidate. */
public interface KSelectionRule {

  /** Chooses among candidates, at least one and ascending by k. */
  Choice choose(List<CandidateTrust> candidates);

  /** Whether a candidate can be chosen for its merits. */
  boolean admits(Candidate candidate);

  /**
   * The rule that a method asks for.
   *
   * @param minimumSegment customers that a segment should have
   * @param inScope customers in scope
   */
  static KSelectionRule of(Method method, int minimumSegment, long inScope) {
    List<Integer> tried = method.k().tried();
    StabilityBasedK rule =
        new StabilityBasedK(
            minimumSegment,
            inScope,
            new Method.SegmentRange(tried.get(0), tried.get(tried.size() - 1)));
    return method.k().isFixed() ? new FixedK(method.k().from(), rule) : rule;
  }

  /**
   * The council's segments are held; beside it stands what the rule would have chosen.
   *
   * @param why a sentence for readers
   * @param redrawn what would be chosen if lines were drawn anew
   */
  record Held(String why, Choice redrawn, KSelectionRule rule) implements KSelectionRule {

    @Override
    public Choice choose(List<CandidateTrust> candidates) {
      CandidateTrust held = candidates.get(0);
      return new Choice(
          held.k(),
          "held",
          why,
          Optional.of(RepeatedChoice.ofOne(held)),
          Optional.empty(),
          Optional.of(redrawn));
    }

    @Override
    public boolean admits(Candidate candidate) {
      return rule.admits(candidate);
    }
  }

  /** The configuration names the number; beside it stands what the rule would have chosen. */
  record FixedK(int asked, KSelectionRule rule) implements KSelectionRule {

    @Override
    public Choice choose(List<CandidateTrust> candidates) {
      Choice otherwise = rule.choose(candidates);
      CandidateTrust found =
          candidates.stream()
              .filter(c -> c.k() <= asked)
              .reduce((smaller, larger) -> larger)
              .orElse(candidates.get(0));
      String why = "The configuration asks for %d segments".formatted(asked);
      if (found.k() < asked) {
        why += ", but customers differ in too few ways for more than %d.".formatted(found.k());
      } else if (otherwise.k() == asked) {
        why += "; the rule would have chosen the same number.";
      } else {
        why += "; the rule would have chosen %d.".formatted(otherwise.k());
      }
      return new Choice(
          found.k(),
          "fixed",
          why,
          Optional.of(RepeatedChoice.ofOne(found)),
          Optional.empty(),
          Optional.of(otherwise));
    }

    @Override
    public boolean admits(Candidate candidate) {
      return candidate.k() == asked || rule.admits(candidate);
    }
  }
}
