package org.dramatis.extract.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dramatis.extract.ContractText.sql;

import java.nio.file.Path;
import java.util.Map;
import org.dramatis.LocalSpark;
import org.dramatis.extract.ContractText;
import org.dramatis.extract.ExtractFixture;
import org.dramatis.run.key.PseudonymKey;
import org.dramatis.yaml.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Identifiers become the pseudonyms that they have in the extracts. */
class SpineKeysTest {
  @TempDir Path folder;

  private Map<String, String> pseudonyms(ContractText spine, Map<String, String> identifiers) {
    return new SpineKeys(
            LocalSpark.session(), spine.read(), "id", new Pseudonym(PseudonymKey.publicSample()))
        .pseudonyms(identifiers);
  }

  private String pseudonym(String value) {
    return new ExtractFixture(folder).pseudonym(value);
  }

  @Test
  void whatTheColumnRejectsHasNone() {
    ContractText spine =
        ContractText.of("crm", "spine")
            .restricted("id", "primaryKey: true", "logicalTypeOptions: {pattern: 'C[0-9]+'}")
            .column("region", "string", "required: true");

    assertThat(pseudonyms(spine, Map.of("1", "C1", "2", "D1", "3", " ")))
        .isEqualTo(Map.of("1", pseudonym("C1")));
  }

  @Test
  void theColumnsExpressionAndTypeApply() {
    ContractText computed =
        ContractText.of("crm", "spine")
            .restricted("id", "primaryKey: true", sql("upper(trim(CustomerNo))"));
    assertThat(pseudonyms(computed, Map.of("7", " c1 "))).isEqualTo(Map.of("7", pseudonym("C1")));

    ContractText number =
        ContractText.of("crm", "spine")
            .column("id", "integer", "primaryKey: true", "classification: restricted");
    assertThat(pseudonyms(number, Map.of("1", "007", "2", "x")))
        .isEqualTo(Map.of("1", pseudonym("7")));
  }

  @Test
  void aRuleOfTheContractIsNoHindrance() {
    ContractText spine =
        ContractText.of("crm", "spine")
            .restricted("id", "primaryKey: true", "quality: [{metric: nullValues, mustBe: 0}]");
    assertThat(pseudonyms(spine, Map.of("1", "C1"))).hasSize(1);
  }

  @Test
  void aKeyOfSeveralColumnsCannotBeListed() {
    ContractText spine =
        ContractText.of("crm", "spine")
            .restricted("id", "primaryKey: true", sql("concat(shop, '-', no)"));

    assertThatThrownBy(() -> pseudonyms(spine, Map.of("1", "s-1")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("computes the customers' key from")
        .hasMessageNotContaining("s-1");
  }
}
