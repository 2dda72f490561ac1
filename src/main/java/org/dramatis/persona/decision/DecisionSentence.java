package org.dramatis.persona.decision;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.Signature;

/** What was recorded, in a plain sentence. */
public final class DecisionSentence {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private DecisionSentence() {}

  /** {@code Decision 12, 27 November 2026: D is primary, says Helen Ward (marketing).} */
  public static String of(Decision decision) {
    String why = decision.why().isEmpty() ? "" : " Why: " + ended(decision.why());
    return "Decision %d, %s: %s, says %s (%s).%s"
        .formatted(
            decision.number(),
            DAY.format(decision.date()),
            what(decision),
            decision.name(),
            decision.function(),
            why);
  }

  private static String ended(String text) {
    return text.matches(".*[.!?…]") ? text : text + ".";
  }

  private static String what(Decision decision) {
    String whom = whom(decision);
    boolean several = decision.segments().size() > 1;
    String is = several ? " are " : " is ";
    return switch (decision.kind()) {
      case PRIMARY -> whom + is + "primary";
      case SERVED -> whom + is + "served";
      case NOT_NOW -> whom + is + "not for now";
      case SPLIT_FIRST -> whom + is + "to be split first";
      case ADOPT -> "the draft of " + whom + " is adopted" + as(decision);
      case PROVISIONAL -> "the draft of " + whom + " is adopted for the time being" + as(decision);
      case REJECT -> "the draft of " + whom + " is rejected";
      case RENAME -> whom + " is to be called " + decision.to().orElse("");
      case RETIRE -> whom + " is retired";
      case MERGE ->
          several ? whom + " have one persona" + as(decision) : whom + " stands for itself again";
      case SPLIT -> whom + (several ? " are" : " is") + " to be drawn again";
      case SIGN -> signed(decision, whom);
    };
  }

  private static String signed(Decision decision, String whom) {
    Decision.Signed signed = decision.signed().orElseThrow();
    String content = "the draft of " + whom;
    String voice =
        switch (signed.voice()) {
          case SIGNS -> content + " is signed";
          case SIGNS_WITH_RESERVATION -> content + " is signed with a reservation";
          case OBJECTS -> content + " is objected to";
        };
    String words = signed.words().map(text -> " (\"" + text + "\")").orElse("");
    return voice
        + words
        + (signed.manner() == Signature.Manner.CONFIRMED_IN_PERSON
            ? ", in person"
            : ", recorded by the scribe");
  }

  private static String as(Decision decision) {
    return decision.persona().map(id -> " as " + id).orElse("");
  }

  private static String whom(Decision decision) {
    return decision.kind() == Decision.Kind.RENAME || decision.kind() == Decision.Kind.RETIRE
        ? decision.persona().map(PersonaId::text).orElseGet(() -> Letters.says(decision.segments()))
        : Letters.says(decision.segments());
  }
}
