package org.dramatis.attack;

import org.dramatis.sql.ColumnName;

/**
 * What a row of figures is about, in each group: whether something is true of a customer.
 *
 * @param isSo condition of those of whom it is true, as SQL
 * @param isKnown condition of those of whom it is known, as SQL
 */
record Question(String isSo, String isKnown) {
  /** Whether a feature has a value. */
  static Question value(String text, String feature) {
    String name = quoted(feature);
    return new Question(
        Customers.both(name + " = '" + text.replace("'", "\\'") + "'", name + " is not null"),
        name + " is not null");
  }

  /** Whether a feature lies beyond a mean, on the side of a comparison such as {@code >}. */
  static Question beyond(String feature, String comparison, double mean) {
    String name = quoted(feature);
    return new Question(
        Customers.both(name + " " + comparison + " " + mean + "d", name + " is not null"),
        name + " is not null");
  }

  /** Whether a flag is 1, of those of whom it is known and a condition is true. */
  static Question flag(String flag, String among) {
    String known = Customers.both("(" + flag + ") is not null", among);
    return new Question(Customers.both("(" + flag + ") = 1", known), known);
  }

  static String quoted(String feature) {
    return ColumnName.quoted(feature);
  }
}
