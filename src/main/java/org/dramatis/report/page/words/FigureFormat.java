package org.dramatis.report.page.words;

import java.util.Locale;
import java.util.OptionalDouble;
import org.dramatis.profile.FigureWording;
import org.dramatis.report.PrintedFigure;
import org.dramatis.yaml.Spelling;

/** Figures as tables show them; a dash stands for what is not known. */
public final class FigureFormat {
  private static final String DASH = "—";
  private static final double SMALLEST_P = 0.0001;

  private FigureFormat() {}

  /** At most six significant digits. */
  public static String digits(double value) {
    return PrintedFigure.of(value);
  }

  /** At most six significant digits, or a dash. */
  public static String digits(OptionalDouble value) {
    return value.isPresent() ? digits(value.getAsDouble()) : DASH;
  }

  /** An index between -1 and 1; {@code segments.json} has more digits. */
  public static String index(double value) {
    return fixed(value, 3);
  }

  /** An index between -1 and 1, or a dash. */
  public static String index(OptionalDouble value) {
    return value.isPresent() ? index(value.getAsDouble()) : DASH;
  }

  /** A probability from 0 to 1; small ones are all alike. */
  public static String probability(double p) {
    return p < SMALLEST_P ? "< 0.0001" : fixed(p, 4);
  }

  /** A proportion in hundredths, {@code 34 %}. */
  public static String percent(double share) {
    return FigureWording.percent(share);
  }

  /** A whole number with grouped thousands. */
  public static String count(long number) {
    return FigureWording.count(number);
  }

  /** A constant as people write it: {@code highly stable}. */
  public static String word(Enum<?> constant) {
    return Spelling.words(constant);
  }

  /** A number with so many decimals. */
  public static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
