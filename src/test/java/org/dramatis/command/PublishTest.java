package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.profile.typing.TypingFixture;
import org.dramatis.project.ProjectReader;
import org.dramatis.run.RunFixture;
import org.dramatis.run.Workspace;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a worksheet to the registry, by commands alone. */
class PublishTest {
  private static final String[] HELEN = {"--function", "marketing", "--name", "Helen Ward"};

  @TempDir private Path folder;
  private String run;
  private Instant now = Instant.parse("2026-02-03T09:00:00Z");

  @BeforeEach
  void publishARun() throws IOException {
    run = new SmallWorkspace(folder).publish(RunFixture.ingredients("2026-01-31", "x"));
    Files.createDirectories(folder.resolve("council/worksheets"));
    Files.writeString(sheet(), worksheet("Robin"));
  }

  private Path sheet() {
    return folder.resolve("council/worksheets/A.yaml");
  }

  private String worksheet(String name) {
    return SmallWorkspace.worksheet(run, name);
  }

  private Program.Ended run(List<String> words) {
    return new SmallWorkspace(folder).run(now, words);
  }

  private Program.Ended run(String... words) {
    return run(List.of(words));
  }

  private void by(String function, String name, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--function", function, "--name", name));
    Program.Ended ended = run(all);
    assertThat(ended.exit()).as(ended.output()).isZero();
  }

  private void decideAndSign() {
    by("marketing", "Helen Ward", "council", "decide", "served", "--segment", "A");
    by("marketing", "Helen Ward", "council", "decide", "adopt", "--segment", "A");
    sign();
  }

  private void sign() {
    by("marketing", "Helen Ward", "council", "sign", "--segment", "A");
    by("sales", "Grace Baker", "council", "sign", "--segment", "A");
    by("it", "Rhys Nowak", "council", "sign", "--segment", "A");
  }

  private Path registry() {
    return folder.resolve("registry");
  }

  @Test
  void whatIsInTheWayIsSaidAndNothingIsPublished() {
    Program.Ended nobody = run("publish");
    assertThat(nobody.exit()).isEqualTo(ExitCode.GATE.code());
    assertThat(nobody.output())
        .contains("Nothing was published: 1 thing stands in the way.")
        .contains("so there is nothing to publish");
    by("marketing", "Helen Ward", "council", "decide", "adopt", "--segment", "A");
    Program.Ended unsigned = run("publish");
    assertThat(unsigned.exit()).isEqualTo(ExitCode.GATE.code());
    assertThat(unsigned.output())
        .contains("council/worksheets/A.yaml: is not signed by sales")
        .contains("has no rank");
    assertThat(registry().resolve("cast.json")).doesNotExist();
    assertThat(registry().resolve("personas")).doesNotExist();
  }

  @Test
  void aSignedPersonaIsPublishedOnceAndTold() throws IOException {
    decideAndSign();
    Program.Ended dry = run("publish", "--dry-run");
    assertThat(dry.exit()).as(dry.output()).isZero();
    assertThat(dry.output())
        .contains("Robin (P-001, version 1) of segment A", "Nothing was changed");
    assertThat(registry()).doesNotExist();
    Program.Ended published = run("publish");
    assertThat(published.exit()).as(published.output()).isZero();
    assertThat(published.output())
        .contains(
            "Robin (P-001, version 1) of segment A: 763 customers, signed until 3 February 2027.")
        .contains("The cast has 1 persona: Robin")
        .doesNotContain("typing.html");
    assertThat(registry().resolve("cards/personas.csv")).exists();
    assertThat(registry().resolve("lock.json")).doesNotExist();
    String cast = Files.readString(registry().resolve("cast.json"));
    Program.Ended again = run("publish");
    assertThat(again.exit()).isZero();
    assertThat(again.output()).contains("This cast is already published.");
    assertThat(Files.readString(registry().resolve("cast.json"))).isEqualTo(cast);
  }

  @Test
  void theSignedRunsQuestionsAreAPageAndOnTheCard() throws IOException {
    Path typing = folder.resolve("runs/" + run + "/typing.json");
    Files.writeString(typing, Json.writeRounded(TypingFixture.tool()));
    decideAndSign();
    Program.Ended published = run("publish");
    assertThat(published.exit()).as(published.output()).isZero();
    assertThat(published.output()).contains("    typing.html");
    assertThat(Files.readString(registry().resolve("typing.html")))
        .contains("cards/P-001.html", "Group B");
    assertThat(Files.readString(registry().resolve("README.md"))).contains("`typing.html` has");
    assertThat(Files.readString(registry().resolve("rendered.json"))).contains("typing.html");
    assertThat(Files.readString(registry().resolve("cards/cast.html"))).contains("../typing.html");
    assertThat(Files.readString(registry().resolve("cards/P-001.html")))
        .contains("How often do you order from us in a year?");
    List<String> gone = new ArrayList<>(List.of("publish", "--withdraw", "P-001", "--why", "x"));
    gone.addAll(List.of(HELEN));
    assertThat(run(gone).exit()).isZero();
    assertThat(registry().resolve("typing.html")).as("nobody is left").doesNotExist();
  }

  @Test
  void damagedQuestionsAreToldBeforeAnythingIsPublished() throws IOException {
    Files.writeString(folder.resolve("runs/" + run + "/typing.json"), "{\"layout\": 2,");
    decideAndSign();
    Program.Ended damaged = run("publish");
    assertThat(damaged.exit()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(damaged.output()).contains("typing.json cannot be read");
    assertThat(registry().resolve("cast.json")).doesNotExist();
  }

  @Test
  void anEditAfterSigningOrAChangedLogKeepsTheOldCast() throws IOException {
    decideAndSign();
    run("publish");
    String cast = Files.readString(registry().resolve("cast.json"));
    Files.writeString(sheet(), worksheet("Robin").replace("Wants a", "Wants z"));
    Program.Ended edited = run("publish");
    assertThat(edited.exit()).isEqualTo(ExitCode.GATE.code());
    assertThat(edited.output())
        .contains(
            "was edited after the signature of Grace Baker (sales) on 2026-02-03, which is void");
    Files.writeString(sheet(), worksheet("Robin"));
    Path log = folder.resolve("council/decisions.jsonl");
    Files.writeString(log, Files.readString(log).replace("Grace Baker", "Grace Bakes"));
    Program.Ended changed = run("publish");
    assertThat(changed.exit()).isEqualTo(ExitCode.GATE.code());
    assertThat(changed.output()).contains("council/decisions.jsonl: line");
    assertThat(Files.readString(registry().resolve("cast.json"))).isEqualTo(cast);
  }

  @Test
  void aPersonaIsWithdrawnByADecisionAndItsVersionsStay() throws IOException {
    decideAndSign();
    run("publish");
    List<String> words =
        new ArrayList<>(List.of("publish", "--withdraw", "P-001", "--why", "Nobody used it."));
    assertThat(run(words).exit()).as("nobody says who").isEqualTo(ExitCode.CONFIGURATION.code());
    words.addAll(List.of(HELEN));
    Program.Ended gone = run(words);
    assertThat(gone.exit()).as(gone.output()).isZero();
    assertThat(gone.output()).contains("Robin (P-001) is retired: Nobody used it.");
    assertThat(Files.readString(folder.resolve("council/decisions.jsonl"))).contains("\"retire\"");
    assertThat(registry().resolve("personas/P-001/v1.json")).exists();
    assertThat(Files.readString(registry().resolve("README.md")))
        .contains("Robin was retired: Nobody used it.");
    Program.Ended unknown = run("publish", "--withdraw", "P-009", "--why", "x");
    assertThat(unknown.exit()).isEqualTo(ExitCode.CONFIGURATION.code());
  }

  @Test
  void aPublishedNameChangesByADecisionAlone() throws IOException {
    decideAndSign();
    run("publish");
    Files.writeString(sheet(), worksheet("Charlie"));
    sign();
    assertThat(run("publish").output()).contains("everybody knows P-001 as \"Robin\"");
    by(
        "marketing",
        "Helen Ward",
        "council",
        "decide",
        "rename",
        "--persona",
        "P-001",
        "--to",
        "Charlie",
        "--why",
        "Too common.");
    Program.Ended renamed = run("publish");
    assertThat(renamed.exit()).as(renamed.output()).isZero();
    assertThat(Files.readString(registry().resolve("changes.md")))
        .contains("Robin is called Charlie now (P-001).");
  }

  private JsonNode status() throws IOException {
    return Json.tree(Files.readString(folder.resolve("runs/" + run + "/status.json")));
  }

  @Test
  void whatIsDoneRenewsWhatTheRunsStatusSaysIsDueAndAskingChangesNothing() throws IOException {
    now = Instant.parse("2026-02-16T09:00:00Z");
    assertThat(run("council", "status").output())
        .contains("Overdue on 16 February 2026")
        .contains("The council: has decided nothing about the run of 1 February 2026");
    assertThat(status().path("judged").isNull()).as("asking writes nothing").isTrue();
    String[] adopt = {"council", "decide", "adopt", "--segment", "A", "--date", "2026-02-01"};
    by("marketing", "Helen Ward", adopt);
    assertThat(status().path("judged").asText()).isEqualTo("2026-02-16");
    assertThat(status().path("state").asText()).isEqualTo("succeeded");
    assertThat(kinds()).containsExactly("unsigned");
    JsonNode unsigned = status().path("due").path(0);
    assertThat(unsigned.path("owners")).hasSize(3);
    assertThat(unsigned.path("what").asText())
        .isEqualTo(
            "Adopted on 1 February 2026 and not signed by marketing, sales and IT, who had until 15"
                + " February 2026.");
    sign();
    assertThat(kinds()).isEmpty();
    by("marketing", "Helen Ward", "council", "decide", "served", "--segment", "A");
    assertThat(run("publish").exit()).isZero();
    now = Instant.parse("2027-02-17T09:00:00Z");
    assertThat(run("publish").exit()).isZero();
    assertThat(status().path("judged").asText()).isEqualTo("2027-02-17");
    assertThat(kinds()).containsExactly("redraw", "expired");
  }

  private List<String> kinds() throws IOException {
    List<String> kinds = new ArrayList<>();
    status().path("due").forEach(item -> kinds.add(item.path("kind").asText()));
    return kinds;
  }

  @Test
  void aStatusThatCannotBeRenewedIsSaidAndStopsNothing() throws IOException {
    Configuration hadoop = new Configuration();
    FailingFileSystem.configure(hadoop);
    FailingFileSystem.live(writes -> writes.get(writes.size() - 1).contains("status.json"));
    Workspace failing =
        Workspace.at(FailingFileSystem.SCHEME + "://" + folder.toAbsolutePath(), hadoop);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream console = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Surroundings surroundings =
        new Surroundings(
            console, console, Clock.fixed(now, ZoneOffset.UTC), Map.of(), name -> null);
    JsonNode before = status();
    new StatusRenewal(
            surroundings, ProjectReader.read(Path.of("conf"), List.of()), CouncilFolder.of(failing))
        .of(failing);
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("note  What is due could not be judged anew: Cannot write");
    assertThat(status()).isEqualTo(before);
  }
}
