package org.dramatis.profile.claim;

import java.util.OptionalDouble;

/**
 * Whom a figure is of, where it is not of everyone.
 *
 * @param where the condition, as it was written
 * @param says the same in words that follow "those", such as {@code with a late parcel}
 * @param unknown the share (0 to 1) of the customers looked at of whom it is not known whether they
 *     meet the condition; of so few, or so many, that their share may only be told as a bound, that
 *     bound; empty where it is hardly anybody
 */
public record QuestionBase(String where, String says, OptionalDouble unknown) {
  /** More customers than this share cannot be left out of a question without a word. */
  private static final double MANY = 0.03;

  /** The share that is unknown, where it is so large that the question's figures are in doubt. */
  public OptionalDouble doubt() {
    return doubt(unknown);
  }

  /**
   * A share of customers left out, where it is so large that what is said of others is in doubt.
   */
  public static OptionalDouble doubt(OptionalDouble unknown) {
    return unknown.orElse(0) > MANY ? unknown : OptionalDouble.empty();
  }
}
