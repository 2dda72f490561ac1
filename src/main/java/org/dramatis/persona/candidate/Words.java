package org.dramatis.persona.candidate;

import java.util.Arrays;

/** Turns of phrase of candidates. */
final class Words {
  /** What a statement may have on a card. */
  private static final int MOST_WORDS = 12;

  private Words() {}

  /** Whether they fit a line of a card. */
  static boolean fit(String words) {
    return words.split("\\s+").length <= MOST_WORDS;
  }

  /** As many of them as fit a line of a card. */
  static String fitted(String words) {
    if (fit(words)) {
      return words;
    }
    String[] all = words.split("\\s+");
    return String.join(" ", Arrays.copyOf(all, MOST_WORDS)) + "…";
  }
}
