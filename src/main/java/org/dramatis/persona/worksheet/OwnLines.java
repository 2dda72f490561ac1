package org.dramatis.persona.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dramatis.yaml.YamlOutline;

/**
 * The program's lines in a file of others: those that begin with {@code #>}. They come and go as
 * whole lines, so that every other byte stays.
 */
final class OwnLines {
  /** How each of them begins, behind the spaces. */
  static final String SIGN = "#>";

  private static final Pattern LINE = Pattern.compile("[^\\r\\n]*(?:\\r\\n|\\n|\\r|$)");
  private static final Pattern OWN = Pattern.compile("^[ \\t]*(#>)");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String text;
  private final YamlOutline outline;
  private final Map<Integer, List<String>> added = new TreeMap<>();

  /** Lines to be added to a text without any. */
  OwnLines(String text, YamlOutline outline) {
    this.text = text;
    this.outline = outline;
  }

  /** The text without them. A line of a longer value belongs to the value, whatever it says. */
  static String strip(String text) {
    int start = start(text);
    Optional<YamlOutline> outline = YamlOutline.of(text);
    StringBuilder rest = new StringBuilder(text.substring(0, start));
    Matcher lines = LINE.matcher(text).region(start, text.length());
    while (lines.find() && !lines.group().isEmpty()) {
      Matcher own = OWN.matcher(lines.group());
      boolean stays =
          !own.find()
              || (outline.isPresent()
                  && outline.get().textAround(lines.start() + own.start(1)).isPresent());
      rest.append(stays ? lines.group() : "");
    }
    return rest.toString();
  }

  private static int start(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  }

  /** Adds lines at the file's top. */
  void addOnTop(List<String> lines) {
    add(start(text), "", lines);
  }

  /** Adds lines above a key or an item, as far to the right as it is. */
  void addAbove(String path, List<String> lines) {
    outline.start(path).ifPresent(start -> addAbove(start, lines));
  }

  private void addAbove(int offset, List<String> lines) {
    int line = lineStart(offset);
    add(line, indent(line), lines);
  }

  /** The spaces in front of what stands on the line on which a key or an item starts. */
  String indentOf(String path) {
    return indent(lineStart(outline.start(path).orElse(0)));
  }

  private String indent(int line) {
    int end = line;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return text.substring(line, end);
  }

  /** Adds lines behind the last value of a key; where no line can follow it, above the key. */
  void addBehind(String path, List<String> lines) {
    int start = outline.start(path).orElse(0);
    int end = lineEnd(outline.end(path).orElse(0));
    boolean isLine = end > 0 && isBreak(text.charAt(end - 1));
    if (isLine && outline.textAround(end).isEmpty()) {
      add(end, "", lines);
    } else {
      add(lineStart(start), "", lines);
    }
  }

  private void add(int offset, String indent, List<String> lines) {
    List<String> at = added.computeIfAbsent(offset, o -> new ArrayList<>());
    lines.forEach(line -> at.add((indent + SIGN + line).stripTrailing()));
  }

  /** Where the line starts; of a line that a longer value goes on in, where that value's does. */
  private int lineStart(int offset) {
    int start = offset;
    while (start > start(text) && !isBreak(text.charAt(start - 1))) {
      start--;
    }
    var around = outline.textAround(start);
    return around.isPresent() ? lineStart(around.getAsInt()) : start;
  }

  private int lineEnd(int offset) {
    if (offset > 0 && isBreak(text.charAt(offset - 1))) {
      return offset;
    }
    int end = offset;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    if (end < text.length() && text.startsWith("\r\n", end)) {
      return end + 2;
    }
    return Math.min(end + 1, text.length());
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** The text with all that was added; lines end as the file's first line does. */
  String written() {
    Matcher lineBreak = Pattern.compile("\\r\\n|\\n|\\r").matcher(text);
    String end = lineBreak.find() ? lineBreak.group() : "\n";
    StringBuilder all = new StringBuilder();
    int done = 0;
    for (Map.Entry<Integer, List<String>> entry : added.entrySet()) {
      all.append(text, done, entry.getKey());
      entry.getValue().forEach(line -> all.append(line).append(end));
      done = entry.getKey();
    }
    return all.append(text.substring(done)).toString();
  }
}
