package org.dramatis.cluster;

import java.util.List;
import org.dramatis.cluster.stability.CandidateTrust;

/** Decides how many segments there are, from what was learnt of each candidate. */
interface KSelectionRule {

  /**
   * Chooses one candidate.
   *
   * @param candidates at least one, ascending by k
   * @param inScope customers that will be divided
   */
  Choice choose(List<CandidateTrust> candidates, long inScope);

  /**
   * Whether a candidate can be chosen for its merits.
   *
   * @param inScope customers that will be divided
   */
  boolean admits(Candidate candidate, long inScope);

  /** The rule that a configuration asks for. */
  static KSelectionRule of(Method method, int minimumSegment) {
    StabilityBasedK rule = new StabilityBasedK(minimumSegment);
    return method.k().isFixed() ? new FixedK(method.k().from(), rule) : rule;
  }
}
