package org.dramatis.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import org.dramatis.contract.quality.QualityRule;
import org.dramatis.contract.quality.QualityUnit;
import org.dramatis.contract.quality.Severity;
import org.dramatis.extract.quality.RuleResult;

/**
 * A quality rule as the council reads it.
 *
 * @param title what the rule is about, in its own words where the contract has some
 * @param found what was measured
 * @param expected what the contract allows
 * @param severity what happens when the rule breaks
 * @param verdict whether it holds, in words
 */
public record RuleView(
    String title, String found, String expected, String severity, String verdict) {
  /** A percentage has one decimal, or as many more as keep it on its side of what is allowed. */
  private static final int MOST_DECIMALS = 4;

  /** The view of a rule. */
  static RuleView of(RuleResult result) {
    return new RuleView(
        title(result),
        found(result),
        expected(result.rule()),
        result.rule().severity() == Severity.ERROR ? "stops the run" : "a warning",
        verdict(result));
  }

  /** The description, else the name, else what is measured. */
  static String title(RuleResult result) {
    String description = result.rule().description().strip();
    return description.isEmpty() ? result.rule().title() : description;
  }

  private static String found(RuleResult result) {
    boolean percent = result.rule().unit() == QualityUnit.PERCENT;
    return percent
        ? result.measured().map(measured -> percent(result, measured)).orElseGet(result::found)
        : result.found();
  }

  private static String percent(RuleResult result, BigDecimal measured) {
    boolean allowed = result.rule().threshold().allows(measured);
    BigDecimal rounded =
        IntStream.rangeClosed(1, MOST_DECIMALS)
            .mapToObj(decimals -> measured.setScale(decimals, RoundingMode.HALF_EVEN))
            .filter(number -> result.rule().threshold().allows(number) == allowed)
            .findFirst()
            .orElse(measured);
    BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    return inHundredths(plain.toPlainString());
  }

  private static String expected(QualityRule rule) {
    return rule.unit() == QualityUnit.PERCENT
        ? inHundredths(rule.threshold().words())
        : rule.expected();
  }

  /** With a narrow space, as every percentage on the page. */
  private static String inHundredths(String number) {
    return number + "\u202f%";
  }

  private static String verdict(RuleResult result) {
    return switch (result.verdict()) {
      case HOLDS -> "holds";
      case BROKEN -> "broken";
      case UNDEFINED -> "nothing to look at";
    };
  }
}
