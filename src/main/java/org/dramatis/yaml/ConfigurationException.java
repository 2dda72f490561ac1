package org.dramatis.yaml;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The configuration cannot be used. Carries every problem that was found, not only the first. */
public final class ConfigurationException extends RuntimeException {
  private final transient List<Problem> problems;

  /** Carries all problems, at least one. */
  public ConfigurationException(List<Problem> problems) {
    super(problems.stream().map(Problem::sentence).collect(Collectors.joining("\n  ")));
    this.problems = List.copyOf(problems);
  }

  /** A single problem that has a file and a key but no line. */
  public static ConfigurationException of(String file, String key, String message) {
    return new ConfigurationException(
        List.of(new Problem(file, OptionalInt.empty(), key, message)));
  }

  /** Every problem, in the order of files and lines. */
  public List<Problem> problems() {
    return problems;
  }
}
