package org.dramatis.persona.guard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The figures of a text. A figure is as told when it is the same number, or the same with fewer
 * digits: of {@code 71 in 100}, also {@code 7 in 10} and {@code 71 %}.
 *
 * @param shares those of a hundred, of ten or of any other number, as parts of 1
 * @param plain all others
 */
record TextFigures(List<Figure> shares, List<Figure> plain) {
  private static final String NUMBER = "(?<![\\p{L}\\p{N}])(\\d[\\d,]*(?:\\.\\d+)?)";
  private static final Pattern SHARE =
      Pattern.compile(
          NUMBER
              + "\\s*(?:(?:in|of|out of)\\s+(?:every\\s+)?(\\d{1,3}|1,?000|ten|a hundred)(?![\\d\\p{L}])"
              + "|%|per ?cent\\b)");
  private static final Pattern PLAIN = Pattern.compile(NUMBER + "(?![\\d\\p{L}])");
  private static final Pattern SPELT =
      Pattern.compile(
          "(?i)\\b(one|two|three|four|five|six|seven|eight|nine)(?=\\s+(?:in|of|out of)\\s+(?:every\\s+)?(?:ten|10|a hundred|100)\\b)");
  private static final Map<String, String> DIGITS =
      Map.of(
          "one", "1", "two", "2", "three", "3", "four", "4", "five", "5", "six", "6", "seven", "7",
          "eight", "8", "nine", "9");
  private static final BigDecimal ROUGHLY = new BigDecimal("0.1");
  private static final MathContext EXACT = MathContext.DECIMAL64;

  TextFigures {
    shares = List.copyOf(shares);
    plain = List.copyOf(plain);
  }

  /**
   * A figure.
   *
   * @param written as it stands in the text
   * @param value what it says
   * @param unit of its last digit
   */
  record Figure(String written, BigDecimal value, BigDecimal unit) {
    /** Whether the other is this one, told with at least as many digits. */
    boolean isTold(Figure other) {
      if (other.unit.compareTo(unit) > 0) {
        return value.compareTo(other.value) == 0;
      }
      BigDecimal off = value.subtract(other.value).abs();
      return off.add(off).compareTo(unit) <= 0
          && (off.signum() == 0 || other.unit.compareTo(unit) < 0);
    }
  }

  /** Finds them. */
  static TextFigures of(String text) {
    String digits =
        SPELT.matcher(text).replaceAll(m -> DIGITS.get(m.group(1).toLowerCase(Locale.ROOT)));
    List<Figure> shares = SHARE.matcher(digits).results().map(TextFigures::share).toList();
    String rest = SHARE.matcher(digits).replaceAll(" ; ");
    List<Figure> plain = new ArrayList<>();
    PLAIN
        .matcher(rest)
        .results()
        .forEach(m -> plain.add(figure(m.group(), m.group(1), BigDecimal.ONE)));
    return new TextFigures(shares, plain);
  }

  private static Figure share(MatchResult match) {
    String whole = Optional.ofNullable(match.group(2)).orElse("100");
    BigDecimal of =
        switch (whole) {
          case "ten" -> BigDecimal.TEN;
          case "a hundred" -> BigDecimal.valueOf(100);
          default -> new BigDecimal(whole.replace(",", "")).max(BigDecimal.ONE);
        };
    Figure figure = figure(match.group(), match.group(1), of);
    // Whoever says "1 in 3" means about a third.
    return of.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE)
        ? figure
        : new Figure(figure.written(), figure.value(), ROUGHLY);
  }

  private static Figure figure(String written, String number, BigDecimal of) {
    BigDecimal value = new BigDecimal(number.replace(",", ""));
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, value.scale()));
    return new Figure(written.strip(), value.divide(of, EXACT), unit.divide(of, EXACT));
  }

  /** The first share that the other text does not tell. */
  Optional<String> foreignShare(TextFigures told) {
    return foreign(shares, told.shares);
  }

  /** The first figure that the other text does not tell. */
  Optional<String> foreign(TextFigures told) {
    return foreignShare(told).or(() -> foreign(plain, told.plain));
  }

  private static Optional<String> foreign(List<Figure> figures, List<Figure> told) {
    return figures.stream()
        .filter(figure -> told.stream().noneMatch(figure::isTold))
        .map(Figure::written)
        .findFirst();
  }

  /** A share of customers as a figure, for those that no sentence tells. */
  static Figure share(double share) {
    BigDecimal hundredth = new BigDecimal("0.01");
    BigDecimal rounded = BigDecimal.valueOf(share).setScale(2, RoundingMode.DOWN);
    return new Figure("", rounded, hundredth);
  }

  /** These and some shares. */
  TextFigures with(List<Figure> more) {
    List<Figure> all = new ArrayList<>(shares);
    all.addAll(more);
    return new TextFigures(all, plain);
  }
}
