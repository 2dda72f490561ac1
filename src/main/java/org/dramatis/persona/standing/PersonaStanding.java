package org.dramatis.persona.standing;

import java.util.List;
import java.util.Optional;
import org.dramatis.cluster.SegmentRef;
import org.dramatis.persona.ClaimRef;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaLine;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.due.PersonaInRun;

/**
 * A published persona in a run.
 *
 * @param state on the day that the run's figures describe
 * @param segments of the run, those that it is bound to and that are still there
 * @param claims of its measured lines, in the order of the lines
 */
public record PersonaStanding(
    Persona persona, PersonaState state, List<SegmentRef> segments, List<JudgedClaim> claims) {

  public PersonaStanding {
    segments = List.copyOf(segments);
    claims = List.copyOf(claims);
  }

  /** How it is called. */
  public String name() {
    return persona.content().name();
  }

  /** How many of its claims have that verdict. */
  public long count(ClaimVerdict verdict) {
    return claims.stream().filter(claim -> claim.verdict() == verdict).count();
  }

  /** What the run says of it, as far as somebody has to do something about it. */
  public PersonaInRun inRun() {
    return new PersonaInRun(persona, segments.stream().map(SegmentRef::letter).toList(), broken());
  }

  private List<ClaimRef> broken() {
    return claims.stream()
        .filter(claim -> claim.verdict() == ClaimVerdict.BROKEN)
        .map(claim -> claim.signed().claim())
        .toList();
  }

  /** The lines that cite one, by id, whose claim is broken, and that line itself. */
  public List<PersonaLine> shaken() {
    return persona.content().restingOn(broken());
  }

  /** What became of a line's claim; empty for a line that is not measured. */
  public Optional<ClaimVerdict> verdict(PersonaLine line) {
    return line.claim()
        .flatMap(
            ref ->
                claims.stream()
                    .filter(judged -> judged.signed().claim().equals(ref))
                    .map(JudgedClaim::verdict)
                    .findFirst());
  }
}
