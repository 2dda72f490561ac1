package org.dramatis.persona.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.dramatis.persona.PersonaContents;
import org.dramatis.persona.PersonaLine;
import org.dramatis.yaml.Problem;

/** What the guards find in one worksheet, each with the line on which it stands. */
final class SheetFindings {
  private static final Pattern KEY = Pattern.compile("[a-z_]+\\s*:.*");
  // Longer wordings may go on in the next line of the file.
  private static final int SOUGHT = 24;

  private final String file;
  private final List<String> lines;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  /**
   * Of a worksheet.
   *
   * @param file its name as the user knows it
   * @param text that it holds
   */
  SheetFindings(String file, String text) {
    this.file = file;
    this.lines = text.lines().map(PersonaContents::worded).toList();
  }

  /** A statement, a goal or a problem must not stay as it is. */
  void problem(PersonaLine line, String format, Object... values) {
    // Of a gap there are no words yet, but a day.
    String words =
        line.text().isBlank()
            ? line.gap().map(gap -> gap.due().toString()).orElse("")
            : line.text();
    problems.add(found(line.id(), section(line.id()), words, format, values));
  }

  /** What is written under a key must not stay as it is. */
  void problem(String key, String words, String format, Object... values) {
    problems.add(found(key, key, words, format, values));
  }

  /** Something that has no place in the file stands in the way. */
  void whole(String format, Object... values) {
    problems.add(new Problem(file, OptionalInt.empty(), "", said(format, values)));
  }

  /** What stops nothing, at a key. */
  void warn(String key, String words, String format, Object... values) {
    warnings.add(found(key, key, words, format, values));
  }

  /** What stops nothing and has no place in the file. */
  void warnOfAll(String format, Object... values) {
    warnings.add(new Problem(file, OptionalInt.empty(), "", said(format, values)));
  }

  /** In the order of the file's lines. */
  List<Problem> problems() {
    return sorted(problems);
  }

  /** In the order of the file's lines. */
  List<Problem> warnings() {
    return sorted(warnings);
  }

  private static List<Problem> sorted(List<Problem> all) {
    return all.stream()
        .distinct()
        .sorted(Comparator.comparingInt(p -> p.line().orElse(0)))
        .toList();
  }

  private Problem found(String key, String section, String words, String format, Object[] values) {
    return new Problem(file, line(section, words), key, said(format, values));
  }

  private static String said(String format, Object[] values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static String section(String id) {
    return switch (id.isEmpty() ? ' ' : id.charAt(0)) {
      case 's' -> "statements";
      case 'g' -> "goals";
      default -> "problems";
    };
  }

  /** The line on which the words stand under a key, or else that of the key. */
  private OptionalInt line(String key, String words) {
    int start = 0;
    while (start < lines.size() && !lines.get(start).matches(Pattern.quote(key) + "\\s*:.*")) {
      start++;
    }
    if (start == lines.size()) {
      return OptionalInt.empty();
    }
    String sought = words.substring(0, words.offsetByCodePoints(0, shorter(words)));
    for (int i = start; i < lines.size() && !sought.isBlank(); i++) {
      boolean isNext = i > start && KEY.matcher(lines.get(i)).matches() && isTop(lines.get(i));
      if (isNext) {
        break;
      }
      if (!lines.get(i).startsWith("#") && lines.get(i).contains(sought.strip())) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.of(start + 1);
  }

  private static int shorter(String words) {
    return Math.min(SOUGHT, words.codePointCount(0, words.length()));
  }

  private static boolean isTop(String line) {
    return line.matches(
        "(statements|goals|problems|help|quotation|assume|place|age|picture|name):.*");
  }
}
