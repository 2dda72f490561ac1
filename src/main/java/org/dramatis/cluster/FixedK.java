package org.dramatis.cluster;

import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.stability.CandidateTrust;

/**
 * The configuration names the number.
 *
 * @param asked that number
 * @param rule what decides without it
 */
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
    String why =
        found < asked
            ? "The configuration asks for %d segments, but customers differ in too few ways for more than %d."
                .formatted(asked, found)
            : "The configuration asks for %d segments; %s."
                .formatted(
                    asked,
                    otherwise.k() == asked
                        ? "the rule would have chosen the same number"
                        : "the rule would have chosen " + otherwise.k());
    return new Choice(found, "fixed", why, Optional.of(otherwise));
  }

  @Override
  public boolean admits(Candidate candidate, long inScope) {
    return candidate.k() == asked || rule.admits(candidate, inScope);
  }
}
