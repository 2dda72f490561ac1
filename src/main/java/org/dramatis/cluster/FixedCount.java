package org.dramatis.cluster;

import java.util.List;

/** The configuration names the number. */
final class FixedCount implements SegmentCountRule {

  @Override
  public Choice choose(List<Candidate> candidates, long inScope) {
    int k = candidates.get(0).k();
    return new Choice(
        k,
        "fixed",
        "The configuration asks for %d segments; no other number was tried.".formatted(k));
  }
}
