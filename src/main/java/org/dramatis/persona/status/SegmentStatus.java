package org.dramatis.persona.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.Signature;
import org.dramatis.persona.decision.Decision;

/**
 * How far a segment, or several with one persona, have come.
 *
 * @param segments letters; the first one's worksheet is theirs
 * @param persona that stands for them; empty while it has no id
 * @param name as the worksheet has it; empty while it has none
 * @param ranked primary, served, not now or split first; empty while that is not decided
 * @param decided what was last decided about a persona of theirs; empty while nothing was
 * @param filled how many of four lines each are written; empty when there is no worksheet that can
 *     be read
 * @param help functions whose help line is written
 * @param gaps lines that are open
 * @param signed signatures of the content as it is
 * @param voided signatures that are void, because the content was edited since
 * @param absent functions of the quorum that have not signed the content as it is
 */
public record SegmentStatus(
    List<String> segments,
    Optional<PersonaId> persona,
    String name,
    Optional<Decision.Kind> ranked,
    Optional<Decision.Kind> decided,
    Optional<Filled> filled,
    List<String> help,
    List<OpenLine> gaps,
    List<Signature> signed,
    List<Signature> voided,
    List<String> absent) {

  public SegmentStatus {
    segments = List.copyOf(segments);
    help = List.copyOf(help);
    gaps = List.copyOf(gaps);
    signed = List.copyOf(signed);
    voided = List.copyOf(voided);
    absent = List.copyOf(absent);
  }

  /** Written lines, 0 to 4 of each as far as they count. */
  public record Filled(int statements, int goals, int problems) {}

  /**
   * A line that nobody knows yet.
   *
   * @param id such as {@code g3}
   * @param owner who finds out; empty when nobody is named
   * @param due until when; empty when no day is named
   * @param overdue whether that day is past
   */
  public record OpenLine(
      String id, Optional<String> owner, Optional<LocalDate> due, boolean overdue) {}
}
