package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules about whole sources do to a run, and how a first contract is written. */
class QualityIT {
  private static final String CONTRACT = "conf/contracts/purchases.odcs.yaml";
  @TempDir private static Path folder;
  private static SmallProject project;
  private static Job job;
  private static Map<String, String> served;
  private static String contract;
  private static List<Path> stored;

  @BeforeAll
  static void derive() throws IOException {
    project = SmallProject.derivedIn(folder);
    job = Job.on(project);
    served = job.seenByReaders();
    contract = project.read(CONTRACT);
    stored = extracts();
  }

  private static List<Path> extracts() throws IOException {
    try (Stream<Path> files = Files.walk(project.workspace().resolve("extracts/purchases"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Program.Ended with(String rules, String command) {
    project.write(CONTRACT, contract + "    quality:\n" + rules);
    Program.Ended ended = job.run(command);
    project.write(CONTRACT, contract);
    return ended;
  }

  @Test
  void aBrokenErrorStopsTheRunBeforeAnythingIsPublished() throws IOException {
    Program.Ended ended =
        with(
            "      - {metric: rowCount, mustBeGreaterThan: 100000, severity: error, name: Enough}\n",
            "derive");
    assertThat(ended.exit()).as(ended.output()).isEqualTo(ExitCode.CONTRACT.code());
    assertThat(ended.output())
        .contains("dramatis: Source purchases, data/purchases*.csv: Enough: ")
        .contains(" rows, expected more than 100,000 rows. This rule has severity error in ")
        .contains("so that nothing is published. Ask purchases team.")
        .doesNotContain("\tat ");
    assertThat(job.seenByReaders()).isEqualTo(served);
    try (Stream<Path> runs = Files.list(project.workspace().resolve("runs"))) {
      List<String> failed =
          runs.map(run -> read(run.resolve("status.json")))
              .filter(status -> status.contains("\"state\": \"failed\""))
              .toList();
      assertThat(failed).hasSize(1).allMatch(status -> status.contains("\"exit_code\": 10"));
    }
    assertThat(extracts()).isEqualTo(stored);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void validatePrintsATableOfEverySourceAndThenRefuses() throws IOException {
    Program.Ended ended =
        with(
            """
                  - {metric: duplicateValues, arguments: {properties: [customer_id]}, mustBe: 0, severity: error}
                  - {type: sql, query: 'select min(amount) from purchases', mustBeGreaterThan: 0, name: Positive}
                  - {type: text, description: Agreed with the tills}
                  - {type: custom, name: Other, engine: soda, implementation: any}
            """,
            "validate");
    assertThat(ended.exit()).as(ended.output()).isEqualTo(ExitCode.CONTRACT.code());
    assertThat(ended.output())
        .contains("crm (spine), data/crm.csv, by ")
        .contains("  rows      240 read = 240 accepted + 0 rejected + 0 superseded")
        .contains("  error     duplicateValues of customer_id: ")
        .contains(" rows, expected 0 rows: BROKEN")
        .contains("  warning   Positive: 5")
        .contains(", expected more than 0: holds")
        .contains("  agreed    Agreed with the tills (in words; not evaluated)")
        .contains("  fresh     newest event 2026-06-28")
        .contains("  ask       purchases team")
        .contains("the custom rule Other is written for soda");
    assertThat(job.seenByReaders()).isEqualTo(served);
    assertThat(extracts()).isEqualTo(stored);
  }

  @Test
  void aDraftIsWrittenOnceAndReadsItsFile() throws IOException {
    Path draft = folder.resolve("draft.odcs.yaml");
    String file = folder.resolve("data/crm.csv").toString();
    Program.Ended written = job.run("validate", "--draft", file, "--to", draft.toString());
    assertThat(written.exit()).as(written.output()).isZero();
    assertThat(Files.readString(draft)).contains("path: \"data/crm.csv\"", "value: spine}");
    Program.Ended again = job.run("validate", "--draft", file, "--to", draft.toString());
    assertThat(again.exit()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(again.output()).contains("is there already and left as it is");

    String before = project.read("conf/contracts/crm.odcs.yaml");
    project.write("conf/contracts/crm.odcs.yaml", Files.readString(draft));
    Program.Ended validated = job.run("validate");
    project.write("conf/contracts/crm.odcs.yaml", before);
    assertThat(validated.exit()).as(validated.output()).isZero();
    assertThat(validated.output())
        .contains("  rows      240 read = 240 accepted + 0 rejected + 0 superseded");
  }

  @Test
  void aBrokenWarningIsPublishedWithTheRun() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    SmallProject own = SmallProject.in(other);
    own.write(
        CONTRACT,
        contract
            + "    quality: [{metric: rowCount, mustBe: 1, name: One row}]\n"
            + "slaProperties: [{property: frequency, value: 1, unit: d}]\n");
    Job ownJob = Job.on(own);
    ownJob.derive("--as-of", "2026-07-31");
    assertThat(ownJob.publishedText("audit.json"))
        .contains("\"rule\": \"One row\"", "\"verdict\": \"broken\"", "\"due\": \"2026-06-29\"")
        .contains("\"overdue_days\": 32");
    assertThat(ownJob.publishedText("status.json").replaceAll("\\s+", ""))
        .contains("\"overdue\":[\"purchases\"]");
    assertThat(ownJob.publishedText("report/index.html"))
        .contains("Its next delivery is overdue by 32 days.", "“One row” is broken: ");
  }
}
