package org.dramatis.persona.guard;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words and letters as readers count them. */
final class Words {
  private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
  private static final Pattern UNSPACED =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");
  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final Pattern MARK = Pattern.compile("[\\p{M}\\u0640]");
  // Words of such scripts have about two characters.
  private static final int PER_WORD = 2;

  private Words() {}

  /** How many words a text has; of scripts without spaces, two characters are one. */
  static int count(String text) {
    int count = 0;
    for (String word : text.split("[\\s\\u00A0]+", -1)) {
      long unspaced = UNSPACED.matcher(word).results().count();
      if (unspaced > 0) {
        count += (int) ((unspaced + PER_WORD - 1) / PER_WORD);
      } else if (LETTER_OR_DIGIT.matcher(word).find()) {
        count++;
      }
    }
    return count;
  }

  /** How many characters a reader sees, however many code points each is made of. */
  static int letters(String text) {
    return (int) CLUSTER.matcher(text).results().count();
  }

  /** The text without case, accents and other marks. */
  static String folded(String text) {
    String plain = MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return plain
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replace("ø", "o")
        .replace("æ", "ae")
        .replace("œ", "oe")
        .replace("ł", "l")
        .replace("đ", "d")
        .replace("ð", "d")
        .replace("þ", "th")
        .replace('ı', 'i');
  }

  /** The words of a text, folded. */
  static List<String> of(String text) {
    return Arrays.stream(folded(text).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The text's letters and digits, folded, without anything between them. */
  static String joined(String text) {
    return of(text).stream().collect(Collectors.joining());
  }
}
