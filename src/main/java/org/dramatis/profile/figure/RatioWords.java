package org.dramatis.profile.figure;

import java.util.List;
import java.util.function.Predicate;

/**
 * What people call a ratio: {@code about half}, {@code about twice}, {@code a little higher}.
 *
 * @param step how large it reads
 * @param words complete what is compared, as in “compared with everyone: about half”
 */
record RatioWords(Strength step, String words) {
  /** Within a tenth two figures are about the same. */
  private static final double SAME = 1.1;

  private static final double MOST_COUNTED = 10.5;
  private static final double VERY_OFTEN = 20;
  private static final List<String> NUMBERS =
      List.of("three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final int FIRST_NUMBER = 3;

  /** The words for ratios from so many times on. */
  private record Rung(double from, Strength step, String words) {

    static RatioWords first(List<Rung> ladder, Predicate<Rung> reached, RatioWords otherwise) {
      return ladder.stream()
          .filter(reached)
          .findFirst()
          .map(rung -> new RatioWords(rung.step(), rung.words()))
          .orElse(otherwise);
    }
  }

  /** The highest first. */
  private static final List<Rung> HIGHER =
      List.of(
          new Rung(2.25, Strength.LARGE, "about two and a half times"),
          new Rung(1.75, Strength.LARGE, "about twice"),
          new Rung(1.42, Strength.MEDIUM, "about half as much again"),
          new Rung(1.29, Strength.MEDIUM, "about a third more"),
          new Rung(SAME, Strength.SMALL, "a little higher"));

  private static final double FROM_THREE_TIMES = 2.75;

  /** The highest first; each holds down to its ratio. */
  private static final List<Rung> LOWER =
      List.of(
          new Rung(0.775, Strength.SMALL, "a little lower"),
          new Rung(0.708, Strength.MEDIUM, "about three quarters"),
          new Rung(0.583, Strength.MEDIUM, "about two thirds"),
          new Rung(0.45, Strength.LARGE, "about half"),
          new Rung(0.367, Strength.LARGE, "about two fifths"),
          new Rung(0.29, Strength.VERY_LARGE, "about a third"),
          new Rung(0.225, Strength.VERY_LARGE, "about a quarter"),
          new Rung(0.183, Strength.VERY_LARGE, "about a fifth"),
          new Rung(0.146, Strength.VERY_LARGE, "about a sixth"),
          new Rung(0.1125, Strength.VERY_LARGE, "about an eighth"),
          new Rung(0.075, Strength.VERY_LARGE, "about a tenth"),
          new Rung(0.035, Strength.VERY_LARGE, "about a twentieth"));

  /** Limits that are named where a ratio is not known, only that it lies beyond, most first. */
  private static final List<Rung> AT_LEAST =
      List.of(
          new Rung(20, Strength.VERY_LARGE, "more than twenty times"),
          new Rung(10, Strength.VERY_LARGE, "more than ten times"),
          new Rung(5, Strength.VERY_LARGE, "more than five times"),
          new Rung(4, Strength.VERY_LARGE, "more than four times"),
          new Rung(3, Strength.VERY_LARGE, "more than three times"),
          new Rung(2, Strength.LARGE, "more than twice"),
          new Rung(1.5, Strength.MEDIUM, "more than half as much again"),
          new Rung(SAME, Strength.SMALL, "higher"));

  /** The smallest first. */
  private static final List<Rung> AT_MOST =
      List.of(
          new Rung(0.05, Strength.VERY_LARGE, "less than a twentieth"),
          new Rung(0.1, Strength.VERY_LARGE, "less than a tenth"),
          new Rung(0.2, Strength.VERY_LARGE, "less than a fifth"),
          new Rung(0.25, Strength.VERY_LARGE, "less than a quarter"),
          new Rung(1.0 / 3, Strength.VERY_LARGE, "less than a third"),
          new Rung(0.5, Strength.LARGE, "less than half"),
          new Rung(2.0 / 3, Strength.MEDIUM, "less than two thirds"),
          new Rung(0.75, Strength.MEDIUM, "less than three quarters"),
          new Rung(1 / SAME, Strength.SMALL, "lower"));

  private static final RatioWords NEXT_TO_NOTHING =
      new RatioWords(Strength.VERY_LARGE, "next to nothing");

  private static final RatioWords ALIKE = new RatioWords(Strength.NONE, "about the same");

  /** Words a ratio of 0 or more. */
  static RatioWords of(double ratio) {
    if (ratio >= FROM_THREE_TIMES) {
      return new RatioWords(Strength.VERY_LARGE, times(ratio));
    }
    if (ratio <= 0) {
      return new RatioWords(Strength.VERY_LARGE, "none");
    }
    if (ratio < SAME && ratio > 1 / SAME) {
      return ALIKE;
    }
    return Rung.first(ratio > 1 ? HIGHER : LOWER, rung -> ratio >= rung.from(), NEXT_TO_NOTHING);
  }

  /** Words a ratio that is larger than this one; about the same where that says nothing. */
  static RatioWords above(double ratio) {
    return Rung.first(AT_LEAST, rung -> ratio >= rung.from(), ALIKE);
  }

  /** Words a ratio that is smaller than this one; about the same where that says nothing. */
  static RatioWords below(double ratio) {
    return Rung.first(AT_MOST, rung -> ratio <= rung.from(), ALIKE);
  }

  private static String times(double ratio) {
    if (ratio >= MOST_COUNTED) {
      return ratio >= VERY_OFTEN ? "more than twenty times" : "more than ten times";
    }
    return "about " + NUMBERS.get((int) Math.round(ratio) - FIRST_NUMBER) + " times";
  }

  boolean isAlike() {
    return step == Strength.NONE;
  }
}
