package org.dramatis.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dramatis.cluster.Method.SegmentRange;
import org.dramatis.contract.Contract;
import org.dramatis.feature.catalog.Feature;
import org.dramatis.yaml.ConfigurationException;
import org.dramatis.yaml.SqlText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectReaderTest {
  @TempDir private Path temp;
  private ProjectFolder folder;

  @BeforeEach
  void copyProject() {
    folder = ProjectFolder.copyTo(temp);
  }

  @Test
  void aValidFolderIsReadAsAWhole() {
    Project project = folder.read();
    assertThat(project.folder()).isEqualTo(temp.toAbsolutePath());
    assertThat(project.conf()).isEqualTo(temp.resolve("conf").toAbsolutePath());
    assertThat(project.contracts())
        .extracting(Contract::name)
        .containsExactly("crm", "products", "purchases");
    assertThat(project.features().features())
        .extracting(Feature::name)
        .containsExactly("orders", "department", "spend", "country", "lifecycle");
    assertThat(project.method().seed()).isEqualTo(7);
    assertThat(project.charter().quorum()).containsExactly("marketing", "sales");
    assertThat(project.files())
        .extracting(Project.ConfFile::name)
        .containsExactly(
            "charter.yaml",
            "contracts/crm.odcs.yaml",
            "contracts/products.odcs.yaml",
            "contracts/purchases.odcs.yaml",
            "features.yaml",
            "method.yaml");
    assertThat(project.contracts().get(0).sha256()).isEqualTo(project.files().get(1).sha256());
  }

  @Test
  void allProblemsOfAllFilesAreToldAtOnceInTheOrderOfFilesAndLines() throws IOException {
    folder
        .replace("charter.yaml", "quorum: [marketing, sales]", "quorum: [marketing, it]")
        .replace("charter.yaml", "derive: monthly", "derive: often")
        .replace("contracts/crm.odcs.yaml", "status: active\n", "")
        .replace("contracts/crm.odcs.yaml", "timeZone: Europe/London", "timeZone: Europe/Londn")
        .replace("contracts/purchases.odcs.yaml", "to: products.sku", "to: products.skew")
        .replace("features.yaml", "transform: log1p", "transfrom: log1p")
        .replace("features.yaml", "most: 6", "most: 0")
        .replace("method.yaml", "seed: 7", "seed: \"7\"\nseed: 8")
        .write("metod.yaml", "");
    assertThat(folder.problems("method.k=1", "charter.minimum_segmnt=20"))
        .containsExactly(
            "metod.yaml: not read; did you mean method.yaml?",
            "charter.yaml:6 quorum: no member has the function \"it\"; expected marketing or"
                + " sales",
            "charter.yaml:9 cadence.derive: expected a span of time such as 14 days, 2 weeks,"
                + " monthly or yearly, found often",
            "--set charter.minimum_segmnt: unknown key; did you mean minimum_segment?",
            "contracts/crm.odcs.yaml:1 status: missing; expected a text",
            "contracts/crm.odcs.yaml:27 servers[0].customProperties[0].value.timeZone: expected a"
                + " time zone such as Europe/London, found Europe/Londn; did you mean"
                + " Europe/London?",
            "contracts/purchases.odcs.yaml:21 schema[0].properties[2].relationships[0].to: products"
                + " has no column skew; expected sku or department",
            "features.yaml:10 features[0].transfrom: unknown key; did you mean transform?",
            "features.yaml:16 features[1].most: expected a whole number from 1 to 100, found 0",
            "method.yaml:1 seed: expected a whole number, found the text \"7\"; leave the quotes"
                + " out",
            "method.yaml:2 seed: this key stands here twice, first on line 1; keep one of them",
            "--set method.k: expected a whole number from 2 to 26, found 1");
  }

  @Test
  void aProblemOfOneContractHidesNoneOfAnother() throws IOException {
    folder
        .replace("contracts/crm.odcs.yaml", "value: spine", "value: spin")
        .replace("contracts/purchases.odcs.yaml", "value: bought_at", "value: bougt_at");
    assertThat(folder.problems())
        .containsExactly(
            "contracts/crm.odcs.yaml:34 schema[0].customProperties.dramatis.role: expected one of"
                + " spine, events, attributes, lookup, suppression or labels, found spin; did you"
                + " mean spine?",
            "contracts/purchases.odcs.yaml:12 schema[0].customProperties.dramatis.eventTime:"
                + " purchases has no column bougt_at; did you mean bought_at?");
  }

  @Test
  void aMissingFolderIsNamedWithTheOptionThatNamesIt() {
    assertThatThrownBy(() -> ProjectReader.read(temp.resolve("cnf"), List.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            temp.resolve("cnf")
                + ": there is no such folder; expected one that holds charter.yaml, contracts/ and"
                + " features.yaml (--conf DIR names it)");
  }

  @Test
  void missingFilesAreNamed() throws IOException {
    folder.delete("charter.yaml").delete("features.yaml").delete("contracts/crm.odcs.yaml");
    folder.delete("contracts/products.odcs.yaml").delete("contracts/purchases.odcs.yaml");
    assertThat(folder.problems())
        .containsExactly(
            "contracts: no contract; expected a file NAME.odcs.yaml for each source",
            "charter.yaml: there is no such file; it says why there are personas and who decides",
            "features.yaml: there is no such file; it says what describes a customer");
  }

  @Test
  void aMissingMethodMeansItsDefaults() throws IOException {
    folder.delete("method.yaml");
    assertThat(folder.read().method().k()).isEqualTo(new SegmentRange(2, 8));
    assertThat(folder.write("method.yaml", "# nothing yet\n").read().method().sample())
        .isEqualTo(20_000);
    assertThat(folder.read("method.k=5").method().k()).isEqualTo(new SegmentRange(5, 5));
  }

  @Test
  void filesThatNobodyReadsAreProblems() throws IOException {
    folder
        .write("contracts/web.yaml", "")
        .write("silos/sales.yml", "")
        .write("notes.txt", "")
        .write("log4j2.properties", "")
        .write("spark-defaults.conf", "")
        .write(".features.yaml.swp", "");
    assertThat(folder.problems())
        .containsExactly(
            "contracts/web.yaml: not read; expected contracts/NAME.odcs.yaml, with NAME a name of"
                + " letters, digits, _ and - (at most 64)",
            "notes.txt: not read by anything; move it out of the conf folder",
            "silos/sales.yml: not read; expected silos/NAME.yaml, with NAME a name of letters,"
                + " digits, _ and - (at most 64)");
  }

  @Test
  void bytesThatAreNotUtf8AreNamedWithTheirLine() throws IOException {
    byte[] latin = "seed: 1\nk: 4 # für\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.conf().resolve("method.yaml"), latin);
    assertThat(folder.problems())
        .containsExactly("method.yaml:2: not UTF-8; save the file in that encoding");
  }

  @Test
  void aByteOrderMarkIsNoProblem() throws IOException {
    folder.write("method.yaml", "\uFEFFseed: 3\n");
    assertThat(folder.read().method().seed()).isEqualTo(3);
  }

  @Test
  void settingsTakeThePlaceOfValuesInFiles() {
    Project project =
        folder.read(
            "method.k.from=2",
            "method.winsorize=none",
            "features.window=180 days",
            "features.sources.crm.weight=2",
            "charter.minimum_segment=20",
            "charter.scope=lifecycle <> 'prospect'");
    assertThat(project.method().k()).isEqualTo(new SegmentRange(2, 6));
    assertThat(project.method().standardization().winsorize()).isEmpty();
    assertThat(project.features().windowDays()).isEqualTo(180);
    assertThat(project.features().weights()).containsEntry("crm", 2.0).hasSize(2);
    assertThat(project.charter().minimumSegment()).isEqualTo(20);
    assertThat(project.charter().scope().map(SqlText::text)).contains("lifecycle <> 'prospect'");
  }

  @Test
  void settingsGoThroughTheSameChecks() {
    assertThat(
            folder.problems(
                "method.seed.from=3",
                "method.refresh.polcy=hold",
                "method.k={from: 5, too: 9}",
                "method.sample=",
                "method.restarts=[1",
                "method.bootstraps=5",
                "method.bootstraps=6",
                "method.kk.from=2"))
        .containsExactly(
            "--set method.bootstraps: this option stands here twice; keep one of them",
            "--set method.seed.from: cannot be set, because seed is not a map but 7; set the whole"
                + " of seed instead",
            "--set method.restarts: not valid YAML: expected ',' or ']', but got <stream end>",
            "--set method.sample: has no value; expected a whole number from 10 to 1000000",
            "--set method.k too: unknown key; did you mean to?",
            "--set method.refresh.polcy: unknown key; did you mean policy?",
            "--set method.kk.from: unknown key; did you mean k?");
  }

  @Test
  void aSettingNamesAFileAndAKey() {
    assertThatThrownBy(() -> Setting.parse("k=4"))
        .hasMessage("--set k=4: expected file.key=value such as method.k=4");
    assertThatThrownBy(() -> Setting.parse("method.k"))
        .hasMessage("--set method.k: expected file.key=value such as method.k=4");
    assertThatThrownBy(() -> Setting.parse("method..k=1"))
        .hasMessage("--set method..k=1: expected file.key=value such as method.k=4");
    assertThatThrownBy(() -> Setting.parse("metod.k=4"))
        .hasMessage(
            "--set metod.k: only charter, features and method can be set; did you mean method?");
    assertThat(Setting.parse("charter.scope=a = 'b'"))
        .isEqualTo(new Setting("charter", List.of("scope"), "a = 'b'"));
  }

  @Test
  void theDigestFollowsBytesAndSettingsAndNothingElse() throws IOException {
    String original = folder.read().configSha256();
    assertThat(folder.write("log4j2.properties", "x").read().configSha256()).isEqualTo(original);
    String set = folder.read("method.k=4", "method.sample=500").configSha256();
    assertThat(set).isNotEqualTo(original).hasSize(64);
    assertThat(folder.read("method.sample=500", "method.k=4").configSha256()).isEqualTo(set);
    assertThat(folder.read("method.k=5", "method.sample=500").configSha256()).isNotEqualTo(set);
    folder.write("method.yaml", Files.readString(folder.conf().resolve("method.yaml")) + "\n");
    assertThat(folder.read().configSha256()).isNotEqualTo(original);
  }
}
