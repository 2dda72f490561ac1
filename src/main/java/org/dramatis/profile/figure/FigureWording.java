package org.dramatis.profile.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dramatis.profile.disclosure.Disclosure;
import org.dramatis.stat.FigureFormat;

/** Figures with their units as people read them: currency signs, and shares as proportions. */
public final class FigureWording {
  /** The unit that marks a value as a proportion from 0 to 1. */
  public static final String SHARE = "share";

  /** An amount that is smaller is printed as 0.00. */
  private static final double SMALLEST_AMOUNT = 0.005;

  private FigureWording() {}

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
    return isShare(unit, kind) ? FigureFormat.inHundred(value) : amount(value, unit);
  }

  /**
   * As {@link #format} for a figure that stands alone where the unit is named elsewhere: {@code
   * 2.4}, {@code £38}, {@code 34 %}.
   */
  public static String compact(double value, String unit, FigureKind kind) {
    return isShare(unit, kind) ? FigureFormat.percent(value) : amount(value, unit);
  }

  /** As {@link #format}, with the digits that tell the figure from a limit. */
  public static String format(double value, String unit, FigureKind kind, BigDecimal limit) {
    return isShare(unit, kind) ? FigureFormat.inHundred(value, limit) : amount(value, unit, limit);
  }

  /** As {@link #compact}, with the digits that tell the figure from a limit. */
  public static String compact(double value, String unit, FigureKind kind, BigDecimal limit) {
    return isShare(unit, kind) ? FigureFormat.percent(value, limit) : amount(value, unit, limit);
  }

  /** A limit that somebody wrote, as {@link #format} writes figures, with all its digits. */
  public static String limit(BigDecimal limit, String unit, FigureKind kind) {
    if (isShare(unit, kind)) {
      return FigureFormat.inHundred(limit);
    }
    boolean isFine = limit.stripTrailingZeros().scale() > 2;
    return Currency.of(unit).isPresent() && !isFine
        ? amount(limit.doubleValue(), unit)
        : Currency.of(unit).map(Currency::sign).orElse("") + FigureFormat.number(limit);
  }

  /** As {@link #format} for a figure that may be told only as a bound; it is not withheld. */
  public static String format(PublishedFigure figure, String unit, FigureKind kind) {
    return figure.value().isPresent()
        ? format(figure.value().getAsDouble(), unit, kind)
        : bounded(figure.disclosure(), figure.bound(), unit, kind);
  }

  /** The same of everyone's figure. */
  public static String format(Overall everyone, String unit, FigureKind kind) {
    return everyone.value().isPresent()
        ? format(everyone.value().getAsDouble(), unit, kind)
        : bounded(everyone.disclosure(), everyone.bound(), unit, kind);
  }

  /** As {@link #compact} for a figure that may be told only as a bound; it is not withheld. */
  public static String compact(PublishedFigure figure, String unit, FigureKind kind) {
    if (figure.value().isPresent()) {
      return compact(figure.value().getAsDouble(), unit, kind);
    }
    return figure.bound().isPresent()
        ? side(figure.disclosure(), compact(figure.bound().getAsDouble(), unit, kind))
        : bounded(figure.disclosure(), figure.bound(), unit, kind);
  }

  /**
   * Where a figure lies that is not told: {@code under 8 in 100}, {@code more than 92 in 100},
   * {@code hardly any}.
   */
  public static String bounded(
      Disclosure disclosure, OptionalDouble bound, String unit, FigureKind kind) {
    if (bound.isPresent()) {
      return side(disclosure, format(bound.getAsDouble(), unit, kind));
    }
    return disclosure == Disclosure.BELOW ? "hardly any" : "nearly all";
  }

  private static String side(Disclosure disclosure, String bound) {
    return (disclosure == Disclosure.BELOW ? "under " : "more than ") + bound;
  }

  /**
   * What remains of a unit once {@link #compact} has written its part: {@code per order} of {@code
   * GBP per order}, nothing of a share.
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
   * As {@link #format} for a figure before its unit, which is named for several: {@code 1.0 orders}
   * instead of {@code 1 orders}.
   */
  public static String beforeUnit(double value, String unit, FigureKind kind) {
    String figure = format(value, unit, kind);
    return figure.equals("1") && !unitBeside(unit, kind).isEmpty() ? "1.0" : figure;
  }

  /** Whether a figure reads as a share. */
  public static boolean isShare(String unit, FigureKind kind) {
    return kind == FigureKind.PROPORTION || SHARE.equals(unit);
  }

  private static String amount(double value, String unit) {
    return Currency.of(unit).map(c -> money(value, c)).orElseGet(() -> FigureFormat.number(value));
  }

  private static String amount(double value, String unit, BigDecimal limit) {
    return Currency.of(unit)
        .map(c -> money(value, c, limit))
        .orElseGet(() -> FigureFormat.number(value, limit));
  }

  private static String money(double value, Currency currency) {
    double size = Math.abs(value);
    return signed(
        value, currency, isSmall(size) ? FigureFormat.grouped(size, 2) : FigureFormat.number(size));
  }

  private static String money(double value, Currency currency, BigDecimal limit) {
    double size = Math.abs(value);
    BigDecimal far = value < 0 ? limit.negate() : limit;
    return signed(
        value,
        currency,
        isSmall(size)
            ? FigureFormat.grouped(size, FigureFormat.decimalsApart(size, far, 2))
            : FigureFormat.number(size, far));
  }

  /** Whether an amount is printed with its pence. */
  private static boolean isSmall(double size) {
    return size < 9.995 && size != 0;
  }

  private static String signed(double value, Currency currency, String size) {
    return (value <= -SMALLEST_AMOUNT ? "−" : "") + currency.sign() + size;
  }

  /** A currency as a unit writes it, ISO 4217 code or sign, and what stands before an amount. */
  private record Currency(String code, String sign) {

    /** The currency that the unit's first word is, if it is one. */
    static Optional<Currency> of(String unit) {
      String first = unit.strip().split("\\s+", 2)[0];
      String sign =
          switch (first) {
            case "GBP", "£" -> "£";
            case "EUR", "€" -> "€";
            case "USD", "$" -> "$";
            case "JPY", "¥" -> "¥";
            case "INR" -> "₹";
            // Codes without a sign of their own stand before the amount as they are.
            case "CHF", "SEK", "NOK", "DKK", "PLN", "CNY", "CAD", "AUD", "BRL" -> first + '\u00a0';
            default -> "";
          };
      return sign.isEmpty() ? Optional.empty() : Optional.of(new Currency(first, sign));
    }
  }

  /** What remains of a unit beside figures and is not said by their label; may be empty. */
  public static String unitBeside(String label, String unit) {
    String words = " " + label.toLowerCase(Locale.ROOT) + " ";
    String lower = unit.toLowerCase(Locale.ROOT);
    if (words.contains(" " + lower + " ")) {
      return "";
    }
    String said = words.strip() + " ";
    return lower.startsWith(said) ? unit.substring(said.length()).strip() : unit;
  }
}
