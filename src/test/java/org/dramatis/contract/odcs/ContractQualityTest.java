package org.dramatis.contract.odcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dramatis.contract.Contract;
import org.dramatis.contract.quality.Quality;
import org.dramatis.contract.quality.QualityArguments;
import org.dramatis.contract.quality.QualityMetric;
import org.dramatis.contract.quality.QualityRule;
import org.dramatis.contract.quality.QualityUnit;
import org.dramatis.contract.quality.Severity;
import org.dramatis.contract.quality.Threshold;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Problems;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules of quality, as contracts write them. */
class ContractQualityTest {
  private static String crm;

  @BeforeAll
  static void readContract() throws IOException {
    crm = CrmContract.text();
  }

  @Test
  void rulesAreReadFieldByField() {
    Contract contract =
        CrmContract.read(
            crm.replace(
                    "physicalType: file",
                    "quality: [{metric: rowCount, mustBeBetween: [1, 20], severity: error},"
                        + " {type: text, description: All are alive}]")
                .replace(
                    "classification: public",
                    "quality: [{name: Known, metric: invalidValues, mustBeLessThan: 1.5, unit:"
                        + " percent, dimension: conformity, description: Of the list, arguments:"
                        + " {validValues: [GB, NO], pattern: '[A-Z]+'}}, {type: sql, query: select"
                        + " 1, mustBe: true}]"));
    assertThat(contract.quality().texts()).containsExactly("All are alive");
    assertThat(contract.quality().rules())
        .containsExactly(
            new QualityRule(
                "Known",
                QualityMetric.INVALID_VALUES,
                List.of("country"),
                new QualityArguments(List.of(), List.of("GB", "NO"), Optional.of("[A-Z]+")),
                Optional.empty(),
                threshold(Threshold.Operator.MUST_BE_LESS_THAN, "1.5", "1.5"),
                QualityUnit.PERCENT,
                Severity.WARNING,
                Optional.of("conformity"),
                "Of the list"),
            new QualityRule(
                "",
                QualityMetric.SQL,
                List.of("country"),
                QualityArguments.NONE,
                Optional.of("select 1"),
                threshold(Threshold.Operator.MUST_BE, "1", "1"),
                QualityUnit.ROWS,
                Severity.WARNING,
                Optional.empty(),
                ""),
            new QualityRule(
                "",
                QualityMetric.ROW_COUNT,
                List.of(),
                QualityArguments.NONE,
                Optional.empty(),
                threshold(Threshold.Operator.MUST_BE_BETWEEN, "1", "20"),
                QualityUnit.ROWS,
                Severity.ERROR,
                Optional.empty(),
                ""));
  }

  private static Threshold threshold(Threshold.Operator operator, String low, String high) {
    return new Threshold(operator, new BigDecimal(low), new BigDecimal(high));
  }

  @Test
  void whatOthersEvaluateIsNamedInAWarning() {
    Problems problems = new Problems();
    String text =
        crm.replace(
            "physicalType: file",
            "quality: [{type: custom, name: Freshly, engine: soda, implementation: any}]");
    Contract contract = ContractReader.read("c", text, problems);
    assertThat(problems.all()).isEmpty();
    assertThat(problems.warnings())
        .extracting(Problem::sentence)
        .contains(
            "c:32 schema[0].quality[0]: the custom rule Freshly is written for soda, which Dramatis"
                + " does not run; it is not evaluated");
    assertThat(contract.quality()).isEqualTo(Quality.NONE);
  }
}
