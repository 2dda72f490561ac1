package org.dramatis.stat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Numbers as readers get them: grouped thousands, few decimals, and proportions as so many in a
 * hundred. The wording is British English and the same on every machine.
 */
public final class FigureFormat {
  private static final char MINUS = '\u2212';
  private static final char NARROW_SPACE = '\u202f';
  private static final String UNKNOWN = "—";
  private static final double SMALLEST_P = 0.0001;
  private static final int MOST_FURTHER_DECIMALS = 6;

  /** Parts of a whole as people say them. */
  private static final List<Fraction> FRACTIONS =
      List.of(
          new Fraction(1, 100),
          new Fraction(1, 50),
          new Fraction(1, 20),
          new Fraction(1, 10),
          new Fraction(1, 8),
          new Fraction(1, 6),
          new Fraction(1, 5),
          new Fraction(1, 4),
          new Fraction(3, 10),
          new Fraction(1, 3),
          new Fraction(2, 5),
          new Fraction(1, 2),
          new Fraction(3, 5),
          new Fraction(2, 3),
          new Fraction(7, 10),
          new Fraction(3, 4),
          new Fraction(4, 5),
          new Fraction(9, 10),
          new Fraction(19, 20));

  private record Fraction(int part, int whole) {
    double value() {
      return (double) part / whole;
    }
  }

  private FigureFormat() {}

  /** A whole number with grouped thousands, {@code 1,234}. */
  public static String count(long value) {
    return grouped((double) value, 0);
  }

  /** A whole number with grouped thousands, any other with all its decimals. */
  public static String decimal(BigDecimal value) {
    return value.scale() <= 0
        ? String.format(Locale.ROOT, "%,d", value.toBigInteger())
        : value.toPlainString();
  }

  /**
   * At most six significant digits, in plain notation and without trailing zeros.
   *
   * @throws IllegalArgumentException when the value is not finite: an undefined figure is empty
   */
  public static String digits(double value) {
    return SignificantDigits.decimal(value).toPlainString();
  }

  /** At most six significant digits, or a dash. */
  public static String digits(OptionalDouble value) {
    return value.isPresent() ? digits(value.getAsDouble()) : UNKNOWN;
  }

  /** An index between -1 and 1; {@code segments.json} has more digits. */
  public static String index(double value) {
    return fixed(value, 3);
  }

  /** An index between -1 and 1, or a dash. */
  public static String index(OptionalDouble value) {
    return value.isPresent() ? index(value.getAsDouble()) : UNKNOWN;
  }

  /** A probability from 0 to 1; small ones are all alike. */
  public static String probability(double p) {
    return p < SMALLEST_P ? "< 0.0001" : fixed(p, 4);
  }

  /** A number with so many decimals, for experts and axes. */
  public static String fixed(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** A number with grouped thousands and so many decimals. */
  public static String grouped(double value, int decimals) {
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", rounded.abs());
    return rounded.signum() < 0 ? MINUS + text : text;
  }

  /**
   * A number with as many decimals as help: none from 10, one from 1, two digits below; from a
   * million on in words, {@code 1.24 million}.
   */
  public static String number(double value) {
    double size = Math.abs(value);
    if (size >= 999_500_000) {
      return trimmed(value / 1e9, 2) + " billion";
    }
    if (size >= 999_500) {
      return trimmed(value / 1e6, 2) + " million";
    }
    if (size > 0 && size < 0.00005) {
      return "almost 0";
    }
    return trimmed(value, decimals(size));
  }

  /** A proportion in hundredths, {@code 34 %}; with one decimal below one hundredth. */
  public static String percent(double share) {
    double hundredths = Math.abs(share) * 100;
    if (hundredths > 0 && hundredths < 0.05) {
      return "<" + NARROW_SPACE + hundredths("0.1");
    }
    int decimals = hundredths > 0 && hundredths < 0.95 ? 1 : 0;
    return hundredths(grouped(share * 100, decimals));
  }

  /** A number that counts hundredths, {@code 34 %}. */
  public static String hundredths(String number) {
    return number + NARROW_SPACE + "%";
  }

  /** A proportion inside a sentence: {@code 34 in 100}, {@code more than 99 in 100}. */
  public static String inHundred(double share) {
    if (share < 0 || share > 1) {
      return percent(share);
    }
    if (share > 0 && share < 0.005) {
      long thousandths = Math.round(share * 1000);
      return thousandths == 0 ? "fewer than 1 in 1,000" : thousandths + " in 1,000";
    }
    return share > 0.995 && share < 1 ? "more than 99 in 100" : Math.round(share * 100) + " in 100";
  }

  /**
   * A proportion, 0 to 1, as a simple fraction: {@code about 1 in 3}, {@code nearly all}, {@code
   * hardly any}.
   */
  public static String roughly(double share) {
    if (share <= 0) {
      return "none";
    }
    if (share >= 1) {
      return "all";
    }
    if (share < 0.0075) {
      return "hardly any";
    }
    if (share > 0.975) {
      return "nearly all";
    }
    Fraction nearest =
        Collections.min(FRACTIONS, Comparator.comparingDouble(f -> Math.abs(f.value() - share)));
    return "about " + nearest.part() + " in " + nearest.whole();
  }

  /** As {@link #number}, with the further decimals that it takes to tell it from a limit. */
  public static String number(double value, BigDecimal limit) {
    double size = Math.abs(value);
    boolean isLarge = size >= 999_500;
    if (isLarge && !number(value).equals(number(limit.doubleValue()))) {
      return number(value);
    }
    return trimmed(value, decimalsApart(value, limit, isLarge ? 0 : decimals(size)));
  }

  /** As {@link #percent}, with the further decimals that it takes to tell it from a limit. */
  public static String percent(double share, BigDecimal limit) {
    int decimals = hundredthsApart(share, limit);
    return decimals == 0 ? percent(share) : hundredths(grouped(share * 100, decimals));
  }

  /** As {@link #inHundred}, with the decimals that it takes to tell it from a limit. */
  public static String inHundred(double share, BigDecimal limit) {
    int decimals = hundredthsApart(share, limit);
    return decimals == 0 ? inHundred(share) : grouped(share * 100, decimals) + " in 100";
  }

  /** A proportion that somebody wrote, with all its digits: {@code 12.5 in 100}. */
  public static String inHundred(BigDecimal share) {
    BigDecimal hundredths = plain(share.movePointRight(2));
    return hundredths.scale() == 0
        ? inHundred(share.doubleValue())
        : hundredths.toPlainString() + " in 100";
  }

  /** A number that somebody wrote, with all its digits. */
  public static String number(BigDecimal value) {
    BigDecimal written = plain(value);
    double size = written.abs().doubleValue();
    return size >= 999_500 || written.scale() <= decimals(size)
        ? number(value.doubleValue())
        : grouped(value.doubleValue(), written.scale());
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static int hundredthsApart(double share, BigDecimal limit) {
    return share == limit.doubleValue()
        ? 0
        : decimalsApart(share * 100, limit.movePointRight(2), 0);
  }

  /**
   * How many decimals, at least so many, a rounded number needs to lie on the same side of a limit
   * as the number itself.
   */
  public static int decimalsApart(double value, BigDecimal limit, int atLeast) {
    int side = Double.compare(value, limit.doubleValue());
    int decimals = atLeast;
    while (decimals < atLeast + MOST_FURTHER_DECIMALS
        && new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).compareTo(limit)
            != Integer.signum(side)) {
      decimals++;
    }
    return side == 0 ? atLeast : decimals;
  }

  private static int decimals(double size) {
    if (size >= 9.95) {
      return 0;
    }
    return size >= 0.995 || size == 0 ? 1 : 1 - (int) Math.floor(Math.log10(size));
  }

  private static String trimmed(double value, int decimals) {
    String text = grouped(value, decimals);
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }
}
