package org.dramatis.report.card;

import java.util.List;
import org.dramatis.persona.Signature;
import org.dramatis.report.page.words.Phrases;

/**
 * A signature as a card shows it.
 *
 * @param atTheFoot how somebody signed, for the foot of the front
 * @param inFull the same with every word
 * @param recorded how it came into the log, and when
 */
public record SignatureView(
    String function, String name, String atTheFoot, String inFull, String recorded) {
  /** Reservations of so many letters altogether fit at the foot of the front. */
  private static final int ROOM_AT_THE_FOOT = 220;

  static List<SignatureView> of(List<Signature> signatures) {
    int letters = signatures.stream().mapToInt(s -> s.words().map(String::length).orElse(0)).sum();
    return signatures.stream().map(s -> of(s, letters <= ROOM_AT_THE_FOOT)).toList();
  }

  private static SignatureView of(Signature signature, boolean allFit) {
    String said = Words.voice(signature.voice());
    String manner = Words.manner(signature.manner());
    String inFull = said + signature.words().map(w -> ": " + Words.quoted(w)).orElse("");
    // Where not all words find room, the back has them, and how each was recorded.
    String withoutWords = said + (signature.words().isPresent() ? " (see the back)" : "");
    return new SignatureView(
        signature.function(),
        signature.name(),
        allFit ? inFull + ", " + manner : withoutWords,
        inFull,
        manner + ", " + Phrases.day(signature.date()));
  }
}
