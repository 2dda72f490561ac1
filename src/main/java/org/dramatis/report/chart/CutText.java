package org.dramatis.report.chart;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Set;

/** Labels that must fit on one line: SVG does not wrap. */
final class CutText {
  private static final Set<UnicodeScript> WIDE =
      Set.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  private CutText() {}

  /**
   * The text, ended by an ellipsis where it is longer than so many columns; a character of a wide
   * script takes two. What readers see as one character is never cut in half.
   */
  static String to(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = 0;
    for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
      if (width(text.substring(0, next)) > columns - 1) {
        break;
      }
      end = next;
    }
    return text.substring(0, end).strip() + "…";
  }

  private static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int codePoint) {
    return Character.charCount(codePoint) == 2 || WIDE.contains(UnicodeScript.of(codePoint));
  }
}
