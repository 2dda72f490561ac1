package org.dramatis.report.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dramatis.profile.FigureKind;
import org.dramatis.profile.FigureWording;
import org.dramatis.profile.claim.MeasureFigures;
import org.dramatis.yaml.Bound;

/** Turns of phrase that several sections share. */
final class Phrases {
  /** Below this many customers a percentage says more than is known. */
  static final long FEWEST_FOR_PERCENT = 50;

  /** Names of so few letters are read letter by letter. */
  private static final int INITIALS = 3;

  private static final List<String> NUMBERS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Phrases() {}

  /** A number in words up to twelve, in digits beyond. */
  static String inWords(int number) {
    return number >= 0 && number < NUMBERS.size()
        ? NUMBERS.get(number)
        : FigureWording.count(number);
  }

  /** {@code 1 row}, {@code 1,234 rows}. */
  static String counted(long number, String one, String many) {
    return FigureWording.count(number) + " " + (number == 1 ? one : many);
  }

  /** {@code 30 June 2026}. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A customers' share: a percentage, or a rough fraction where few customers stand behind it. */
  static String customerShare(double share, long customers) {
    return customers < FEWEST_FOR_PERCENT
        ? FigureWording.roughly(share)
        : FigureWording.percent(share);
  }

  /** A part of some rows in a sentence: {@code 34 in 100 rows}, or the rows where they are few. */
  static String partOfRows(long part, long rows) {
    if (rows < FEWEST_FOR_PERCENT) {
      return FigureWording.count(part) + " of " + counted(rows, "row", "rows");
    }
    return inHundred((double) part / rows) + " rows";
  }

  /** A figure with its unit inside a sentence: {@code 34 in 100}, {@code £38 per order}. */
  static String inSentence(double value, String unit, FigureKind kind) {
    String figure = FigureWording.format(value, unit, kind);
    String rest = FigureWording.unitBeside(unit, kind);
    return rest.isEmpty() ? figure : figure + " " + rest;
  }

  /** A value of a measure inside a sentence. */
  static String inSentence(double value, MeasureFigures measure) {
    return inSentence(value, measure.unit(), measure.kind());
  }

  /** {@code less than 0.3 contacts per year}, {@code more than 80 in 100}. */
  static String bound(Bound bound, String unit, FigureKind kind) {
    String side =
        switch (bound.side()) {
          case BELOW -> "less than ";
          case AT_MOST -> "at most ";
          case ABOVE -> "more than ";
          case AT_LEAST -> "at least ";
          case EXACTLY -> "exactly ";
        };
    return side + inSentence(bound.limit().doubleValue(), unit, kind);
  }

  /** A department as people write it: short names are initials, {@code IT}, {@code UX}. */
  static String department(String function) {
    return function.codePointCount(0, function.length()) <= INITIALS
        ? function.toUpperCase(Locale.ROOT)
        : function;
  }

  /** What belongs to someone: {@code marketing’s}, {@code sales’}. */
  static String possessive(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith("s") ? name + "’" : name + "’s";
  }

  /** {@code 34 in 100}. */
  static String inHundred(double share) {
    return FigureWording.format(share, FigureWording.SHARE, FigureKind.PROPORTION);
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String listed(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    int last = parts.size() - 1;
    return String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /** The words with a capital at their beginning. */
  static String sentence(String words) {
    if (words.isEmpty()) {
      return words;
    }
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }
}
