package org.dramatis.report.page.trust;

import java.util.ArrayList;
import java.util.List;
import org.dramatis.cluster.Choice;
import org.dramatis.cluster.Choice.Firmness;
import org.dramatis.report.page.words.Phrases;

/** What is to be doubted about the number of groups, for readers who know no statistics. */
public final class NumberDoubts {
  private static final int TENTHS = 10;

  private NumberDoubts() {}

  /** One sentence for each doubt; none where the number is firm and not the last that was tried. */
  public static List<String> of(Choice choice) {
    List<String> doubts = new ArrayList<>();
    choice
        .firmness()
        .filter(firmness -> !firmness.isNumberFirm())
        .ifPresent(firmness -> doubts.add(number(choice.k(), firmness)));
    choice
        .firmness()
        .filter(firmness -> !firmness.isVerdictFirm())
        .ifPresent(firmness -> doubts.add(verdict(firmness)));
    choice.end().ifPresent(end -> doubts.add(end(choice.k(), end)));
    return doubts;
  }

  private static String number(int k, Firmness firmness) {
    return "%s groups came out in %s; otherwise%s %s."
        .formatted(
            Phrases.sentence(Phrases.inWords(k)),
            tenths(firmness.agreeing(), firmness.repetitions()),
            firmness.others().size() > 1 ? " mostly" : "",
            Phrases.inWords(firmness.others().get(0).k()));
  }

  private static String verdict(Firmness firmness) {
    return "What is said of these groups as a whole holds in %s."
        .formatted(tenths(firmness.sameVerdict(), firmness.agreeing()));
  }

  private static String end(int k, Choice.SearchEnd end) {
    String number = Phrases.sentence(Phrases.inWords(k));
    return switch (end) {
      case FIRST -> number + " is where the search began: fewer groups might do as well.";
      case LAST -> number + " is where the search stopped: there may be more groups.";
    };
  }

  /** {@code nine of ten repetitions}; what is not firm is never all of them. */
  private static String tenths(int part, int whole) {
    long tenths = Math.round((double) TENTHS * part / whole);
    return "%s of ten repetitions of the search with other samples"
        .formatted(Phrases.inWords(Math.max(1, Math.min(TENTHS - 1, tenths))));
  }
}
