package org.dramatis.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Figures as people read them: grouped thousands, few decimals, currency signs, and proportions as
 * so many in a hundred. The wording is British English and the same on every machine.
 */
public final class FigureWording {
  /** The unit that marks a value as a proportion from 0 to 1. */
  public static final String SHARE = "share";

  private static final char MINUS = '\u2212';
  private static final char NARROW_SPACE = '\u202f';
  private static final List<Fraction> FRACTIONS =
      Stream.of(
              "1/100 1/50 1/20 1/10 1/8 1/6 1/5 1/4 3/10",
              "1/3 2/5 1/2 3/5 2/3 7/10 3/4 4/5 9/10 19/20")
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .map(Fraction::of)
          .toList();

  private FigureWording() {}

  /** A part of a whole as people say it. */
  private record Fraction(int part, int whole) {
    static Fraction of(String text) {
      String[] parts = text.split("/", -1);
      return new Fraction(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    double value() {
      return (double) part / whole;
    }
  }

  /**
   * A figure inside a sentence that names the unit itself: {@code 2.4}, {@code £38}, {@code 34 in
   * 100}.
   *
   * @param value finite
   * @param unit what is counted; a leading currency ({@code GBP}, {@code €}) becomes a sign before
   *     the number; {@link #SHARE} reads as a proportion; empty when there is none
   * @param kind a proportion reads as such whatever its unit
   */
  public static String format(double value, String unit, FigureKind kind) {
    return isShare(unit, kind) ? inHundred(value) : amount(value, unit);
  }

  /**
   * A figure that stands alone where the unit is named elsewhere: {@code 2.4}, {@code £38}, {@code
   * 34 %}.
   *
   * @param value finite
   * @param unit as in {@link #format}
   * @param kind as in {@link #format}
   */
  public static String compact(double value, String unit, FigureKind kind) {
    return isShare(unit, kind) ? percent(value) : amount(value, unit);
  }

  /**
   * What remains of a unit once {@link #compact} has written its part: {@code per order} of {@code
   * GBP per order}, nothing of a share.
   *
   * @param unit as in {@link #format}
   * @param kind as in {@link #format}
   */
  public static String unitBeside(String unit, FigureKind kind) {
    if (isShare(unit, kind)) {
      return "";
    }
    return Currency.of(unit)
        .map(c -> unit.strip().substring(c.code().length()).strip())
        .orElse(unit);
  }

  /**
   * A proportion as a simple fraction: {@code about 1 in 3}, {@code nearly all}, {@code hardly
   * any}.
   *
   * @param share 0 to 1
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
        FRACTIONS.stream()
            .min(Comparator.comparingDouble(f -> Math.abs(f.value() - share)))
            .orElseThrow();
    return "about " + nearest.part() + " in " + nearest.whole();
  }

  /** A proportion in hundredths, {@code 34 %}; with one decimal below half a hundredth. */
  public static String percent(double share) {
    double hundredths = Math.abs(share) * 100;
    if (hundredths > 0 && hundredths < 0.05) {
      return "<" + NARROW_SPACE + "0.1" + NARROW_SPACE + "%";
    }
    int decimals = hundredths > 0 && hundredths < 0.95 ? 1 : 0;
    return fixed(share * 100, decimals) + NARROW_SPACE + "%";
  }

  /** A whole number with grouped thousands, {@code 1,234}. */
  public static String count(long value) {
    return fixed((double) value, 0);
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

  private static boolean isShare(String unit, FigureKind kind) {
    return kind == FigureKind.PROPORTION || SHARE.equals(unit);
  }

  private static int decimals(double size) {
    if (size >= 9.95) {
      return 0;
    }
    if (size >= 0.995 || size == 0) {
      return 1;
    }
    return 1 - (int) Math.floor(Math.log10(size));
  }

  private static String amount(double value, String unit) {
    return Currency.of(unit).map(c -> money(value, c)).orElseGet(() -> number(value));
  }

  private static String money(double value, Currency currency) {
    double size = Math.abs(value);
    String figure = size < 9.995 && size != 0 ? fixed(size, 2) : number(size);
    return (value < 0 && isNotZero(figure) ? String.valueOf(MINUS) : "") + currency.sign() + figure;
  }

  private static String inHundred(double share) {
    if (share < 0 || share > 1) {
      return percent(share);
    }
    if (share > 0 && share < 0.005) {
      long thousandths = Math.round(share * 1000);
      return thousandths == 0 ? "fewer than 1 in 1,000" : thousandths + " in 1,000";
    }
    if (share > 0.995 && share < 1) {
      return "more than 99 in 100";
    }
    return Math.round(share * 100) + " in 100";
  }

  private static String trimmed(double value, int decimals) {
    String text = fixed(value, decimals);
    if (text.indexOf('.') < 0) {
      return text;
    }
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  private static String fixed(double value, int decimals) {
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", rounded.abs());
    return rounded.signum() < 0 ? MINUS + text : text;
  }

  private static boolean isNotZero(String figure) {
    return figure.chars().anyMatch(c -> c >= '1' && c <= '9');
  }
}
