package org.dramatis.yaml;

import java.util.Locale;

/** How an enum's constants are spelled outside the program. */
public final class Spelling {
  private Spelling() {}

  /** As configuration files and codes have it: {@code half_true}. */
  public static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** As people write it: {@code half true}. */
  public static String words(Enum<?> constant) {
    return code(constant).replace('_', ' ');
  }
}
