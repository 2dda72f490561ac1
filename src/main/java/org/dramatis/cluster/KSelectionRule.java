package org.dramatis.cluster;

import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.stability.CandidateTrust;

/** Decides how many segments there are, from what was learnt of each candidate. */
interface KSelectionRule {

  /** Chooses among candidates, at least one and ascending by k, for so many customers in scope. */
  Choice choose(List<CandidateTrust> candidates, long inScope);

  /** Whether a candidate can be chosen for its merits, given so many customers in scope. */
  boolean admits(Candidate candidate, long inScope);

  static KSelectionRule of(Method method, int minimumSegment) {
    StabilityBasedK rule = new StabilityBasedK(minimumSegment);
    return method.k().isFixed() ? new FixedK(method.k().from(), rule) : rule;
  }

  /** The configuration names the number; beside it stands what the rule would have chosen. */
  record FixedK(int asked, KSelectionRule rule) implements KSelectionRule {

    @Override
    public Choice choose(List<CandidateTrust> candidates, long inScope) {
      Choice otherwise = rule.choose(candidates, inScope);
      int found =
          candidates.stream()
              .mapToInt(CandidateTrust::k)
              .filter(k -> k <= asked)
              .max()
              .orElse(candidates.get(0).k());
      String why = "The configuration asks for %d segments".formatted(asked);
      if (found < asked) {
        why += ", but customers differ in too few ways for more than %d.".formatted(found);
      } else if (otherwise.k() == asked) {
        why += "; the rule would have chosen the same number.";
      } else {
        why += "; the rule would have chosen %d.".formatted(otherwise.k());
      }
      return new Choice(found, "fixed", why, Optional.of(otherwise));
    }

    @Override
    public boolean admits(Candidate candidate, long inScope) {
      return candidate.k() == asked || rule.admits(candidate, inScope);
    }
  }
}
