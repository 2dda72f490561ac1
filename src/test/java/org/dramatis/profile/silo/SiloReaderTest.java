package org.dramatis.profile.silo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dramatis.contract.Contract;
import org.dramatis.extract.ContractText;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Problems;
import org.dramatis.yaml.SqlText;
import org.dramatis.yaml.YamlDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiloReaderTest {
  private final Problems problems = new Problems();

  private Silo read(String text) {
    List<Contract> contracts =
        List.of(
            ContractText.of("crm", "spine").restricted("id", "primaryKey: true").read(),
            ContractText.of("names", "labels")
                .restricted("mail")
                .column("persona", "string")
                .read());
    return YamlDocument.parse("s", text, problems)
        .read(root -> SiloReader.read(root, "sales", contracts));
  }

  @Test
  void rulesSayWhoIsWho() {
    Silo silo = read("function: sales\npersonas: [{name: Big, says: Spends., rule: spend > 3}]\n");
    assertThat(problems.all()).isEmpty();
    assertThat(silo.labels()).isEmpty();
    assertThat(silo.personas().get(0).rule().map(SqlText::text)).contains("spend > 3");
    assertThat(silo.personas().get(0).says()).contains("Spends.");
  }

  @Test
  void orASourceDoes() {
    Silo silo = read("{function: it, labels: names.persona, personas: [{name: Big}]}");
    assertThat(problems.all()).isEmpty();
    assertThat(silo.labels()).contains(new Silo.Labels("names", "persona"));
    assertThat(silo.personas().get(0).rule()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{function: it, personas: [{name: Big}]}|s:1 personas[0].rule: missing; expected a text",
        "{function: it, personas: []}|s:1 personas: expected a list with at least one element, found an empty list",
        "{function: it, labels: names.persona, personas: [{name: Big, rule: a = 1}]}|s:1 personas[0].rule: the source in labels says who is who; leave the rule out",
        "{function: it, labels: persona, personas: [{name: Big}]}|s:1 labels: expected SOURCE.COLUMN, found persona",
        "{function: it, labels: crm.id, personas: [{name: Big}]}|s:1 labels: there is no source crm with dramatis.role: labels; expected names",
        "{function: it, labels: names.mail, personas: [{name: Big}]}|s:1 labels: the source names keeps no column mail; expected one that is not restricted",
        "{function: it, personas: [{name: Big, rule: a}, {name: Big, rule: b}]}|s:1 personas: the persona “Big” stands here twice"
      })
  void aFaultySiloIsTold(String text, String problem) {
    read(text);
    assertThat(problems.all()).extracting(Problem::sentence).contains(problem);
  }
}
