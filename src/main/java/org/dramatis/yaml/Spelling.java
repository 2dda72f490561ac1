package org.dramatis.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How configuration, output files and messages spell the constants of enumerations. */
public final class Spelling {
  private Spelling() {}

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

  /** The constant that is spelled so; empty when none is. */
  public static <E extends Enum<E>> Optional<E> read(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> of(e).equals(word)).findFirst();
  }

  static List<String> all(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Spelling::of).toList();
  }
}
