package org.dramatis.yaml;

import java.util.OptionalInt;

/**
 * One thing that is wrong in a configuration file.
 *
 * @param file the file's name as the user knows it, such as {@code conf/features.yaml}
 * @param line the line, counted from 1; empty when the problem has no single place
 * @param key the key's path, such as {@code features[3].transform}; empty for the whole file
 * @param message what is wrong, what was expected, and what to do
 */
public record Problem(String file, OptionalInt line, String key, String message) {

  /** The problem on one line, as it is printed: {@code conf/method.yaml:3 sample: …}. */
  public String sentence() {
    String place = line.isPresent() ? file + ":" + line.getAsInt() : file;
    return Spelling.visible(
        key.isEmpty() ? place + ": " + message : place + " " + key + ": " + message);
  }
}
