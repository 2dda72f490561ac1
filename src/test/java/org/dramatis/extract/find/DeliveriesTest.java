package org.dramatis.extract.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dramatis.contract.ContractException;
import org.dramatis.extract.ContractText;
import org.dramatis.extract.ExtractFixture;
import org.dramatis.yaml.ConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveriesTest {
  @TempDir Path folder;
  private ExtractFixture fixture;

  @BeforeEach
  void deliver() {
    fixture = new ExtractFixture(folder);
    for (String date : List.of("2025-01-31", "2025-02-28", "2025-12-31")) {
      fixture.file("data/" + date + "/crm.csv", date).file("data/" + date + "/web/1.csv", date);
    }
    fixture
        .file("data/2025-02-30/crm.csv", "no such day")
        .file("data/latest/crm.csv", "no day")
        .file("data/2026-01-01", "a file")
        .file("data/2025-02-28/_SUCCESS", "")
        .file("data/2025-02-28/.crm.csv.crc", "");
  }

  private List<DeliveredFile> found(String path, String... notAfter) {
    return fixture
        .deliveries()
        .of(
            ContractText.of("crm", "spine").path(path).restricted("id", "primaryKey: true").read(),
            List.of(notAfter).stream().findFirst().map(LocalDate::parse));
  }

  private List<String> paths(String path, String... notAfter) {
    return found(path, notAfter).stream().map(DeliveredFile::path).toList();
  }

  @Test
  void latestIsTheNewestFolderThatIsADate() {
    assertThat(paths("data/{latest}/crm.csv")).containsExactly("data/2025-12-31/crm.csv");
    assertThat(found("data/{latest}/crm.csv").get(0).delivered())
        .contains(LocalDate.parse("2025-12-31"));
  }

  @Test
  void latestIsNotAfterTheRunsDay() {
    assertThat(paths("data/{latest}/crm.csv", "2025-12-30"))
        .containsExactly("data/2025-02-28/crm.csv");
    assertThat(paths("data/{latest}/crm.csv", "2025-02-28"))
        .containsExactly("data/2025-02-28/crm.csv");
  }

  @Test
  void eachStandsForAllFoldersUpToTheRunsDay() {
    assertThat(paths("data/{each}/crm.csv", "2025-06-30"))
        .containsExactly("data/2025-01-31/crm.csv", "data/2025-02-28/crm.csv");
    assertThat(paths("data/{each}/*.csv")).hasSize(3);
  }

  @Test
  void aFolderStandsForItsFilesWithoutHiddenOnes() {
    assertThat(paths("data/{latest}", "2025-02-28"))
        .containsExactly("data/2025-02-28/crm.csv", "data/2025-02-28/web/1.csv");
  }

  @Test
  void globsMatchAndFilesKnowTheirSize() {
    assertThat(paths("data/2025-0*/c?m.csv"))
        .containsExactly(
            "data/2025-01-31/crm.csv", "data/2025-02-28/crm.csv", "data/2025-02-30/crm.csv");
    DeliveredFile file = found("data/2025-01-31/crm.csv").get(0);
    assertThat(file.bytes()).isEqualTo(10);
    assertThat(file.delivered()).isEmpty();
    assertThat(file.uri())
        .isEqualTo("file:" + fixture.project().resolve("data/2025-01-31/crm.csv"));
  }

  @Test
  void anEnvironmentVariableIsExpandedAsItIs() {
    fixture.set("WHERE", "data/2025-01-31").set("ABSOLUTE", fixture.project() + "/data/2025-02-28");

    assertThat(paths("${env:WHERE}/crm.csv")).containsExactly("data/2025-01-31/crm.csv");
    assertThat(paths("${env:ABSOLUTE}/crm.csv")).containsExactly("data/2025-02-28/crm.csv");
  }

  @Test
  void aVariableThatIsNotSetIsAConfigurationError() {
    for (String value : new String[] {null, ""}) {
      fixture.set("WHERE", value);

      assertThatThrownBy(() -> found("${env:WHERE}/crm.csv"))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("contracts/crm.odcs.yaml")
          .hasMessageContaining("the environment variable WHERE, which is not set");
    }
  }

  @Test
  void filesOutsideTheProjectAreNamedInFull() {
    fixture.file("../elsewhere/crm.csv", "x");

    assertThat(paths("../elsewhere/crm.csv"))
        .containsExactly("file:" + folder.resolve("elsewhere/crm.csv"));
  }

  @Test
  void whatIsNotThereIsNamedWithWhomToAsk() {
    assertThatThrownBy(() -> found("data/{latest}/cmr.csv", "2025-03-01"))
        .isInstanceOf(ContractException.class)
        .hasMessageContaining("Source crm, data/{latest}/cmr.csv: there is no such file")
        .hasMessageContaining("in folders dated up to 2025-03-01")
        .hasMessageContaining("Ask Customer office")
        .hasMessageContaining("contracts/crm.odcs.yaml");
    assertThatThrownBy(() -> found("data/{latest}/crm.csv", "2024-12-31"))
        .isInstanceOf(ContractException.class);
    assertThatThrownBy(() -> found("nowhere/{each}/crm.csv")).isInstanceOf(ContractException.class);
  }

  @Test
  void theProjectsOwnNameIsNoPattern() {
    ExtractFixture odd = new ExtractFixture(folder.resolve("[a] {b,c} *"));
    odd.file("data/2025-01-31/crm.csv", "x").file("data/2025-01-31/crn.csv", "x");

    List<DeliveredFile> files =
        odd.deliveries()
            .of(
                ContractText.of("crm", "spine")
                    .path("data/{each}/cr?.csv")
                    .restricted("id", "primaryKey: true")
                    .read(),
                Optional.empty());

    assertThat(files)
        .extracting(DeliveredFile::path)
        .containsExactly("data/2025-01-31/crm.csv", "data/2025-01-31/crn.csv");
  }
}
