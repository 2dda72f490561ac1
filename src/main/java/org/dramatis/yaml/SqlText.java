package org.dramatis.yaml;

import java.util.OptionalInt;

/**
 * A Spark SQL expression as it stands in a configuration file.
 *
 * @param file the file's name as the user knows it
 * @param line counted from 1; empty when no file holds it
 * @param key the key's path, such as {@code objectives[0].measure}
 * @param text the expression, not parsed yet
 */
public record SqlText(String file, OptionalInt line, String key, String text) {

  /** What is wrong with it. */
  public Problem problem(String message) {
    return new Problem(file, line, key, message);
  }
}
