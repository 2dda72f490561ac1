package org.dramatis.persona.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.YamlDocument;
import org.dramatis.yaml.YamlOutline;

/** What editors, shared drives and version control do to files that people write. */
final class FileFaults {
  private static final Pattern NOT_TEXT = Pattern.compile("[\\x00\\uFFFD]");
  private static final Pattern CONFLICT = Pattern.compile("^(<<<<<<<|>>>>>>>)");
  private static final Pattern TAB_INDENT = Pattern.compile("^[ -]*\\t\\s*\\S");

  private static final String NOT_UTF_8 =
      "holds a character that is not UTF-8; save the file as UTF-8 and write that word again";
  private static final String MERGED =
      "two versions of the file were merged and disagree here; keep the lines of one, and delete"
          + " the lines that start with <<<<<<<, ======= and >>>>>>>";

  private static final String EMPTY =
      "the file is empty; put it back from a copy, or delete it and derive again";

  private FileFaults() {}

  /** The file as YAML; one that is damaged as a whole is reported, and reads as nothing then. */
  static YamlDocument parse(String file, String text, Problems problems) {
    List<String> lines = text.lines().toList();
    if (lines.stream().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
      problems.add(file, "", EMPTY);
      return YamlDocument.unreadable(file, problems);
    }
    List<Problem> found = new ArrayList<>();
    first(lines, NOT_TEXT).ifPresent(line -> found.add(problem(file, line, NOT_UTF_8)));
    first(lines, CONFLICT).ifPresent(line -> found.add(problem(file, line, MERGED)));
    OptionalInt tab = first(lines, TAB_INDENT);
    if (found.isEmpty() && tab.isPresent() && YamlOutline.of(text).isEmpty()) {
      found.add(
          problem(file, tab.getAsInt(), "has a tab before its words; use spaces in its place"));
    }
    if (found.isEmpty()) {
      return YamlDocument.parse(file, text, problems);
    }
    found.forEach(problems::add);
    return YamlDocument.unreadable(file, problems);
  }

  /** The first line in which it stands, from 1; empty when none is. */
  private static OptionalInt first(List<String> lines, Pattern pattern) {
    for (int i = 0; i < lines.size(); i++) {
      if (pattern.matcher(lines.get(i)).find()) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  private static Problem problem(String file, int line, String message) {
    return new Problem(file, OptionalInt.of(line), "", message);
  }
}
