package org.dramatis.persona.candidate;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
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
   * Those of a run.
   *
   * @throws WorkspaceException when it has none, because a version derived it that drafted no
   *     personas; when they are damaged, or of a layout that this version does not read
   */
  public static Candidates read(RunFolder run) {
    return of(run)
        .orElseThrow(
            () ->
                new WorkspaceException(
                    "%s is not there: an older version derived run %s and drafted no personas. Derive it again."
                        .formatted(run.path(RunOutput.CANDIDATES), run.id())));
  }

  /**
   * The same; empty when the run is of a version that drafted no personas.
   *
   * @throws WorkspaceException when they are damaged, or of a layout that this version does not
   *     read
   */
  public static Optional<Candidates> of(RunFolder run) {
    Path file = run.path(RunOutput.CANDIDATES);
    return run.workspace().readText(file).map(text -> parse(text, file, run));
  }

  private static Candidates parse(String text, Path file, RunFolder run) {
    try {
      int layout = Json.tree(text).path("layout").asInt();
      if (layout != LAYOUT) {
        throw new WorkspaceException(
            "%s has layout %d, but this version reads layout %d. Use the version that derived run %s, or derive it again."
                .formatted(file, layout, LAYOUT, run.id()));
      }
      return Json.read(text, Candidates.class, run.id().value());
    } catch (JsonProcessingException e) {
      throw run.damaged("%s cannot be read: %s".formatted(file, Json.reason(e)));
    }
  }

  /** The draft of one segment. */
  public Optional<Candidate> of(SegmentRef segment) {
    return candidates.stream().filter(c -> c.segment().equals(segment)).findFirst();
  }
}
