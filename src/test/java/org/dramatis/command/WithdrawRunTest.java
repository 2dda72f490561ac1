package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.dramatis.persona.CouncilFolder;
import org.dramatis.persona.decision.Decision;
import org.dramatis.persona.decision.DecisionLog;
import org.dramatis.persona.decision.Motion;
import org.dramatis.persona.decision.Scribe;
import org.dramatis.persona.publication.RunWithdrawal;
import org.dramatis.run.Current;
import org.dramatis.run.Finding;
import org.dramatis.run.RunFixture;
import org.dramatis.run.RunHistory;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.lock.LeaseHolder;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.manifest.RunIngredients;
import org.dramatis.run.storage.WorkspaceException;
import org.dramatis.run.verify.RunVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that the council takes away from readers. */
class WithdrawRunTest {
  private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
  private static final RunIngredients JANUARY = RunFixture.ingredients("2026-01-31", "x");
  private static final RunIngredients FEBRUARY = RunFixture.ingredients("2026-02-28", "y");
  private static final String EARLIER = RunId.of(JANUARY).value();
  private static final String WRONG = RunId.of(FEBRUARY).value();

  @TempDir private Path folder;
  private Workspace workspace;

  @BeforeEach
  void publishTwoRuns() throws IOException {
    SmallWorkspace small = new SmallWorkspace(folder);
    workspace = small.workspace();
    small.publish(JANUARY);
    small.publish(FEBRUARY);
    Files.createDirectories(folder.resolve("council/worksheets"));
    Files.writeString(sheet(), SmallWorkspace.worksheet(WRONG, "Robin"));
  }

  private Path sheet() {
    return folder.resolve("council/worksheets/A.yaml");
  }

  private Program.Ended run(List<String> words) {
    return new SmallWorkspace(folder).run(NOW, words);
  }

  private Program.Ended byHelen(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--function", "marketing", "--name", "Helen Ward"));
    return run(all);
  }

  private Program.Ended withdraw(String run) {
    return byHelen("publish", "--withdraw-run", run, "--why", "The web was counted twice.");
  }

  private List<String> log() throws IOException {
    Path log = folder.resolve("council/decisions.jsonl");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  private String seen() {
    return workspace.current().map(Current::runId).orElse("none");
  }

  @Test
  void readersSeeTheRunBeforeAgainAndTheLogSaysWhy() throws IOException {
    Program.Ended tried =
        byHelen("publish", "--dry-run", "--withdraw-run", WRONG, "--why", "Counted twice.");
    assertThat(tried.exit()).as(tried.output()).isZero();
    assertThat(seen()).isEqualTo(WRONG);
    assertThat(log()).isEmpty();
    Program.Ended ended = withdraw(WRONG);
    assertThat(ended.exit()).as(ended.output()).isZero();
    assertThat(ended.output())
        .contains("Run " + WRONG + " is withdrawn; its folder stays as it is.")
        .contains("Readers see run " + EARLIER)
        .contains("Worksheets renewed: council/worksheets/A.yaml");
    assertThat(seen()).isEqualTo(EARLIER);
    assertThat(log())
        .singleElement()
        .asString()
        .contains(
            "\"kind\":\"withdraw\"", "\"run\":\"" + WRONG + "\"", "The web was counted twice.");
    assertThat(Files.readString(sheet())).contains(EARLIER).doesNotContain(WRONG);
    assertThat(workspace.run(new RunId(WRONG)).withdrawal().orElseThrow().decision()).isOne();
    assertThat(Files.readString(folder.resolve("runs/" + EARLIER + "/status.json")))
        .contains("\"judged\": \"2026-03-03\"");
    Program.Ended again = withdraw(WRONG);
    assertThat(again.exit()).isZero();
    assertThat(again.output()).contains("was withdrawn before: The web was counted twice.");
    assertThat(log()).hasSize(1);
  }

  @Test
  void aWithdrawnRunIsNeitherShownNorContinuedAgain() {
    assertThat(withdraw(WRONG).exit()).isZero();
    assertThatThrownBy(() -> workspace.run(new RunId(WRONG)).existing(FEBRUARY))
        .as("derive of the same data")
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("was withdrawn on 2026-03-03 by Helen Ward (marketing)")
        .hasMessageContaining("The web was counted twice.");
    assertThat(RunHistory.of(workspace).reference(Optional.of(LocalDate.parse("2026-03-31"))))
        .contains(new RunId(EARLIER));
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    try (Lease lease = RunFixture.lease(workspace, RunFixture.here("test"), clock)) {
      assertThatThrownBy(() -> workspace.publish(lease, new RunId(WRONG), NOW))
          .hasMessageContaining("was withdrawn");
    }
    assertThat(seen()).isEqualTo(EARLIER);
  }

  @Test
  void aRunThatNobodySeesIsWithdrawnWithoutMovingReaders() {
    assertThat(withdraw(EARLIER).exit()).isZero();
    assertThat(seen()).isEqualTo(WRONG);
    assertThat(withdraw(WRONG).output()).contains("There is no other run, so readers see none.");
    assertThat(seen()).isEqualTo("none");
    assertThat(folder.resolve("current.json")).doesNotExist();
  }

  @Test
  void aRunOnWhichPersonasStandIsWithdrawnAfterThem() throws IOException {
    byHelen("council", "decide", "served", "--segment", "A");
    byHelen("council", "decide", "adopt", "--segment", "A");
    byHelen("council", "sign", "--segment", "A");
    for (List<String> member :
        List.of(List.of("sales", "Grace Baker"), List.of("it", "Rhys Nowak"))) {
      run(
          List.of(
              "council",
              "sign",
              "--segment",
              "A",
              "--function",
              member.get(0),
              "--name",
              member.get(1)));
    }
    assertThat(run(List.of("publish")).exit()).isZero();
    int decisions = log().size();
    Program.Ended refused = withdraw(WRONG);
    assertThat(refused.exit()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(refused.output())
        .contains("Robin (P-001) stands on it. Withdraw the persona first")
        .contains("dramatis publish --withdraw P-001");
    assertThat(seen()).isEqualTo(WRONG);
    assertThat(log()).hasSize(decisions);
    assertThat(byHelen("publish", "--withdraw", "P-001", "--why", "Drawn from bad data.").exit())
        .isZero();
    assertThat(withdraw(WRONG).exit()).isZero();
    assertThat(seen()).isEqualTo(EARLIER);
  }

  @Test
  void whatCannotBeWithdrawnIsRefusedAndNothingIsRecorded() throws IOException {
    Files.createDirectories(folder.resolve("runs/2026-03-31-half"));
    assertRefused(withdraw("2020-01-01-nobody"), "there is no such run");
    assertRefused(withdraw("2026-03-31-half"), "that run is not complete");
    assertRefused(withdraw("a/b"), "cannot be a run id");
    assertRefused(byHelen("publish", "--withdraw-run", WRONG), "--why is missing");
    assertRefused(
        byHelen("publish", "--withdraw-run", WRONG, "--withdraw", "P-001"),
        "two decisions: give one at a time");
    assertRefused(
        run(
            List.of(
                "publish",
                "--withdraw-run",
                WRONG,
                "--why",
                "x",
                "--function",
                "law",
                "--name",
                "Nobody")),
        "the charter has no such function");
    assertRefused(byHelen("council", "decide", "withdraw"), "nothing that a council decides");
    assertThat(log()).isEmpty();
  }

  private void assertRefused(Program.Ended ended, String reason) {
    assertThat(ended.exit()).as(ended.output()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(ended.output()).contains(reason);
    assertThat(seen()).isEqualTo(WRONG);
  }

  @Test
  void whileARunIsAtWorkNothingIsWithdrawn() throws IOException {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    try (Lease lease = RunFixture.lease(workspace, RunFixture.here("derive"), clock)) {
      assertThat(withdraw(WRONG).exit()).isEqualTo(ExitCode.LOCKED.code());
      assertThat(lease.isHeld()).isTrue();
    }
    assertThat(log()).isEmpty();
    assertThat(seen()).isEqualTo(WRONG);
  }

  private static RunWithdrawal.Withdrawn withdraw(Workspace failing, DecisionLog log, int attempt) {
    Clock later = Clock.fixed(NOW.plus(Duration.ofMinutes(10L * attempt)), ZoneOffset.UTC);
    Scribe scribe =
        new Scribe(
            LeaseHolder.thisProcess("dramatis publish", "s" + attempt), later, Duration.ZERO);
    Motion motion =
        new Motion(
            LocalDate.parse("2026-03-03"),
            Decision.Kind.WITHDRAW,
            WRONG,
            List.of(),
            Optional.empty(),
            "marketing",
            "Helen Ward",
            "Counted twice.",
            Optional.empty(),
            Optional.empty());
    return new RunWithdrawal(failing, later)
        .withdraw(
            new RunId(WRONG),
            () ->
                log.read().stream()
                    .findFirst()
                    .orElseGet(() -> log.append(scribe, until -> List.of(motion)).get(0)));
  }

  private List<Finding> faultsOfTheWithdrawal() {
    return RunVerifier.verify(workspace.run(new RunId(WRONG)), RunFixture.hasher(workspace))
        .findings()
        .stream()
        .filter(f -> f.where().equals("withdrawn.json"))
        .toList();
  }

  @Test
  void atEveryWriteReadersSeeOneOfBothAndTheNextAttemptCompletesIt() {
    Configuration hadoop = new Configuration();
    FailingFileSystem.configure(hadoop);
    FailingFileSystem.live(writes -> false);
    Workspace failing =
        Workspace.at(FailingFileSystem.SCHEME + "://" + folder.toAbsolutePath(), hadoop);
    DecisionLog log = new DecisionLog(CouncilFolder.of(failing), Optional.empty());
    int write = 0;
    boolean killed = true;
    List<String> states = new ArrayList<>();
    while (killed) {
      write++;
      int last = write;
      FailingFileSystem.live(made -> made.size() == last);
      try {
        withdraw(failing, log, write);
        killed = false;
      } catch (WorkspaceException e) {
        assertThat(seen()).as("killed at write %s", write).isIn(WRONG, EARLIER);
        assertThat(log.read()).hasSizeLessThan(2);
        boolean isHalf =
            workspace.run(new RunId(WRONG)).withdrawal().isPresent() && seen().equals(WRONG);
        assertThat(faultsOfTheWithdrawal()).as("what verify names").hasSize(isHalf ? 1 : 0);
      } finally {
        FailingFileSystem.live(made -> false);
      }
      states.add(
          log.read().size()
              + " "
              + workspace.run(new RunId(WRONG)).withdrawal().isPresent()
              + " "
              + seen().equals(EARLIER));
    }
    assertThat(states)
        .contains("0 false false", "1 false false", "1 true false")
        .last()
        .isEqualTo("1 true true");
  }
}
