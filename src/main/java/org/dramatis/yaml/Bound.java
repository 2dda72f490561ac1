package org.dramatis.yaml;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a figure should lie, such as {@code < 0.3}. */
public record Bound(Side side, BigDecimal limit) {
  /** What a bound looks like, in words. */
  public static final String EXPECTED = "a bound such as \"< 0.3\"";

  /** Stands for a bound that could not be read. */
  public static final Bound STAND_IN = new Bound(Side.BELOW, BigDecimal.ZERO);

  private static final Pattern FORM = Pattern.compile("(<=?|>=?|=) *(-?[0-9]+(\\.[0-9]+)?)");

  /** A side of a limit. */
  public enum Side {
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">="),
    EXACTLY("=");

    private final String sign;

    Side(String sign) {
      this.sign = sign;
    }
  }

  /**
   * Reads a bound.
   *
   * @throws IllegalArgumentException when the text is none
   */
  @JsonCreator
  public static Bound of(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException();
    }
    String sign = matcher.group(1);
    Side side = Arrays.stream(Side.values()).filter(s -> s.sign.equals(sign)).findFirst().get();
    return new Bound(side, new BigDecimal(matcher.group(2)));
  }

  /** Whether a figure lies where it should. */
  public boolean holds(double value) {
    int order = Double.compare(value, limit.doubleValue());
    return switch (side) {
      case BELOW -> order < 0;
      case AT_MOST -> order <= 0;
      case ABOVE -> order > 0;
      case AT_LEAST -> order >= 0;
      case EXACTLY -> order == 0;
    };
  }

  /** As it is written: {@code < 0.3}. */
  @Override
  @JsonValue
  public String toString() {
    return side.sign + " " + limit.toPlainString();
  }
}
