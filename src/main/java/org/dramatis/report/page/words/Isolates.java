package org.dramatis.report.page.words;

import java.text.Bidi;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.dramatis.feature.UnseenCharacter;

/**
 * Values of data and configuration inside the page's sentences. A value that could turn the words
 * and digits beside it stands between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode
 * Standard Annex 9), which the page writes as a {@code <bdi>} element.
 */
public final class Isolates {
  /** Begins a value. */
  public static final char BEGIN = '\u2068';

  /** Ends a value. */
  public static final char END = '\u2069';

  private static final int LEFT_TO_RIGHT_ISOLATE = 0x2066;
  private static final int FIRST_OF_EMBEDDINGS = 0x202a;
  private static final int LAST_OF_EMBEDDINGS = 0x202e;

  private Isolates() {}

  /** A value as it stands in one of the page's own sentences, which run from left to right. */
  public static String of(String value) {
    return turns(value) ? always(value) : value;
  }

  /** How values are inserted into a sentence that somebody else wrote, in whatever language. */
  public static UnaryOperator<String> into(String sentence) {
    return turns(sentence) ? Isolates::always : Isolates::of;
  }

  /**
   * A text without the means to reorder what it does not contain: embeddings, overrides and
   * isolates without a partner show as {@code [U+202E]}, other control characters as their picture
   * ({@code ␀}). White space stays.
   */
  public static String visible(String text) {
    Set<Integer> alone = isolatesWithoutPartner(text);
    StringBuilder visible = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isEmbedding = c >= FIRST_OF_EMBEDDINGS && c <= LAST_OF_EMBEDDINGS;
      boolean isControl = Character.isISOControl(c) && !Character.isWhitespace(c);
      if (isEmbedding || isControl || alone.contains(i)) {
        visible.append(UnseenCharacter.signs(c));
      } else {
        visible.append(c);
      }
    }
    return visible.toString();
  }

  /** A text without the marks around values, for files that are no pages. */
  public static String plain(String text) {
    return text.replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
  }

  private static String always(String value) {
    return BEGIN + visible(value) + END;
  }

  /** Whether a text has a right-to-left letter, or a character that changes directions. */
  private static boolean turns(String text) {
    return !visible(text).equals(text)
        || Bidi.requiresBidi(text.toCharArray(), 0, text.length())
        || text.chars().anyMatch(c -> begins((char) c));
  }

  /** Where isolates stand that are not closed, or that close none. */
  private static Set<Integer> isolatesWithoutPartner(String text) {
    Set<Integer> alone = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == END) {
        if (open.isEmpty()) {
          alone.add(i);
        } else {
          open.pop();
        }
      } else if (begins(text.charAt(i))) {
        open.push(i);
      }
    }
    alone.addAll(open);
    return alone;
  }

  /** Whether a character begins an isolate, of ours or of another kind. */
  public static boolean begins(char c) {
    return c >= LEFT_TO_RIGHT_ISOLATE && c <= BEGIN;
  }
}
