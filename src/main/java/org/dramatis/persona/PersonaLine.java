package org.dramatis.persona;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A statement, a goal or a problem of a persona.
 *
 * @param id its place, for others to cite: {@code s1} to {@code s4} are statements, {@code g1}
 *     goals, {@code p1} problems
 * @param text what it says; empty while it is open
 * @param claim what the data says; present when it is measured
 * @param heard who heard it from customers; present when it is heard
 * @param cites the lines from which it follows; of a goal and of what is judged at least one
 * @param gap who finds out until when; present when it is open
 */
public record PersonaLine(
    String id,
    String text,
    Mark mark,
    Optional<ClaimRef> claim,
    Optional<Heard> heard,
    List<String> cites,
    Optional<Gap> gap) {

  public PersonaLine {
    cites = List.copyOf(cites);
  }

  /**
   * Who heard it.
   *
   * @param by the function
   * @param when as it was written: a day, a month or a season
   * @param similar how many customers said something like it
   */
  public record Heard(String by, String when, int similar) {}

  /** Who finds out what is not known yet. */
  public record Gap(String owner, LocalDate due) {}
}
