package org.dramatis.cluster;

import java.util.Comparator;
import java.util.List;
import org.dramatis.cluster.stability.CandidateTrust;
import org.dramatis.cluster.stability.StructureVerdict;

/**
 * Among natural numbers of segments, the one whose segments lie furthest apart, measured by the
 * silhouette; without those, the largest reproducible number; without those, the most stable one.
 * Only numbers whose smallest segment is large enough; when none is, the one whose smallest segment
 * is largest. Of equals, the smaller number.
 *
 * @param minimumSegment customers that a segment must have
 */
public record StabilityBasedK(int minimumSegment) implements KSelectionRule {

  @Override
  public boolean admits(Candidate candidate, long inScope) {
    return candidate.smallestShare() * inScope >= minimumSegment;
  }

  @Override
  public Choice choose(List<CandidateTrust> candidates, long inScope) {
    int most = candidates.get(candidates.size() - 1).k();
    if (most < 2) {
      String why = "All customers are alike in every feature, so there is nothing to divide.";
      return new Choice(most, "alike", why);
    }
    List<CandidateTrust> large =
        candidates.stream().filter(c -> admits(c.candidate(), inScope)).toList();
    if (large.isEmpty()) {
      int k = best(candidates, Comparator.comparingDouble(c -> c.candidate().smallestShare()));
      String why =
          "Every number of segments that was tried has a segment of fewer than %d customers; with"
              + " %d the smallest one is largest.";
      return new Choice(k, "largest", why.formatted(minimumSegment, k));
    }
    int least = candidates.get(0).k();
    String of =
        least == most
            ? "Of the one number of segments tried"
            : "Of %d to %d segments".formatted(least, most);
    if (large.size() < candidates.size()) {
      of +=
          ", leaving out those with a segment of fewer than %d customers".formatted(minimumSegment);
    }
    return trusted(large, of + ", ");
  }

  private static Choice trusted(List<CandidateTrust> large, String of) {
    List<CandidateTrust> natural = having(large, StructureVerdict.NATURAL);
    if (!natural.isEmpty()) {
      int k = best(natural, Comparator.comparingDouble(c -> c.candidate().silhouette().orElse(-1)));
      String apart =
          natural.size() == 1
              ? "more than chance would have it, and no other number passes that test"
              : "furthest, and more than chance would have it";
      return new Choice(k, "natural", of + "%d stand apart %s.".formatted(k, apart));
    }
    List<CandidateTrust> reproducible = having(large, StructureVerdict.REPRODUCIBLE);
    if (!reproducible.isEmpty()) {
      int k = best(reproducible, Comparator.comparingInt(CandidateTrust::k));
      String why =
          "none stand apart more than chance would have it, and %d is the largest number that fresh"
              + " samples of customers give again.";
      return new Choice(k, "reproducible", of + why.formatted(k));
    }
    int k = best(large, Comparator.comparingDouble(c -> c.stability().mean().orElse(-1)));
    String why =
        "none come back dependably from fresh samples of customers, and %d come back best.";
    return new Choice(k, "most_stable", of + why.formatted(k));
  }

  private static List<CandidateTrust> having(
      List<CandidateTrust> candidates, StructureVerdict verdict) {
    return candidates.stream().filter(c -> c.verdict() == verdict).toList();
  }

  private static int best(List<CandidateTrust> candidates, Comparator<CandidateTrust> order) {
    return candidates.stream().max(order.thenComparing(c -> -c.k())).orElseThrow().k();
  }
}
