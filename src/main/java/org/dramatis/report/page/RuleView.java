package org.dramatis.report.page;

import org.dramatis.contract.Severity;
import org.dramatis.extract.RuleResult;

/**
 * A quality rule as the council reads it.
 *
 * @param title what the rule is about, in its own words where the contract has some
 * @param found what was measured
 * @param expected what the contract allows
 * @param verdict whether it holds, in words
 */
public record RuleView(String title, String found, String expected, String verdict) {
  /** The view of a rule. */
  static RuleView of(RuleResult result) {
    return new RuleView(title(result), result.found(), result.rule().expected(), verdict(result));
  }

  /** The description, else the name, else what is measured. */
  static String title(RuleResult result) {
    String description = result.rule().description().strip();
    return description.isEmpty() ? result.rule().title() : description;
  }

  private static String verdict(RuleResult result) {
    return switch (result.verdict()) {
      case HOLDS -> "holds";
      case BROKEN -> result.rule().severity() == Severity.ERROR ? "broken" : "broken (a warning)";
      case UNDEFINED -> "nothing to look at";
    };
  }
}
