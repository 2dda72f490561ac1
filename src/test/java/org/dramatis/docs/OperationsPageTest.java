package org.dramatis.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dramatis.command.ExitCode;
import org.dramatis.run.DueItem;
import org.dramatis.run.RunStatus;
import org.dramatis.run.lock.LeaseTerms;
import org.dramatis.run.manifest.Manifest;
import org.dramatis.run.manifest.ManifestInput;
import org.dramatis.yaml.Spelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsPageTest {
  private static final Page PAGE = Page.site("operations.md");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "src/site/markdown/operations.md"})
  void theExitCodesAreTheProgramsOwn(String file) {
    Page page = Page.all().stream().filter(p -> p.toString().equals(file)).findFirst().get();
    assertThat(page.table("exit code").stream().map(row -> row.get(0)).toList())
        .isEqualTo(Arrays.stream(ExitCode.values()).map(e -> Integer.toString(e.code())).toList());
  }

  @Test
  void theKeysOfTheStatusAreExplained() {
    assertThat(PAGE.section("status.json").firstColumn("key"))
        .isEqualTo(components(RunStatus.class));
  }

  @Test
  void everyKindOfWhatIsDueIsExplained() {
    assertThat(PAGE.section("What is due").firstColumn("kind"))
        .isEqualTo(Arrays.stream(DueItem.Kind.values()).map(Spelling::of).toList());
    assertThat(Page.codes(PAGE.section("What is due").prose()))
        .containsAll(components(DueItem.class));
  }

  @Test
  void theKeysOfTheManifestAreNamed() {
    assertThat(Page.codes(PAGE.section("manifest.json").prose()))
        .containsAll(components(Manifest.class))
        .containsAll(components(ManifestInput.class));
  }

  @Test
  void theLeaseIsKeptAsThePageSays() {
    assertThat(PAGE.text())
        .contains(
            "renewed every %d seconds, good for %d seconds"
                .formatted(
                    LeaseTerms.DEFAULT.interval().toSeconds(),
                    LeaseTerms.DEFAULT.duration().toSeconds()));
  }

  @Test
  void everyFileOfTheWorkspaceIsOneThatTheProgramNames() throws IOException {
    String program = program();
    List<String> names =
        PAGE.blocks("text workspace")
            .get(0)
            .text()
            .lines()
            .map(line -> line.strip().split("\\s", 2)[0])
            .flatMap(path -> Arrays.stream(path.split("/")))
            .filter(name -> !name.equals("CONTRACT"))
            .filter(name -> !name.equals("FINGERPRINT") && !name.equals("RUN_ID"))
            .flatMap(name -> Arrays.stream(name.split("=")))
            .toList();
    assertThat(names).contains("current.json", "assignments", "index.html");
    assertThat(names)
        .allSatisfy(name -> assertThat(program).containsPattern("[\"/]" + name + "[\"/]"));
  }

  private static String program() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  private static List<String> components(Class<? extends Record> type) {
    SnakeCaseStrategy names = new SnakeCaseStrategy();
    return Arrays.stream(type.getRecordComponents())
        .map(component -> names.translate(component.getName()))
        .toList();
  }
}
