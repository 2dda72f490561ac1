package org.dramatis.report.card;

import java.util.Locale;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.persona.Mark;
import org.dramatis.persona.PersonaState;
import org.dramatis.persona.Rank;
import org.dramatis.persona.Signature;
import org.dramatis.report.page.words.Isolates;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.yaml.Spelling;

/** Words that stand on every card. */
final class Words {
  private Words() {}

  /** A constant as a class of the style sheet. */
  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A value of somebody's inside one of the card's own sentences. */
  static String inserted(String value) {
    return Isolates.of(value);
  }

  /** The direction of a text's first letter that has one: {@code ltr} or {@code rtl}. */
  static String direction(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .filter(
            d ->
                d == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                    || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
        .mapToObj(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? "ltr" : "rtl")
        .findFirst()
        .orElse("ltr");
  }

  static String mark(Mark mark) {
    return switch (mark) {
      case MEASURED -> "measured";
      case HEARD -> "heard";
      case JUDGED -> "our judgement";
      case OPEN -> "open";
    };
  }

  /** What a mark means, beside its sign. */
  static String meaning(Mark mark) {
    return switch (mark) {
      case MEASURED -> "measured: the data says so";
      case HEARD -> "heard: customers said so";
      case JUDGED -> "our judgement: the council thinks so";
      case OPEN -> "open: not yet known";
    };
  }

  static String state(PersonaState state) {
    return state.name();
  }

  static String rank(Rank rank) {
    return switch (rank) {
      case PRIMARY -> "Primary: we build for them";
      case SERVED -> "Served: we build nothing for them alone";
      case NOT_NOW -> "Not now";
    };
  }

  static String manner(Signature.Manner manner) {
    return switch (manner) {
      case RECORDED_BY_SCRIBE -> "recorded by the scribe";
      case CONFIRMED_IN_PERSON -> "confirmed in person";
    };
  }

  static String voice(Signature.Voice voice) {
    return switch (voice) {
      case SIGNS -> "signs";
      case SIGNS_WITH_RESERVATION -> "signs with a reservation";
      case OBJECTS -> "objects";
    };
  }

  /** What the groups may be used for. */
  static String use(StructureVerdict verdict) {
    return switch (verdict) {
      case NATURAL -> "The groups are there to be found: chance alone would not give such groups.";
      case REPRODUCIBLE ->
          "The groups shade into each other, but fresh samples give nearly the same again: for"
              + " content, service and design, not for prices or refusals.";
      case CONSTRUCTED ->
          "The data does not dictate the lines between the groups; we drew them. They are working"
              + " labels for three months, not for prices or refusals.";
    };
  }

  /** The first of several facts, as a sentence begins. */
  static String first(String facts) {
    return Spelling.sentence(facts.split(";", 2)[0].strip());
  }

  /** What somebody said, without a full stop, because more follows. */
  static String quoted(String words) {
    return "“" + inserted(Phrases.withoutStop(words)) + "”";
  }
}
