package org.dramatis.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How configuration, output files and messages spell the constants of enumerations. */
public final class Spelling {
  /** What is read letter by letter: two letters, three without a vowel, and offices. */
  private static final Pattern INITIALS =
      Pattern.compile("\\p{L}{2}|[\\p{L}&&[^aeiouy]]{3}|c[a-z]o|seo|[a-z]&[a-z]");

  /** What a terminal would obey, or what turns the order of letters round, but for joiners. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t\u200C\u200D]]");

  private Spelling() {}

  /** A text as it may be printed: {@code <U+0007>} stands for what a reader would not see. */
  public static String visible(String text) {
    return UNSEEN
        .matcher(text)
        .replaceAll(found -> "<U+%04X>".formatted(found.group().codePointAt(0)));
  }

  /** The constant in snake_case: {@code half_true}. */
  public static String of(Enum<?> constant) {
    return of(constant.name());
  }

  /** A constant's name in snake_case. */
  public static String of(String constant) {
    return constant.toLowerCase(Locale.ROOT);
  }

  /** The constant as people write it: {@code half true}. */
  public static String words(Enum<?> constant) {
    return words(of(constant));
  }

  /** A name of the configuration as people write it: {@code birth_year} is {@code birth year}. */
  public static String words(String name) {
    String words = name.replace('_', ' ').replace('-', ' ').strip();
    return words.isEmpty() ? name : words;
  }

  /**
   * A department as people write it: {@code customer care}, {@code web}, and initials, {@code IT},
   * {@code CRM}.
   */
  public static String department(String function) {
    return INITIALS.matcher(function.toLowerCase(Locale.ROOT)).matches()
        ? function.toUpperCase(Locale.ROOT)
        : words(function);
  }

  /** Words with a capital at their beginning; {@code eBay} keeps its own spelling. */
  public static String sentence(String words) {
    int first = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
    return first < words.length() && Character.isUpperCase(words.charAt(first))
        ? words
        : words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  /** The words of a sentence inside another one; what begins with more than a capital keeps it. */
  public static String inside(String sentence) {
    boolean isWord = sentence.length() > 1 && Character.isLowerCase(sentence.charAt(1));
    return isWord
        ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1)
        : sentence;
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String listed(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /** The constant that is spelled so; empty when none is. */
  public static <E extends Enum<E>> Optional<E> read(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> of(e).equals(word)).findFirst();
  }

  static List<String> all(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Spelling::of).toList();
  }
}
