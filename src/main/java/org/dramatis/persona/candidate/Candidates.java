package org.dramatis.persona.candidate;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunOutput;
import org.dramatis.run.storage.Json;
import org.dramatis.run.storage.WorkspaceException;

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

  /**
   * What a run drafted; empty when it is of a version that drafted nothing.
   *
   * @throws WorkspaceException when the file is damaged
   */
  public static Optional<Candidates> of(RunFolder run) {
    Optional<String> text = run.workspace().readText(run.path(RunOutput.CANDIDATES));
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(Json.read(text.get(), Candidates.class, run.id().value()));
    } catch (JsonProcessingException e) {
      throw run.damaged("its candidates.json is damaged: " + e.getOriginalMessage());
    }
  }

  /** The draft of one segment. */
  public Optional<Candidate> of(SegmentRef segment) {
    return candidates.stream().filter(c -> c.segment().equals(segment)).findFirst();
  }
}
