package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.persona.registry.Registry;
import org.dramatis.persona.registry.RegistryVerifier;
import org.dramatis.run.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a council may get wrong in worksheets, inputs, decisions and files, each in a workspace in
 * which all else is right: the commands say what, where and what to do, and publish nothing.
 */
class BadPapersTest {
  private static final String B = "council/worksheets/B.yaml";
  private static final String CARE = "council/inputs/care.yaml";
  private static final String LOG = "council/decisions.jsonl";
  private static final String VOID = "  " + B + ": was edited after the signature of ";
  // On lines of their own, in the order of the file.
  private static final List<String> ALIKE =
      List.of(
          "A figure that the run does not tell",
          "Thirteen words",
          "A goal that begins with no verb",
          "A help line about prices",
          "A quotation of two customers",
          "A name of 17 letters");
  @TempDir private static Path prepared;
  private static SignedCouncil sound;
  @TempDir private Path folder;
  private SignedCouncil council;

  @BeforeAll
  static void signAll() throws IOException {
    sound = SignedCouncil.in(prepared.resolve("workspace"));
  }

  @BeforeEach
  void copy() throws IOException {
    council = sound.copy(folder.resolve("workspace"));
  }

  private String meant(String sentence) {
    return sentence.replace("RUN", council.run()).replace("FOLDER", council.folder().toString());
  }

  /** The command says these sentences and nothing else, but that an edit voids signatures. */
  private void assertRefused(String command, ExitCode exit, List<String> sentences) {
    SortedMap<String, String> registry = council.registry();
    Program.Ended ended = council.run(command);
    assertThat(ended.exit()).as(ended.output()).isEqualTo(exit.code());
    assertThat(ended.output()).doesNotContain("Exception", "\tat ");
    assertThat(ended.output().lines().filter(line -> !line.startsWith(VOID)))
        .filteredOn(line -> line.startsWith("  ") || line.endsWith("tells what there is."))
        .map(line -> line.strip().replaceFirst("^dramatis: ", ""))
        .containsExactlyElementsOf(sentences.stream().map(this::meant).toList());
    assertThat(council.registry()).isEqualTo(registry);
  }

  @Test
  void withoutAnyOfThatItIsPublished() {
    Program.Ended check = council.run("council check");
    assertThat(check.output())
        .isEqualTo("Nothing stands in the way: `dramatis publish` publishes 2 personas.\n");
    SortedMap<String, String> registry = council.registry();
    Program.Ended published = council.run("publish");
    assertThat(published.exit()).as(published.output()).isZero();
    assertThat(council.registry()).isNotEqualTo(registry).containsKey("personas/P-003/v1.json");
    Workspace workspace = Workspace.at(council.folder().toString(), new Configuration());
    assertThat(RegistryVerifier.verify(new Registry(workspace)).isSound()).isTrue();
  }

  static Stream<BadCase> worksheets() {
    return BadCase.in("bad-worksheets.txt");
  }

  @ParameterizedTest
  @MethodSource("worksheets")
  void aBadWorksheetIsNotPublished(BadCase bad) throws IOException {
    String text = council.text(B).replace(council.run(), "RUN");
    council.write(B, bad.edited(text).replace("RUN", council.run()));
    assertRefused("publish", ExitCode.GATE, bad.sentences());
  }

  @Test
  void checkTellsAllOfItAtOnce() throws IOException {
    List<String> sentences = new ArrayList<>();
    String text = council.text(B).replace(council.run(), "RUN");
    for (BadCase bad : worksheets().filter(b -> ALIKE.contains(b.name())).toList()) {
      text = bad.edited(text);
      sentences.addAll(bad.sentences());
    }
    council.write(B, text.replace("RUN", council.run()));
    assertThat(sentences).hasSize(ALIKE.size());
    assertRefused("council check", ExitCode.GATE, sentences);
  }

  static Stream<BadCase> inputs() {
    return BadCase.in("bad-inputs.txt");
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void aBadInputIsNotPassedOver(BadCase bad) throws IOException {
    council.write(CARE, bad.edited(council.text(CARE)));
    assertRefused("publish", ExitCode.GATE, bad.sentences());
  }

  static Stream<BadCase> decisions() {
    return BadCase.in("bad-decisions.txt");
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void aBadDecisionIsNotRecorded(BadCase bad) throws IOException {
    int last = bad.commands().size() - 1;
    for (String command : bad.commands().subList(0, last)) {
      Program.Ended before = council.run(command);
      assertThat(before.exit()).as(before.output()).isZero();
    }
    String log = council.text(LOG);
    String refused = bad.commands().get(last);
    assertRefused(
        refused,
        refused.equals("publish") ? ExitCode.GATE : ExitCode.CONFIGURATION,
        bad.sentences());
    assertThat(council.text(LOG)).isEqualTo(log);
  }

  static Stream<BadFiles.Case> files() {
    return BadFiles.all();
  }

  @ParameterizedTest
  @MethodSource("files")
  void aBadFileIsNamed(BadFiles.Case bad) throws IOException {
    bad.fault().happen(council);
    SortedMap<String, String> registry = council.registry();
    Program.Ended ended = council.run("publish");
    assertThat(ended.exit()).as(ended.output()).isEqualTo(bad.exit().code());
    assertThat(ended.output()).contains(meant(bad.sentence())).doesNotContain("Exception", "\tat ");
    assertThat(council.registry()).isEqualTo(registry);
  }

  @Test
  void aWorksheetOfNoSegmentIsNamedAndStopsNothing() throws IOException {
    council.write("council/worksheets/B (1).yaml", council.text(B));
    assertThat(council.run("council check").output())
        .startsWith(
            "note  council/worksheets/B (1).yaml: the published run has no segment of that name, so"
                + " nobody reads it; rename it to one of A.yaml or B.yaml, or take it away\n")
        .contains("Nothing stands in the way");
  }

  /** How editors save the same words. */
  private static final Map<String, UnaryOperator<String>> SAVED =
      Map.of(
          "with line ends of Windows", text -> text.replace("\n", "\r\n"),
          "with a byte order mark", text -> "\uFEFF" + text,
          "with both", text -> "\uFEFF" + text.replace("\n", "\r\n"),
          "without a last line end", String::strip);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with line ends of Windows",
        "with a byte order mark",
        "with both",
        "without a last line end"
      })
  void howAnEditorSavesVoidsNoSignature(String editor) throws IOException {
    byte[] saved = SAVED.get(editor).apply(council.text(B)).getBytes(StandardCharsets.UTF_8);
    council.write(B, saved);
    assertThat(council.run("council check").output())
        .isEqualTo("Nothing stands in the way: `dramatis publish` publishes 2 personas.\n");
    assertThat(Files.readAllBytes(council.file(B))).isEqualTo(saved);
  }
}
