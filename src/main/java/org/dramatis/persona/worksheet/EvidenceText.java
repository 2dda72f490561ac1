package org.dramatis.persona.worksheet;

import java.util.ArrayList;
import java.util.List;

/** Texts in the form that they need in a worksheet. */
final class EvidenceText {
  private static final int WIDTH = 96;

  private EvidenceText() {}

  /** A sentence as the program's lines, broken between words. */
  static List<String> wrapped(String sentence) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : printable(sentence).split(" +", -1)) {
      if (line.length() + word.length() >= WIDTH && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(' ').append(word);
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** On one line, and without what YAML admits in no file. */
  private static String printable(String text) {
    return text.codePoints()
        .map(c -> isPrintable(c) ? c : ' ')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  private static boolean isPrintable(int c) {
    boolean breaks = c == 0x85 || c == 0x2028 || c == 0x2029;
    boolean odd = c == 0xFEFF || c == 0xFFFD || c == 0xFFFE || c == 0xFFFF;
    boolean control = Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF);
    return !breaks && !odd && !control;
  }

  /** A text in double quotes, on one line. */
  static String quoted(String text) {
    return "\"" + printable(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** A word, in quotes where YAML would read it as something else. */
  static String word(String text) {
    return text.matches("[A-Za-z][A-Za-z0-9_-]*( [A-Za-z0-9_][A-Za-z0-9_:.-]*[A-Za-z0-9_]|)")
        ? text
        : quoted(text);
  }
}
