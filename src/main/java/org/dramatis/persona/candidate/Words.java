package org.dramatis.persona.candidate;

import java.util.Arrays;
import java.util.Locale;

/** Turns of phrase of candidates. */
final class Words {
  /** What a statement may have on a card. */
  private static final int MOST_WORDS = 12;

  private Words() {}

  /** The words with a capital at their beginning. */
  static String sentence(String words) {
    if (words.isEmpty()) {
      return words;
    }
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  /** The words inside a sentence; what begins with more than a capital keeps it. */
  static String inside(String words) {
    boolean isWord = words.length() > 1 && Character.isLowerCase(words.charAt(1));
    return isWord ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
  }

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
