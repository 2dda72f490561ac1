package org.dramatis.yaml;

import java.util.OptionalInt;

/**
 * Where a value stands.
 *
 * @param file the file's name as the user knows it, or the option that set the value
 * @param line counted from 1; empty for a value that no file holds
 * @param key the key's path; empty for the whole file
 */
record Place(String file, OptionalInt line, String key) {

  /** The start of a file, or an option. */
  static Place of(String file, OptionalInt line) {
    return new Place(file, line, "");
  }

  Place entry(String name, OptionalInt entryLine) {
    return new Place(file, entryLine, key.isEmpty() ? name : key + "." + name);
  }

  Place item(int index, OptionalInt itemLine) {
    return new Place(file, itemLine, key + "[" + index + "]");
  }

  Problem problem(String message) {
    return new Problem(file, line, key, message);
  }
}
