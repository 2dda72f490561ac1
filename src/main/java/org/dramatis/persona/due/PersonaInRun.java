package org.dramatis.persona.due;

import java.util.List;
import org.dramatis.persona.ClaimRef;
import org.dramatis.persona.Persona;

/**
 * A published persona with what a run says of it.
 *
 * @param segments letters of the run's segments that it stands for; none when they are gone
 * @param broken its claims that the run's figures contradict
 */
public record PersonaInRun(Persona persona, List<String> segments, List<ClaimRef> broken) {
  public PersonaInRun {
    segments = List.copyOf(segments);
    broken = List.copyOf(broken);
  }
}
