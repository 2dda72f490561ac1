package org.dramatis.attack;

import java.util.Set;

/**
 * Some customers, as a reader of the project's configuration would name them.
 *
 * @param condition what is true of them, as SQL over features
 * @param groups names of the segments that they are in, {@link People#OUTSIDE} among them
 */
record Customers(String condition, Set<String> groups) {
  Customers {
    groups = Set.copyOf(groups);
  }

  /** Those of a group of whom both are true. */
  static String both(String one, String other) {
    return other.equals("true") ? one : "coalesce((" + one + ") and (" + other + "), false)";
  }
}
