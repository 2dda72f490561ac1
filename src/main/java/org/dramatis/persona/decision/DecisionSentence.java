package org.dramatis.persona.decision;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dramatis.persona.PersonaId;
import org.dramatis.persona.Signature;
import org.dramatis.yaml.Spelling;

/** What was recorded, in a plain sentence. */
public final class DecisionSentence {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private DecisionSentence() {}

  /**
   * {@code Decision 12, 27 November 2026: A is primary, says Helen Ward (marketing). Why: They pay
   * for the rest.}
   */
  public static String of(Decision decision) {
    String who = decision.name() + " (" + decision.function() + ")";
    String what =
        decision
            .signed()
            .map(signed -> who + signed(signed, Spelling.listed(decision.segments())))
            .orElseGet(() -> what(decision) + ", says " + who + ".");
    String why = decision.why().isEmpty() ? "" : " Why: " + ended(decision.why());
    return "Decision %d, %s: %s%s"
        .formatted(decision.number(), DAY.format(decision.date()), what, why);
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
      case WITHDRAW -> "run " + decision.run() + " is withdrawn";
      case SIGN -> throw new IllegalArgumentException("a signature has its own sentence");
    };
  }

  private static String signed(Decision.Signed signed, String letters) {
    String voice =
        switch (signed.voice()) {
          case SIGNS -> " signs the draft of " + letters;
          case SIGNS_WITH_RESERVATION -> " signs the draft of " + letters + " with a reservation";
          case OBJECTS -> " objects to the draft of " + letters;
        };
    return voice
        + signed.words().map(words -> ": “" + words + "”").orElse("")
        + (signed.manner() == Signature.Manner.CONFIRMED_IN_PERSON
            ? ", in person."
            : ", as the scribe records.");
  }

  private static String as(Decision decision) {
    return decision.persona().map(id -> " as " + id).orElse("");
  }

  private static String whom(Decision decision) {
    return decision.kind() == Decision.Kind.RENAME || decision.kind() == Decision.Kind.RETIRE
        ? decision
            .persona()
            .map(PersonaId::text)
            .orElseGet(() -> Spelling.listed(decision.segments()))
        : Spelling.listed(decision.segments());
  }
}
