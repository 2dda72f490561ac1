package org.dramatis.contract.quality;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.dramatis.stat.FigureFormat;

/**
 * Which measured numbers a quality rule allows.
 *
 * @param operator how the number is compared
 * @param low what it is compared with; the lower bound of a range
 * @param high the upper bound of a range; {@code low} for every other operator
 */
public record Threshold(Operator operator, BigDecimal low, BigDecimal high) {
  /** The standard's operators. */
  public enum Operator {
    MUST_BE("mustBe", ""),
    MUST_NOT_BE("mustNotBe", "not "),
    MUST_BE_GREATER_THAN("mustBeGreaterThan", "more than "),
    MUST_BE_GREATER_OR_EQUAL_TO("mustBeGreaterOrEqualTo", "at least "),
    MUST_BE_LESS_THAN("mustBeLessThan", "less than "),
    MUST_BE_LESS_OR_EQUAL_TO("mustBeLessOrEqualTo", "at most "),
    /** Both bounds included. */
    MUST_BE_BETWEEN("mustBeBetween", ""),
    /** Neither inside the range nor on a bound. */
    MUST_NOT_BE_BETWEEN("mustNotBeBetween", "not ");

    private final String key;
    private final String words;

    Operator(String key, String words) {
      this.key = key;
      this.words = words;
    }

    /** As a contract writes it. */
    public String key() {
      return key;
    }

    /** Whether it takes two numbers. */
    public boolean isRange() {
      return this == MUST_BE_BETWEEN || this == MUST_NOT_BE_BETWEEN;
    }

    /** How contracts spell the operators. */
    public static List<String> keys() {
      return Arrays.stream(values()).map(Operator::key).toList();
    }
  }

  /** Whether a number is allowed. */
  public boolean allows(BigDecimal measured) {
    int toLow = measured.compareTo(low);
    int toHigh = measured.compareTo(high);
    return switch (operator) {
      case MUST_BE -> toLow == 0;
      case MUST_NOT_BE -> toLow != 0;
      case MUST_BE_GREATER_THAN -> toLow > 0;
      case MUST_BE_GREATER_OR_EQUAL_TO -> toLow >= 0;
      case MUST_BE_LESS_THAN -> toLow < 0;
      case MUST_BE_LESS_OR_EQUAL_TO -> toLow <= 0;
      case MUST_BE_BETWEEN -> toLow >= 0 && toHigh <= 0;
      case MUST_NOT_BE_BETWEEN -> toLow < 0 || toHigh > 0;
    };
  }

  /** What is allowed, after "expected": {@code less than 5}, {@code 10 to 20}. */
  public String words() {
    String range = operator.isRange() ? " to " + FigureFormat.decimal(high) : "";
    return operator.words + FigureFormat.decimal(low) + range;
  }
}
