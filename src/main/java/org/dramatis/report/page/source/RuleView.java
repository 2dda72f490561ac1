package org.dramatis.report.page.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import org.dramatis.contract.quality.QualityUnit;
import org.dramatis.contract.quality.Severity;
import org.dramatis.extract.quality.RuleResult;
import org.dramatis.report.Labels;
import org.dramatis.report.page.words.Phrases;
import org.dramatis.stat.FigureFormat;

/**
 * A quality rule as the council reads it.
 *
 * @param source whose rule it is
 */
public record RuleView(RuleResult result, String source, Labels labels) {
  /** A percentage has one decimal, or as many more as keep it on its side of what is allowed. */
  private static final int MOST_DECIMALS = 4;

  /** What the rule is about: its description, else its name, else what is measured. */
  public String title() {
    String description = result.rule().description().strip();
    String name = description.isEmpty() ? result.rule().name() : description;
    return name.isEmpty() ? measured() : name;
  }

  private String measured() {
    String columns =
        Phrases.listed(
            result.rule().columns().stream()
                .map(column -> "‘" + labels.column(source, column) + "’")
                .toList());
    return switch (result.rule().metric()) {
      case NULL_VALUES, MISSING_VALUES -> "rows without " + columns;
      case INVALID_VALUES -> "rows with another " + columns + " than agreed";
      case DUPLICATE_VALUES -> "rows that repeat " + columns;
      case ROW_COUNT -> "rows";
      case SQL -> "a figure of its own";
    };
  }

  /** What was measured. */
  public String found() {
    return isPercentage()
        ? result.measured().map(this::percent).orElseGet(result::found)
        : result.found();
  }

  /** What the contract allows. */
  public String expected() {
    return isPercentage()
        ? FigureFormat.hundredths(result.rule().threshold().words())
        : result.rule().expected();
  }

  /** What happens when the rule breaks. */
  public String severity() {
    return result.rule().severity() == Severity.ERROR ? "stops the run" : "a warning";
  }

  /** Whether the rule holds. */
  public String verdict() {
    return switch (result.verdict()) {
      case HOLDS -> "holds";
      case BROKEN -> "broken";
      case UNDEFINED -> "nothing to look at";
    };
  }

  private boolean isPercentage() {
    return result.rule().unit() == QualityUnit.PERCENT;
  }

  private String percent(BigDecimal measured) {
    boolean allowed = result.rule().threshold().allows(measured);
    BigDecimal rounded =
        IntStream.rangeClosed(1, MOST_DECIMALS)
            .mapToObj(decimals -> measured.setScale(decimals, RoundingMode.HALF_EVEN))
            .filter(number -> result.rule().threshold().allows(number) == allowed)
            .findFirst()
            .orElse(measured);
    BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    return FigureFormat.hundredths(plain.toPlainString());
  }
}
