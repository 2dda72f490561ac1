package org.dramatis.report.card;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.persona.Persona;
import org.dramatis.persona.PersonaId;
import org.dramatis.profile.typing.TypingTool;

/**
 * A cast as its cards show it.
 *
 * @param noun what the customers are called
 * @param verdict what the groups may be used for
 * @param members personas that hold, in the order in which they are shown
 * @param retired personas that no longer hold, in the same order
 * @param typing questions of the signed run, by which people in the field recognise them; empty
 *     where it has none
 */
public record CardSet(
    Noun noun,
    StructureVerdict verdict,
    List<Member> members,
    List<Retired> retired,
    Optional<TypingTool> typing) {

  public CardSet {
    members = List.copyOf(members);
    retired = List.copyOf(retired);
  }

  /**
   * A persona that holds.
   *
   * @param judged how its measured lines stand in the newest run; empty as long as no run after the
   *     signed one judged them: then they are as they were signed
   */
  public record Member(Persona persona, Optional<Judged> judged) {
    /** A persona as it is published, before a later run judges it. */
    public static Member asSigned(Persona persona) {
      return new Member(persona, Optional.empty());
    }
  }

  /**
   * What became of the measured lines.
   *
   * @param holding how many of them still hold
   * @param of how many there are
   */
  public record Judged(int holding, int of) {}

  /**
   * A persona that no longer holds.
   *
   * @param persona its last version
   * @param replacedBy personas that stand for its customers now; may be empty
   * @param at when it was retired
   * @param why in words
   */
  public record Retired(Persona persona, List<PersonaId> replacedBy, LocalDate at, String why) {
    public Retired {
      replacedBy = List.copyOf(replacedBy);
    }
  }
}
