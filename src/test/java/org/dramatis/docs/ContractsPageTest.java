package org.dramatis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dramatis.contract.SourceRole;
import org.dramatis.contract.odcs.ContractReader;
import org.dramatis.contract.quality.QualityMetric;
import org.dramatis.contract.quality.Threshold;
import org.dramatis.extract.ExtractNote;
import org.dramatis.extract.row.FileFault;
import org.dramatis.extract.row.Reason;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.Spelling;
import org.junit.jupiter.api.Test;

class ContractsPageTest {
  private static final Page PAGE = Page.site("contracts.md");

  /** Like no key there is, so that a reader lists those that it expects. */
  private static final String UNKNOWN = "qqqqqqqqqqqqqqqqqqqqqqqqqqqq";

  @Test
  void everyReasonIsExplainedInTheOrderOfTheProgram() {
    assertThat(PAGE.firstColumn("reason"))
        .isEqualTo(Arrays.stream(Reason.values()).map(Reason::code).toList());
  }

  @Test
  void everyRefusalAndEveryNoteIsExplainedToo() {
    assertThat(PAGE.firstColumn("refusal"))
        .isEqualTo(Arrays.stream(FileFault.values()).map(FileFault::code).toList());
    assertThat(PAGE.firstColumn("note"))
        .isEqualTo(Arrays.stream(ExtractNote.Kind.values()).map(Spelling::of).toList());
  }

  @Test
  void everyRoleIsExplained() {
    assertThat(PAGE.firstColumn("role")).isEqualTo(words(SourceRole.values()));
  }

  @Test
  void everyCustomPropertyIsExplained() {
    String text = "customProperties: [{property: dramatis." + UNKNOWN + ", value: 1}]";
    Problems problems = new Problems();
    ContractReader.read("c", text, problems);
    assertThat(PAGE.firstColumn("property")).isNotEmpty();
    String list =
        problems.all().stream()
            .map(Problem::message)
            .filter(m -> m.contains("expected "))
            .filter(m -> m.contains("dramatis."))
            .findFirst()
            .orElseThrow();
    assertThat(Set.of(list.replaceFirst(".*expected ", "").split(", | or ")))
        .isEqualTo(Set.copyOf(PAGE.firstColumn("property")));
  }

  @Test
  void everyMetricAndOperatorOfARuleIsExplained() {
    assertThat(PAGE.firstColumn("metric"))
        .isEqualTo(Arrays.stream(QualityMetric.values()).map(QualityMetric::word).toList());
    assertThat(PAGE.firstColumn("operator"))
        .isEqualTo(
            Arrays.stream(Threshold.Operator.values()).map(Threshold.Operator::key).toList());
  }

  private static List<String> words(Enum<?>[] constants) {
    return Arrays.stream(constants).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
  }
}
