package org.dramatis.persona;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a member of the council said to a persona's content.
 *
 * @param voice yes, yes with a reservation, or no
 * @param words the reservation or the objection
 * @param manner how it came into the log
 */
public record Signature(
    String function,
    String name,
    Voice voice,
    Optional<String> words,
    Manner manner,
    LocalDate date) {

  /** What somebody says. */
  public enum Voice {
    SIGNS,
    SIGNS_WITH_RESERVATION,
    OBJECTS
  }

  /** Who wrote it down. */
  public enum Manner {
    /** The scribe, for the member. */
    RECORDED_BY_SCRIBE,
    /** The member. */
    CONFIRMED_IN_PERSON
  }
}
