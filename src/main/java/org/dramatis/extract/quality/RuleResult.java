package org.dramatis.extract.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.dramatis.contract.quality.QualityMetric;
import org.dramatis.contract.quality.QualityRule;
import org.dramatis.contract.quality.QualityUnit;
import org.dramatis.contract.quality.Severity;
import org.dramatis.stat.FigureFormat;

/**
 * A quality rule, held against the rows of one run.
 *
 * @param measured what was counted or computed, in the rule's unit; empty when there were no rows
 *     to look at, or the query gave no number
 * @param rows how many rows the rule looked at
 */
public record RuleResult(
    QualityRule rule, Optional<BigDecimal> measured, long rows, RuleVerdict verdict) {
  /** The percentages and computed numbers of messages have so many decimals at most. */
  private static final int DECIMALS = 4;

  static RuleResult of(QualityRule rule, Optional<BigDecimal> measured, long rows) {
    RuleVerdict verdict =
        measured
            .map(m -> rule.threshold().allows(m) ? RuleVerdict.HOLDS : RuleVerdict.BROKEN)
            .orElse(rows == 0 ? RuleVerdict.UNDEFINED : RuleVerdict.BROKEN);
    return new RuleResult(rule, measured, rows, verdict);
  }

  /** Whether it stops the run. */
  public boolean isFatal() {
    return verdict == RuleVerdict.BROKEN && rule.severity() == Severity.ERROR;
  }

  /** Whether it is broken and stops nothing. */
  public boolean isWarning() {
    return verdict == RuleVerdict.BROKEN && rule.severity() == Severity.WARNING;
  }

  /** The measured number with its unit: {@code 523 rows}, {@code 0.4 percent}. */
  public String found() {
    if (measured.isEmpty()) {
      return rows == 0 ? "there are no rows" : "the query gave no number";
    }
    BigDecimal number = measured.get();
    BigDecimal rounded =
        number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_EVEN) : number;
    BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    String text = FigureFormat.decimal(plain);
    if (rule.unit() == QualityUnit.PERCENT) {
      return text + " percent";
    }
    return rule.metric() == QualityMetric.SQL ? text : text + " rows";
  }

  /** What was found and what the contract allows: {@code 523 rows, expected at most 100 rows}. */
  public String words() {
    return found() + ", expected " + rule.expected();
  }
}
