package org.dramatis.report.card;

import java.util.List;
import java.util.stream.IntStream;
import org.dramatis.charter.Noun;
import org.dramatis.profile.typing.TypingTool;
import org.dramatis.profile.typing.TypingTool.Outcome;
import org.dramatis.profile.typing.TypingTool.ShareRange;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.yaml.Spelling;

/** How often questions find the right persona, in words that one says on the telephone. */
record TypingWords(Recognition recognition, Noun noun) {
  private static final int TEN = 10;

  /** Fewer than one in twenty are no confusion to speak of. */
  private static final double NOTABLE = 0.05;

  private static final String UNTOLD = "we may not say how many";

  /** What leaves more open says nothing. */
  private static final double TOO_WIDE = 0.3;

  /** So many of ten: {@code 8}, {@code 7 to 8}, {@code hardly any}, {@code nearly all}. */
  static String ofTen(ShareRange share) {
    if (share.high() - share.low() > TOO_WIDE) {
      return UNTOLD;
    }
    long low = Math.round(TEN * share.low());
    long high = Math.round(TEN * share.high());
    if (low != high) {
      return low + " to " + high;
    }
    if (low == 0) {
      return share.high() == 0 ? "none" : "hardly any";
    }
    if (low == TEN) {
      return share.low() == 1 ? "all" : "nearly all";
    }
    boolean isRoundedUp =
        low == Math.round(TEN * TypingTool.USEFUL) && share.middle() < TypingTool.USEFUL;
    return isRoundedUp ? "fewer than " + low : Long.toString(low);
  }

  private String name(int answer) {
    return Words.inserted(recognition.answers().get(answer).name());
  }

  /** {@code Of 10 customers whom these questions call Robin, 8 are.} */
  String precision(int answer) {
    String words = recognition.outcome(answer).precision().map(TypingWords::ofTen).orElse("");
    return words.isEmpty()
        ? "These questions call nobody %s.".formatted(name(answer))
        : "Of 10 %s whom these questions call %s, %s."
            .formatted(noun.many(), name(answer), are(words));
  }

  private static String are(String words) {
    return words.equals("1") ? "1 is" : words + " are";
  }

  /** {@code Of 10 who are Robin they find 7; the others they mostly take for Ada.} */
  String recall(int answer) {
    String found = ofTen(recognition.outcome(answer).right());
    String others = confused(answer);
    if (found.equals(UNTOLD)) {
      return "How many of those who are %s they find we may not say.".formatted(name(answer));
    }
    return "Of 10 who are %s they find %s%s."
        .formatted(
            name(answer),
            found,
            others.isEmpty() ? "" : "; the others they mostly take for " + others);
  }

  /** For whom its customers are most often taken; empty where they hardly ever are. */
  String confused(int answer) {
    List<ShareRange> taken = recognition.outcome(answer).takenFor();
    double most =
        IntStream.range(0, taken.size())
            .filter(i -> i != answer)
            .mapToDouble(i -> taken.get(i).low())
            .max()
            .orElse(0);
    List<String> names =
        IntStream.range(0, taken.size())
            .filter(i -> i != answer)
            .filter(i -> taken.get(i).high() >= most && taken.get(i).middle() >= NOTABLE)
            .mapToObj(this::name)
            .toList();
    return String.join(" or ", names);
  }

  /** How often they are right of all, beside what needs no question. */
  String overall() {
    double guess = recognition.accuracy().guess();
    List<Outcome> outcomes = recognition.accuracy().outcomes();
    int largest =
        IntStream.range(0, outcomes.size())
            .boxed()
            .max((a, b) -> Long.compare(outcomes.get(a).customers(), outcomes.get(b).customers()))
            .orElseThrow();
    return "Of 100 %s these questions put %s right. Whoever asks nothing and always says %s is right of %d."
        .formatted(
            noun.many(),
            ofHundred(recognition.accuracy().right()),
            "“" + name(largest) + "”",
            Math.round(100 * guess));
  }

  /** So many of a hundred. */
  private static String ofHundred(ShareRange share) {
    long low = (long) Math.floor(100 * share.low() + 0.5);
    long high = (long) Math.floor(100 * share.high() + 0.5);
    return low == high ? Long.toString(low) : low + " to " + high;
  }

  /** Why no question is printed; whoever reads it is not left without advice. */
  String useless() {
    return "No four questions tell our personas apart: the best are right of fewer than 6 in 10 %s. Do not go by them; look at what we know of the %s instead."
        .formatted(noun.many(), noun.one());
  }

  /** Whom no answers lead to; empty where all could be tried. */
  String untried() {
    List<String> names =
        recognition.untried().stream().map(who -> Words.inserted(who.name())).toList();
    return names.isEmpty()
        ? ""
        : "Too few of %s could be tried: no answers lead there.".formatted(Spelling.listed(names));
  }

  /** How the figures came about. */
  String tried() {
    return "Tried on %s: each tenth of them with questions that were found with the other nine tenths. Without a figure somebody counts as the middle of all."
        .formatted(Phrases.counted(recognition.tool().customers(), noun));
  }
}
