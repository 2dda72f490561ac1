package org.dramatis.persona.candidate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.cluster.stability.StructureVerdict;

/**
 * {@code candidates.json}: drafted personas of a run, one per segment, in the order of letters.
 *
 * @param layout {@link #LAYOUT} of the version of the program that wrote it
 * @param asOf the day that the figures describe; empty when the data has no dates
 * @param noun what the customers are called
 * @param verdict what the groups may be used for
 */
public record Candidates(
    int layout,
    String runId,
    Optional<LocalDate> asOf,
    Noun noun,
    StructureVerdict verdict,
    List<Candidate> candidates) {
  /** Raised whenever a file of the old form would be read wrongly or not at all. */
  public static final int LAYOUT = 1;

  public Candidates {
    candidates = List.copyOf(candidates);
  }

  /** The draft of one segment. */
  public Optional<Candidate> of(SegmentRef segment) {
    return candidates.stream().filter(c -> c.segment().equals(segment)).findFirst();
  }
}
