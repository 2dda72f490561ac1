package org.dramatis.report.page.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
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

  private static final double HUNDRED = 100;

  /** What the rule is about: its description, else its name, else what is measured. */
  public String title() {
    String name = name();
    return name.isEmpty() ? measured() : name;
  }

  private String name() {
    String description = result.rule().description().strip();
    return description.isEmpty() ? result.rule().name() : description;
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

  /**
   * What was measured; of rows that are counted because something is wrong with them it is said
   * what, for a rule may be named by what is right: {@code Birthdays that are real: 12.4 %
   * missing}.
   */
  public String found() {
    return isPercentage()
        ? result.measured().map(this::percent).map(this::asCounted).orElseGet(result::found)
        : result.measured().map(n -> asCounted(result.found())).orElseGet(result::found);
  }

  private String asCounted(String found) {
    return name().isEmpty() ? found : Phrases.joined(found, counted());
  }

  /** What is wrong with the rows that the metric counts; empty where it counts others. */
  private String counted() {
    return switch (result.rule().metric()) {
      case NULL_VALUES -> "empty";
      case MISSING_VALUES -> "missing";
      case INVALID_VALUES -> "not as agreed";
      case DUPLICATE_VALUES -> "repeated";
      case ROW_COUNT, SQL -> "";
    };
  }

  /** The share of the source's rows that were counted; empty where the rule counts no rows. */
  OptionalDouble share() {
    boolean countsRows = isPercentage() || !counted().isEmpty();
    double of = isPercentage() ? HUNDRED : Math.max(1, result.rows());
    return countsRows && result.measured().isPresent()
        ? OptionalDouble.of(result.measured().get().doubleValue() / of)
        : OptionalDouble.empty();
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
