package org.dramatis.persona.status;

import java.time.LocalDate;
import java.util.List;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.PersonaState;

/**
 * A published persona on a day.
 *
 * @param state provisional, signed or, when its time is over, expired
 * @param segments letters of those for whom it stands
 * @param expires the day after which it has to be looked at again
 * @param soon whether that is within the next 30 days
 * @param overdue open lines whose day is past
 * @param broken claims of its lines that the published run contradicts
 */
public record PersonaStatus(
    PersonaId persona,
    int version,
    String name,
    PersonaState state,
    List<String> segments,
    LocalDate expires,
    boolean soon,
    List<SegmentStatus.OpenLine> overdue,
    List<String> broken) {

  public PersonaStatus {
    segments = List.copyOf(segments);
    overdue = List.copyOf(overdue);
    broken = List.copyOf(broken);
  }
}
