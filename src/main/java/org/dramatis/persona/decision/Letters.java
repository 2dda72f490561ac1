package org.dramatis.persona.decision;

import java.util.List;

/** Segments' letters in sentences. */
final class Letters {
  private Letters() {}

  /** {@code D}; {@code B and D}; {@code B, C and D}. */
  static String says(List<String> letters) {
    int last = letters.size() - 1;
    return last < 1
        ? String.join("", letters)
        : String.join(", ", letters.subList(0, last)) + " and " + letters.get(last);
  }
}
