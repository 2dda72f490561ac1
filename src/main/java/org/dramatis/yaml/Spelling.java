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
    return of(constant).replace('_', ' ');
  }

  /** The constant that is spelled so; empty when none is. */
  public static <E extends Enum<E>> Optional<E> read(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants()).filter(e -> of(e).equals(word)).findFirst();
  }

  static List<String> all(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Spelling::of).toList();
  }
}
