package org.dramatis.persona.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.persona.PersonaContents;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.decision.Decision.Kind;
import org.dramatis.persona.decision.Decision.Signed;

/**
 * What a member wants recorded; a {@link Decision} as soon as it is.
 *
 * @param date of the meeting
 * @param run whose segments it is about
 * @param segments letters; empty for what is about a persona alone
 * @param persona that it is about; empty for what is about segments alone
 * @param why in words; may be empty
 * @param to the new name; present for a rename alone
 * @param signed what is signed; present for a signature alone
 */
public record Motion(
    LocalDate date,
    Kind kind,
    String run,
    List<String> segments,
    Optional<PersonaId> persona,
    String function,
    String name,
    String why,
    Optional<String> to,
    Optional<Signed> signed) {

  public Motion {
    segments = List.copyOf(segments);
    why = PersonaContents.worded(why);
    to = to.map(PersonaContents::worded);
  }

  /** The decision that it becomes as the next line of a log. */
  Decision decided(Instant at, int number, String previous) {
    return new Decision(
        number, at, date, kind, run, segments, persona, function, name, why, to, signed, previous);
  }

  /** The same about other segments and another persona. */
  Motion about(List<String> letters, Optional<PersonaId> whom) {
    return new Motion(date, kind, run, letters, whom, function, name, why, to, signed);
  }

  /** The same, by the member as the charter writes function and name. */
  Motion by(String theFunction, String theName) {
    return new Motion(date, kind, run, segments, persona, theFunction, theName, why, to, signed);
  }
}
