package org.dramatis.persona.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.Signature;

/**
 * One line of {@code council/decisions.jsonl}.
 *
 * @param number its place in the log, from 1
 * @param at when it was recorded
 * @param date of the meeting
 * @param run whose segments it is about
 * @param segments letters; empty for what is about a persona or a run alone
 * @param persona that it is about; empty for what is about segments or a run alone
 * @param function whose decision it is
 * @param name of the member
 * @param why in words; may be empty
 * @param to the new name; present for {@link Kind#RENAME} alone
 * @param signed what was signed; present for {@link Kind#SIGN} alone
 * @param previous SHA-256 of the line before; of the first, of nothing
 */
public record Decision(
    int number,
    Instant at,
    LocalDate date,
    Kind kind,
    String run,
    List<String> segments,
    Optional<PersonaId> persona,
    String function,
    String name,
    String why,
    Optional<String> to,
    Optional<Signed> signed,
    String previous) {

  public Decision {
    segments = List.copyOf(segments);
  }

  /** What was decided. */
  public enum Kind {
    PRIMARY,
    SERVED,
    NOT_NOW,
    SPLIT_FIRST,
    ADOPT,
    PROVISIONAL,
    REJECT,
    RENAME,
    RETIRE,
    MERGE,
    SPLIT,
    SIGN,
    /** Of a whole run: it is not to be shown again. */
    WITHDRAW
  }

  /**
   * What was signed.
   *
   * @param digest of the {@link org.dramatis.persona.PersonaContent}
   */
  public record Signed(
      String digest, Signature.Voice voice, Optional<String> words, Signature.Manner manner) {}
}
