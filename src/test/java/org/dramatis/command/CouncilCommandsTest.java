package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.charter.Noun;
import org.dramatis.cluster.stability.StructureVerdict;
import org.dramatis.persona.candidate.Candidates;
import org.dramatis.run.RunFixture;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The council's commands on a small published run with the segments A and B. */
class CouncilCommandsTest {
  private static final Instant NOW = Instant.parse("2026-02-03T09:00:00Z");
  private static final String[] HELEN = {"--function", "marketing", "--name", "Helen Ward"};

  @TempDir private Path folder;
  private Path council;
  private String run;

  @BeforeEach
  void publishARun() throws IOException {
    run =
        new SmallWorkspace(folder)
            .publish(
                RunFixture.ingredients("2026-01-31", "x"),
                id ->
                    new Candidates(
                        Candidates.LAYOUT,
                        id,
                        Optional.of(LocalDate.parse("2026-01-31")),
                        Noun.CUSTOMER,
                        StructureVerdict.NATURAL,
                        List.of()));
    council = Files.createDirectories(folder.resolve("council"));
    write("worksheets/A.yaml", worksheet("A", "Robin"));
  }

  private String worksheet(String letter, String name) {
    return """
        #> Segment %s of run %s
        layout: 1
        statements:
          - claim: higher sent_to_others
            says: "Buys for others"
            tick: yes
        problems:
        goals:
          - says: "Finds a present in an hour"
            cites: [s1]
          - says:
            open: {owner: ux, by: 2026-02-01}
        help:
        quotation:
        assume:
        place:
        age:
        picture:
        name: %s
        """
        .formatted(letter, run, name);
  }

  private void write(String file, String text) throws IOException {
    Path path = council.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Program.Ended council(String... words) {
    return at(NOW, words);
  }

  private Program.Ended at(Instant now, String... words) {
    List<String> all = new ArrayList<>(List.of("council"));
    all.addAll(List.of(words));
    return new SmallWorkspace(folder).run(now, all);
  }

  private Program.Ended by(String[] member, String... words) {
    String[] all = Arrays.copyOf(words, words.length + member.length);
    System.arraycopy(member, 0, all, words.length, member.length);
    return council(all);
  }

  private List<String> log() throws IOException {
    return Files.readAllLines(council.resolve("decisions.jsonl"));
  }

  @Test
  void aDecisionIsSaidAndRecorded() throws IOException {
    Program.Ended decided =
        by(HELEN, "decide", "primary", "--segment", "A", "--why", "They pay for the rest");
    assertThat(decided.exit()).as(decided.output()).isZero();
    assertThat(decided.output())
        .isEqualTo(
            "Decision 1, 3 February 2026: A is primary, says Helen Ward (marketing). Why: They pay"
                + " for the rest.\n");
    JsonNode line = Json.tree(log().get(0));
    assertThat(line.path("kind").asText()).isEqualTo("primary");
    assertThat(line.path("run").asText()).isEqualTo(run);
    assertThat(line.path("at").asText()).isEqualTo("2026-02-03T09:00:00Z");
    assertThat(log()).hasSize(1);
  }

  @Test
  void whatIsRefusedLeavesNoTrace() {
    Program.Ended refused = by(HELEN, "decide", "reject", "--segment", "C");
    assertThat(refused.exit()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(refused.output())
        .isEqualTo(
            """
            dramatis: Nothing was recorded:
              --why is missing: say in a sentence why, for those who read it in a year.
              --segment C: run %s has no such segment; it has A and B.
            """
                .formatted(run));
    assertThat(council.resolve("decisions.jsonl")).doesNotExist();
    assertThat(by(HELEN, "decide", "primry", "--segment", "A").output())
        .contains("\"primry\" is nothing that a council decides; did you mean primary?");
    assertThat(by(HELEN, "decide", "sign", "--segment", "A").output())
        .contains("\"sign\" is nothing that a council decides");
    assertThat(by(HELEN, "decide", "retire", "--persona", "P4").output())
        .contains("--persona: \"P4\" is no persona's id; expected one such as P-004.");
  }

  @Test
  void aSignatureIsOverTheWorksheetAsItIs() throws IOException {
    Program.Ended signed =
        by(HELEN, "sign", "--segment", "A", "--reservation", "Ask in spring.", "--in-person");
    assertThat(signed.output())
        .isEqualTo(
            """
            Decision 1, 3 February 2026: Helen Ward (marketing) signs the draft of A with a reservation: “Ask in spring.”, in person.
            It is about “Robin” as council/worksheets/A.yaml has it now, and void when that is edited.
            """);
    assertThat(council("status").output()).contains("  signed    Helen Ward (marketing)");

    write("worksheets/A.yaml", worksheet("A", "Robyn"));
    assertThat(council("status").output())
        .contains("  void      Helen Ward (marketing) on 3 February 2026; edited since");
  }

  @Test
  void evidenceAndNotesBesideTheWordsVoidNoSignature() throws IOException {
    by(HELEN, "sign", "--segment", "A");
    write(
        "worksheets/A.yaml",
        worksheet("A", "Robin")
            .replace(
                "statements:", "# a note\nstatements:\n  #> 7 in 10 are so, elsewhere 2 in 10"));
    assertThat(council("status").output())
        .contains("  signed    Helen Ward (marketing)")
        .doesNotContain("void");
  }

  @Test
  void whatCannotBeReadIsNotSigned() throws IOException {
    assertThat(by(HELEN, "sign", "--segment", "B").output())
        .contains("council/worksheets/B.yaml is not there: `dramatis derive` writes it.");
    write("worksheets/B.yaml", "<<<<<<< mine\n" + worksheet("B", "Kim"));
    assertThat(by(HELEN, "sign", "--segment", "B").output())
        .contains("council/worksheets/B.yaml:1: two versions of the file were merged");
    write("worksheets/B.yaml", worksheet("B", "Kim").replace(run, "2025-12-31-other"));
    assertThat(by(HELEN, "sign", "--segment", "B").output())
        .contains("council/worksheets/B.yaml shows the evidence of run 2025-12-31-other, and");
    write(
        "worksheets/B.yaml",
        worksheet("B", "Kim")
            .replace(
                "picture:", "picture: {file: kim.jpg, alternative: A crane, licence: CC0 1.0}"));
    assertThat(by(HELEN, "sign", "--segment", "B").output())
        .contains("council/worksheets/B.yaml names the picture kim.jpg, which is not in file:");
    assertThat(council.resolve("decisions.jsonl")).doesNotExist();
    write("pictures/kim.jpg", "not yet looked at");
    assertThat(by(HELEN, "sign", "--segment", "B").exit()).isZero();
  }

  @Test
  void reservationAndObjectionExcludeEachOther() {
    Program.Ended both =
        by(HELEN, "sign", "--segment", "A", "--reservation", "One.", "--objection", "Two.");
    assertThat(both.exit()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(both.output()).contains("mutually exclusive");
  }

  @Test
  void statusFitsATerminalAndTellsWhatIsOverdueByTheClock() {
    by(HELEN, "decide", "adopt", "--segment", "A");
    Program.Ended status = council("status");
    assertThat(status.exit()).isZero();
    assertThat(status.output().lines()).allMatch(line -> line.length() <= 80);
    assertThat(status.output())
        .contains("A: “Robin”, no rank yet, adopted")
        .contains("  written   1 of 4 statements, 1 of 4 goals, 0 of 4 problems; help: nobody yet")
        .contains("  open      g2: ux by 1 February 2026, past its day")
        .contains("  missing   marketing, sales and it");
  }

  @Test
  void aRunThatNobodyLooksAtIsOverdueAfterTheChartersTime() {
    assertThat(council("status").output())
        .contains("Nothing was decided about this run yet; the council has until 15 February");
    assertThat(at(NOW.plus(Duration.ofDays(13)), "status").output())
        .contains("Overdue on 16 February 2026")
        .contains("  - The council: has decided nothing about the run of 1 February 2026");
  }

  @Test
  void statusIsJsonForPrograms() throws IOException {
    by(HELEN, "decide", "provisional", "--segment", "A");
    JsonNode status = Json.tree(council("status", "--json").output());
    assertThat(status.path("run").asText()).isEqualTo(run);
    JsonNode segment = status.path("segments").path(0);
    assertThat(segment.path("decided").asText()).isEqualTo("provisional");
    assertThat(segment.path("gaps").path(0).path("overdue").asBoolean()).isTrue();
  }

  @Test
  void aLogThatWasChangedIsReliedOnByNoCommand() throws IOException {
    by(HELEN, "decide", "primary", "--segment", "A");
    Files.writeString(
        council.resolve("decisions.jsonl"), log().get(0).replace("primary", "served") + "\n");
    for (Program.Ended ended :
        List.of(council("status"), by(HELEN, "decide", "served", "--segment", "B"))) {
      assertThat(ended.exit()).isEqualTo(ExitCode.CONFIGURATION.code());
      assertThat(ended.output())
          .contains("line 1 is not as it was recorded: somebody changed it afterwards.")
          .contains("Put file:" + council.resolve("decisions.jsonl") + " back as it was");
    }
  }

  @Test
  void checkEndsWithTheGatesCodeWhileAnythingIsOpen() throws IOException {
    write("worksheets/B.yaml", "half a fi");
    write("inputs/finance.yaml", "layout: 1\nsegments:\n");
    by(HELEN, "decide", "reject", "--segment", "B", "--why", "Nobody.");
    assertThat(council("check").output())
        .contains("note  council/worksheets/B.yaml")
        .contains("note  council/inputs/finance.yaml");
    by(HELEN, "decide", "adopt", "--segment", "B");
    Program.Ended check = council("check");
    assertThat(check.exit()).isEqualTo(ExitCode.GATE.code());
    assertThat(check.output())
        .contains("in the way of publication:")
        .contains("\n  council/worksheets/B.yaml");
    assertThat(council("status").output()).contains("  - council/worksheets/B.yaml");

    Files.writeString(
        council.resolve("decisions.jsonl"), String.join("\n", log()).replace("Nobody", "I") + "\n");
    Program.Ended changed = council("check");
    assertThat(changed.exit()).isEqualTo(ExitCode.GATE.code());
    assertThat(changed.output())
        .contains("council/decisions.jsonl: line 1 is not as it was recorded");
  }

  @Test
  void anotherFolderMayBeTheCouncils(@TempDir Path shared) throws IOException {
    assertThat(
            by(HELEN, "decide", "primary", "--segment", "A", "--council", shared + "/typo")
                .output())
        .contains("There is no council's folder file://" + shared + "/typo");
    assertThat(shared.resolve("typo")).doesNotExist();
    assertThat(
            by(HELEN, "decide", "primary", "--segment", "A", "--council", shared.toString()).exit())
        .isZero();
    assertThat(shared.resolve("decisions.jsonl")).exists();
    assertThat(council.resolve("decisions.jsonl")).doesNotExist();
  }

  @Test
  void aRunAtWorkHoldsNobodyUp() {
    Workspace workspace = Workspace.at(folder.toString(), new Configuration());
    try (Lease lease =
        RunFixture.lease(workspace, RunFixture.here("derive"), Clock.fixed(NOW, ZoneOffset.UTC))) {
      lease.requireHeld();
      assertThat(by(HELEN, "decide", "primary", "--segment", "A").exit()).isZero();
    }
  }

  @Test
  void withoutAPublishedRunThereIsNothingToDecide(@TempDir Path empty) throws IOException {
    folder = empty;
    assertThat(by(HELEN, "decide", "primary", "--segment", "A").output())
        .contains("has no published run, so there is nothing to decide about. Derive one first.");
    assertThat(empty.toFile().list()).isEmpty();
  }
}
