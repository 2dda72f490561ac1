package org.dramatis.persona.decision;

import java.util.List;
import java.util.Optional;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.Rank;
import org.dramatis.persona.Signature;
import org.dramatis.persona.decision.Decision.Kind;
import org.dramatis.persona.decision.Decision.Signed;
import org.dramatis.yaml.Spelling;

/**
 * A segment, or several that the council brought together, and what was decided for the one persona
 * of theirs.
 *
 * @param segments letters, in order; what is written of all of them stands in the first one's
 *     worksheet
 * @param persona that stands for them; empty while it has no id
 * @param ranked primary, served, not now or split first; empty while that is not decided
 * @param decided the last of adopt, provisional, reject, split first, split and retire; empty while
 *     nothing is
 * @param renamed the last new name; empty when it has the name that it was first given
 * @param signatures the last of each member, for whatever content
 */
public record Binding(
    List<String> segments,
    Optional<PersonaId> persona,
    Optional<Decision> ranked,
    Optional<Decision> decided,
    Optional<Decision> renamed,
    List<Decision> signatures) {

  public Binding {
    segments = List.copyOf(segments);
    signatures = List.copyOf(signatures);
  }

  /** The letter of the segment whose worksheet says what is said of all of them. */
  public String lead() {
    return segments.get(0);
  }

  /** Its segments as they are said: {@code D}, or {@code B and D}. */
  public String says() {
    return Spelling.listed(segments);
  }

  /** The beginning of a sentence: {@code D is}, or {@code B and D are}. */
  String is() {
    return says() + (segments.size() == 1 ? " is" : " are");
  }

  /** What is done for its customers; empty while that is not decided or it is split first. */
  public Optional<Rank> rank() {
    return ranked.flatMap(
        decision ->
            switch (decision.kind()) {
              case PRIMARY -> Optional.of(Rank.PRIMARY);
              case SERVED -> Optional.of(Rank.SERVED);
              case NOT_NOW -> Optional.of(Rank.NOT_NOW);
              default -> Optional.empty();
            });
  }

  /** Whether that is what was last decided about a persona of theirs. */
  public boolean isDecided(Kind kind) {
    return decided.filter(decision -> decision.kind() == kind).isPresent();
  }

  /** Whether they are to have a published persona, with gaps or without. */
  public boolean isAdopted() {
    return isDecided(Kind.ADOPT) || isDecided(Kind.PROVISIONAL);
  }

  /** Whether the council wants other segments drawn before they have a persona. */
  public boolean isToBeRedrawn() {
    return isDecided(Kind.SPLIT) || isDecided(Kind.SPLIT_FIRST);
  }

  /**
   * The signatures of a content, in the order in which they were given.
   *
   * @param digest of the content as it is
   */
  public List<Signature> signed(String digest) {
    return signatures.stream()
        .filter(decision -> isOf(digest, decision))
        .map(Binding::signature)
        .toList();
  }

  /** The signatures that are void because the content was edited since. */
  public List<Signature> voided(String digest) {
    return signatures.stream()
        .filter(decision -> !isOf(digest, decision))
        .map(Binding::signature)
        .toList();
  }

  private static boolean isOf(String digest, Decision decision) {
    return decision.signed().filter(signed -> signed.digest().equals(digest)).isPresent();
  }

  private static Signature signature(Decision decision) {
    Signed signed = decision.signed().orElseThrow();
    return new Signature(
        decision.function(),
        decision.name(),
        signed.voice(),
        signed.words(),
        signed.manner(),
        decision.date());
  }
}
