package org.dramatis.persona.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.worksheet.WorksheetUpdate.Outcome;
import org.dramatis.persona.worksheet.WorksheetUpdate.State;
import org.dramatis.yaml.Problem;
import org.dramatis.yaml.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorksheetUpdateTest {
  @TempDir private Path folder;
  private CouncilFolder council;
  private Worksheets worksheets;
  private Path sheet;

  @BeforeEach
  void open() {
    council = CouncilFolder.at(folder.resolve("council").toString(), new Configuration());
    worksheets = new Worksheets(council, Drafts.FUNCTIONS);
    sheet = folder.resolve("council/worksheets/B.yaml");
  }

  private List<Outcome> update() {
    return WorksheetUpdate.of(Drafts.first(), worksheets);
  }

  private void input(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("council/inputs"));
    Files.writeString(folder.resolve("council/inputs").resolve(name), text);
  }

  @Test
  void aMissingWorksheetIsWrittenOnceAndThenUnchanged() {
    assertThat(update())
        .containsExactly(new Outcome("council/worksheets/B.yaml", State.WRITTEN, List.of()));
    assertThat(sheet).hasContent(Drafts.sheet());
    assertThat(update()).extracting(Outcome::state).containsExactly(State.UNCHANGED);
  }

  @Test
  void aRenewedWorksheetKeepsItsModeAndItsWords() throws IOException {
    update();
    String old = Edited.filled().replace(Drafts.RUN, "2026-01-31-000000000000");
    Files.writeString(sheet, old);
    Files.setPosixFilePermissions(sheet, PosixFilePermissions.fromString("rw-rw-r--"));
    assertThat(update()).extracting(Outcome::state).containsExactly(State.RENEWED);
    assertThat(sheet).hasContent(Edited.filled());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sheet)))
        .isEqualTo("rw-rw-r--");
    assertThat(sheet.getParent().toFile().listFiles()).containsExactly(sheet.toFile());
  }

  @Test
  void aWorksheetInWhichSomethingIsWrongIsLeftAloneToTheByte() throws IOException {
    update();
    byte[] bytes =
        Edited.filled().replace("Robin", "R\u00F6bin").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(sheet, bytes);
    List<Outcome> outcomes = update();
    assertThat(outcomes).extracting(Outcome::state).containsExactly(State.LEFT_ALONE);
    assertThat(WorksheetUpdate.sentences(outcomes)).anyMatch(s -> s.contains("not UTF-8"));
    assertThat(Files.readAllBytes(sheet)).isEqualTo(bytes);
  }

  @Test
  void aFileThatChangedSinceItWasReadIsNotReplaced() throws IOException {
    update();
    org.apache.hadoop.fs.Path file = worksheets.file("B");
    Files.writeString(sheet, "somebody else's");
    assertThat(council.replaceUnchanged(file, Drafts.sheet(), "ours")).isFalse();
    assertThat(sheet).hasContent("somebody else's");
    Files.delete(sheet);
    assertThat(council.replaceUnchanged(file, Drafts.sheet(), "ours")).isFalse();
    assertThat(sheet).doesNotExist();
  }

  @Test
  void ticksThatTheRunDoesNotTellAreNamedWhenTheCouncilReadsThem() throws IOException {
    update();
    Files.writeString(
        sheet, Edited.filled().replace("claim: lower searches", "claim: higher searches"));
    Problems problems = new Problems();
    assertThat(worksheets.read(Drafts.first(), problems)).isEmpty();
    assertThat(problems.all())
        .singleElement()
        .extracting(Problem::sentence)
        .asString()
        .contains("claim: is turned round: run " + Drafts.RUN + " tells \"lower searches\" of B");
  }

  @Test
  void aWorksheetOfALetterThatTheRunDoesNotHaveIsNamed() throws IOException {
    update();
    Files.writeString(sheet.resolveSibling("F.yaml"), Edited.filled());
    Problems problems = new Problems();
    assertThat(worksheets.read(Drafts.first(), problems)).hasSize(1);
    assertThat(problems.all())
        .singleElement()
        .extracting(Problem::sentence)
        .asString()
        .contains("worksheets/F.yaml", "has no segment of that name, so nobody reads it");
  }

  @Test
  void whatAFunctionWroteStandsBesideTheFields() throws IOException {
    input(
        "care.yaml",
        """
        layout: 1
        segments:
          B:
            help: "We call before they do."
            problems:
              - {says: "Waits at home", when: May 2026, similar: 7}
            quotations:
              - {says: "I called three times.", similar: 4, reworded: no}
        """);
    assertThat(update()).hasSize(1);
    assertThat(sheet)
        .content()
        .contains("  #> care wrote:\n  #>   says: \"We call before they do.\"")
        .contains("#> care heard (7 similar)")
        .contains("#>  - says: \"Waits at home\"")
        .contains("#> care heard (4 similar)")
        .contains("#>  says: \"I called three times.\"");
  }

  @Test
  void theExampleInTheDocumentationIsRead() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/personas.md"));
    int start = page.indexOf("```yaml\nlayout: 1\nsegments:") + "```yaml\n".length();
    input("care.yaml", page.substring(start, page.indexOf("```", start)));
    Problems problems = new Problems();
    List<FunctionInput> inputs = worksheets.inputs(List.of("B"), problems);
    assertThat(problems.all()).isEmpty();
    assertThat(inputs).singleElement().extracting(i -> i.of("B").problems().size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          care.yaml|``|the file is empty
          care.yaml|segments:|layout: missing
          care.yaml|layout: 2|layout 2 is of a newer version
          care.yaml|layout: 1|segments: missing
          care.yaml|layout: 1\\nsegments: {F: {help: x}}|the run has no segment F; expected B
          care.yaml|layout: 1\\nsegments: {B: {helps: x}}|did you mean help?
          care.yaml|layout: 1\\nsegments: {B: {problems: [{says: x, similar: 3}]}}|when: missing
          care.yaml|layout: 1\\nsegments: {B: {problems: [{says: x, when: May, similar: 0}]}}|expected a whole number
          care.yaml|layout: 1\\nsegments: {B: {quotations: [{says: x, similar: 3, reworded: maybe}]}}|expected one of yes or no
          care.yaml|layout: 1\\nsegments: {B: help}|expected a map, found help
          care.yml|layout: 1\\nsegments:|expected a name such as care.yaml
          cars.yaml|layout: 1\\nsegments:|the charter has no member of "cars"; did you mean care?
          """)
  void aBadInputIsNamedAndFailsNothing(String name, String text, String message)
      throws IOException {
    input(name, text.replace("\\n", "\n"));
    List<Outcome> outcomes = update();
    assertThat(outcomes)
        .extracting(Outcome::state)
        .containsExactly(State.WRITTEN, State.LEFT_ALONE);
    assertThat(outcomes.get(1).why()).singleElement().asString().contains(name, message);
  }
}
