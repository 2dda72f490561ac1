package org.dramatis.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.Choice.SearchEnd;
import org.dramatis.cluster.stability.CandidateTrust;

/**
 * Among natural numbers of segments the largest that is about as stable as any of them; without
 * those, the largest reproducible number; without those, the most stable one. Only numbers whose
 * smallest segment is large enough; when none is, the one whose smallest segment is largest. The
 * decision is made once for every repetition of the judgement, and the number that most of them
 * choose is taken.
 *
 * @param minimumSegment customers that a segment must have
 * @param inScope customers in scope
 * @param searched the numbers that were to be tried
 */
public record StabilityBasedK(int minimumSegment, long inScope, Method.SegmentRange searched)
    implements KSelectionRule {

  @Override
  public boolean admits(Candidate candidate) {
    return candidate.smallestShare() * inScope >= minimumSegment;
  }

  @Override
  public Choice choose(List<CandidateTrust> candidates) {
    int most = candidates.get(candidates.size() - 1).k();
    if (most < 2) {
      String why = "All are alike in every feature, so there is nothing to divide.";
      return new Choice(most, "alike", why);
    }
    List<CandidateTrust> large = candidates.stream().filter(c -> admits(c.candidate())).toList();
    if (large.isEmpty()) {
      int k = leastBroken(candidates);
      String why =
          "Every number of segments that was tried has a segment of fewer than %d; with %d the"
              + "  smallest one is largest.";
      return new Choice(k, "largest", why.formatted(minimumSegment, k));
    }
    int least = candidates.get(0).k();
    String of =
        least == most
            ? "Of the one number of segments tried"
            : "Of %d to %d segments".formatted(least, most);
    if (large.size() < candidates.size()) {
      of += ", leaving out those with a segment of fewer than %d".formatted(minimumSegment);
    }
    return repeated(RepeatedChoice.of(large), of + ", ");
  }

  private Choice repeated(RepeatedChoice repeated, String of) {
    int k = repeated.k();
    Choice.Firmness firmness = repeated.firmness();
    Optional<SearchEnd> end = end(k, firmness);
    String why = of + reason(firmness).formatted(k) + doubts(firmness) + stop(k, end);
    return new Choice(k, rule(firmness), why, Optional.of(firmness), end, Optional.empty());
  }

  private static String rule(Choice.Firmness firmness) {
    return switch (firmness.verdict()) {
      case NATURAL -> "natural";
      case REPRODUCIBLE -> "reproducible";
      case CONSTRUCTED -> "most_stable";
    };
  }

  private static String reason(Choice.Firmness firmness) {
    return switch (firmness.verdict()) {
      case NATURAL ->
          "%d are the most that stand apart more than chance would have it and that fresh samples"
              + " give again about as well as fewer.";
      case REPRODUCIBLE ->
          "none stand apart more than chance would have it, and %d is the largest number that fresh"
              + " samples give again.";
      case CONSTRUCTED -> "none come back dependably from fresh samples, and %d come back best.";
    };
  }

  private static String doubts(Choice.Firmness firmness) {
    if (firmness.isNumberFirm()) {
      return "";
    }
    String others =
        String.join(", ", firmness.others().stream().map(o -> o.k() + " in " + o.times()).toList());
    return " Of %d repetitions on other samples %d come to this number; others to %s."
        .formatted(firmness.repetitions(), firmness.agreeing(), others);
  }

  private static String stop(int k, Optional<SearchEnd> end) {
    return end.map(
            e ->
                switch (e) {
                  case FIRST -> " %d is where the search began.".formatted(k);
                  case LAST -> " %d is where the search stopped.".formatted(k);
                })
        .orElse("");
  }

  /** The largest number is taken where some are trusted, so a smaller one would not have been. */
  private Optional<SearchEnd> end(int k, Choice.Firmness firmness) {
    if (k == searched.to()) {
      return Optional.of(SearchEnd.LAST);
    }
    boolean mayBeFewer = k == searched.from() && k > 2 && rule(firmness).equals("most_stable");
    return mayBeFewer ? Optional.of(SearchEnd.FIRST) : Optional.empty();
  }

  private static int leastBroken(List<CandidateTrust> candidates) {
    Comparator<CandidateTrust> order =
        Comparator.comparingDouble(c -> c.candidate().smallestShare());
    return candidates.stream().max(order.thenComparing(c -> -c.k())).orElseThrow().k();
  }
}
