package org.dramatis.cluster;

import java.util.Comparator;
import java.util.List;

/**
 * The number whose segments lie furthest apart, measured by the silhouette, among those whose
 * smallest segment is large enough. When none is, the number whose smallest segment is largest.
 *
 * @param minimumSegment customers that a segment must have
 */
record BestSilhouette(int minimumSegment) implements SegmentCountRule {

  @Override
  public Choice choose(List<Candidate> candidates, long inScope) {
    List<Candidate> large =
        candidates.stream().filter(c -> c.smallestShare() * inScope >= minimumSegment).toList();
    if (large.isEmpty()) {
      Candidate best =
          candidates.stream()
              .max(Comparator.comparingDouble(Candidate::smallestShare).thenComparing(c -> -c.k()))
              .orElseThrow();
      return new Choice(
          best.k(),
          "silhouette",
          "Every number of segments that was tried has a segment of fewer than %d customers; with %d the smallest one is largest."
              .formatted(minimumSegment, best.k()));
    }
    Candidate best =
        large.stream()
            .max(
                Comparator.comparingDouble((Candidate c) -> c.silhouette().orElse(-1))
                    .thenComparing(c -> -c.k()))
            .orElseThrow();
    return new Choice(best.k(), "silhouette", why(best, candidates, large));
  }

  private String why(Candidate best, List<Candidate> tried, List<Candidate> large) {
    String range =
        "Of %d to %d segments".formatted(tried.get(0).k(), tried.get(tried.size() - 1).k());
    String left =
        large.size() == tried.size()
            ? ""
            : ", leaving out those with a segment of fewer than %d customers"
                .formatted(minimumSegment);
    return range + left + ", %d lie furthest apart from each other.".formatted(best.k());
  }
}
