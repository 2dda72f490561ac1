package org.dramatis.report.page.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dramatis.contract.quality.QualityMetric;
import org.dramatis.contract.quality.QualityRule;
import org.dramatis.contract.quality.QualityUnit;
import org.dramatis.contract.quality.Severity;
import org.dramatis.contract.quality.Threshold;
import org.dramatis.extract.quality.RuleResult;
import org.dramatis.extract.quality.RuleVerdict;
import org.dramatis.report.ReportFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleViewTest {

  @ParameterizedTest
  @CsvSource({
    "9.3304, 1, 9.3",
    "0.70401, 1, 0.7",
    "33.0000, 40, 33",
    "10.0200, 10, 10.02",
    "0.0000, 1, 0"
  })
  void aPercentageIsShortAndStaysOnItsSideOfWhatWasAgreed(
      String measured, String most, String shown) {
    RuleView view =
        new RuleView(
            atMost(new BigDecimal(measured), new BigDecimal(most)), "crm", ReportFixture.LABELS);
    assertThat(view.found()).isEqualTo(shown + "\u202f% missing");
    assertThat(view.expected()).isEqualTo("at most " + most + "\u202f%");
  }

  @ParameterizedTest
  @CsvSource({
    "NULL_VALUES, 12 rows empty, 0.012",
    "INVALID_VALUES, 12 rows not as agreed, 0.012",
    "DUPLICATE_VALUES, 12 rows repeated, 0.012",
    "ROW_COUNT, 12 rows, ",
    "SQL, 12, "
  })
  void whatIsCountedIsSaidWhereARuleIsNamedByWhatIsRight(
      QualityMetric metric, String found, Double share) {
    RuleResult result = broken(metric, QualityUnit.ROWS, new BigDecimal(12), BigDecimal.ONE);
    RuleView view = new RuleView(result, "crm", ReportFixture.LABELS);
    assertThat(view.found()).isEqualTo(found);
    assertThat(view.share().isPresent()).isEqualTo(share != null);
    if (share != null) {
      assertThat(view.share()).hasValue(share);
    }
  }

  private static RuleResult atMost(BigDecimal measured, BigDecimal most) {
    return broken(QualityMetric.MISSING_VALUES, QualityUnit.PERCENT, measured, most);
  }

  private static RuleResult broken(
      QualityMetric metric, QualityUnit unit, BigDecimal measured, BigDecimal most) {
    RuleResult any = ReportFixture.retailer().sources().get(0).rules().get(0);
    Threshold threshold = new Threshold(Threshold.Operator.MUST_BE_LESS_OR_EQUAL_TO, most, most);
    QualityRule rule =
        new QualityRule(
            "Any",
            metric,
            List.of("column"),
            any.rule().arguments(),
            Optional.empty(),
            threshold,
            unit,
            Severity.WARNING,
            Optional.empty(),
            "");
    RuleVerdict verdict = threshold.allows(measured) ? RuleVerdict.HOLDS : RuleVerdict.BROKEN;
    return new RuleResult(rule, Optional.of(measured), 1000, verdict);
  }
}
