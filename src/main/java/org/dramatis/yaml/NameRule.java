package org.dramatis.yaml;

import java.util.regex.Pattern;

/** What a name may look like. */
public enum NameRule {
  /** Columns and features: they become SQL columns. */
  COLUMN("[A-Za-z_][A-Za-z0-9_]{0,63}", "letters, digits and _, not starting with a digit"),
  /** Contracts, runs and files: they become folders. */
  FILE("[A-Za-z0-9_-]{1,64}", "letters, digits, _ and -");

  private final Pattern pattern;
  private final String expected;

  NameRule(String regex, String characters) {
    this.pattern = Pattern.compile(regex);
    this.expected = "a name of " + characters + " (at most 64)";
  }

  /** Whether the name may be used. */
  public boolean admits(String name) {
    return pattern.matcher(name).matches();
  }

  /** What a name may look like, in words. */
  public String expected() {
    return expected;
  }
}
