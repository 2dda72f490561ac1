package org.dramatis.persona.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.charter.Charter;
import org.dramatis.persona.Cast;
import org.dramatis.persona.PersonaId;

/**
 * Who decides, and about what.
 *
 * @param run the published run
 * @param asOf the day that its figures describe; empty when the data has no dates
 * @param segments letters of its segments
 * @param cast that holds now; empty before the first publication
 */
public record Council(
    Charter charter,
    String run,
    Optional<LocalDate> asOf,
    List<String> segments,
    Optional<Cast> cast) {

  public Council {
    segments = List.copyOf(segments);
  }

  /** What holds after these decisions. */
  public CouncilState after(List<Decision> decisions) {
    return CouncilState.of(decisions, segments, cast);
  }

  /**
   * What is recorded of a motion: one for each segment, or for each that stand together, with the
   * function and the member as the charter writes them.
   *
   * @param until all decisions before it
   * @param latest the day that no decision is later than
   * @throws RefusedException with every reason why it cannot be recorded
   */
  public List<Motion> admit(Motion motion, List<Decision> until, LocalDate latest) {
    return new MotionRules(this, after(until)).admit(motion, latest);
  }

  /** The living persona of an id; empty when the cast has none. */
  Optional<Cast.Member> member(PersonaId persona) {
    return cast.stream()
        .flatMap(held -> held.members().stream())
        .filter(member -> member.persona().equals(persona))
        .findFirst();
  }
}
