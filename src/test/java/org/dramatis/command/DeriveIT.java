package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.dramatis.LocalSpark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job as a data engineer runs it, and what it refuses without touching what is served. */
class DeriveIT {
  @TempDir private static Path folder;

  private static SmallProject project;
  private static Job job;
  private static Map<String, String> served;

  @BeforeAll
  static void derive() throws IOException {
    project = SmallProject.derivedIn(folder);
    job = Job.on(project);
    served = job.seenByReaders();
  }

  @AfterEach
  void servesWhatItServedBefore() throws IOException {
    assertThat(job.seenByReaders()).isEqualTo(served);
  }

  @Test
  void printsTheReportsPath() throws IOException {
    Path report = job.published().resolve("report/index.html");
    assertThat(job.derive().output()).contains("Report: " + report);
    assertThat(report).isRegularFile();
  }

  @Test
  void saysTheSecondTimeThatItIsDerived() {
    assertThat(job.derive().output()).contains("Already derived");
  }

  @Test
  void verifiesEveryHashAndEveryTotal() {
    Program.Ended verified = job.run("verify");
    assertThat(verified.exit()).as(verified.output()).isZero();
    assertThat(verified.output()).contains("every hash and every total agrees");
  }

  @Test
  void publishesAModelThatSparkLoadsAndThatGivesTheSameAssignments() throws IOException {
    ModelReader reader = new ModelReader(LocalSpark.session(), job.published());
    Map<String, Row> assigned = reader.assigned();
    Map<String, String> predicted = reader.predicted();
    assertThat(assigned)
        .allSatisfy(
            (customer, row) -> assertThat(row.getString(1)).isEqualTo(predicted.get(customer)));
    Map<String, Row> published = reader.published();
    assertThat(published).hasSizeGreaterThan(100);
    assigned.keySet().retainAll(published.keySet()); // features/ has customers out of scope too
    assertThat(assigned).isEqualTo(published);
  }

  @Test
  void noticesThatAPublishedFileWasChanged() throws IOException {
    Path segments = job.published().resolve("segments.csv");
    String right = Files.readString(segments);
    Files.writeString(segments, right.replaceFirst("A", "B"));
    Program.Ended verified = job.run("verify");
    Files.writeString(segments, right);
    assertThat(verified.exit()).as(verified.output()).isEqualTo(ExitCode.GATE.code());
    assertThat(verified.output()).contains("segments.csv");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a wrong key in charter.yaml  | conf/charter.yaml  | minimum_segment | minimum_segmet | 2 | minimum_segmet
          a wrong key in method.yaml   | conf/method.yaml   | restarts        | restart        | 2 | restart
          a wrong key in features.yaml | conf/features.yaml | transform       | transfrom      | 2 | transfrom
          a wrong key in a contract    | conf/contracts/crm.odcs.yaml | logicalType | logicaltype | 2 | logicaltype
          a forbidden function         | conf/features.yaml | count(*)        | "java_method('java.lang.System', 'exit', 3)" | 2 | java_method
          health data that shapes segments | conf/contracts/purchases.odcs.yaml | "decimal(10,2)", required: true} | "decimal(10,2)", required: true, customProperties: [{property: dramatis.special, value: health}]} | 13 | special_categories
          a missing file               | conf/contracts/crm.odcs.yaml | data/crm.csv | data/none.csv | 10 | there is no such file
          a missing column             | data/crm.csv       | region          | county         | 10 | has no column region
          """)
  void refuses(String what, String file, String right, String wrong, int exit, String said) {
    String before = project.read(file);
    project.write(file, before.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));
    Program.Ended ended = job.run("derive");
    project.write(file, before);
    assertThat(ended.exit()).as(ended.output()).isEqualTo(exit);
    assertThat(ended.output()).contains(said).doesNotContain("\tat ").doesNotContain("Exception");
  }

  private static Clock noonOf(String day) {
    return Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
  }

  @Test
  void failsWhenAskedToIfTheNewestDataIsOlderThanTheCadenceAllows() {
    // Purchases end on 28 June, and a month is the cadence of a charter that names none.
    Program.Ended stale = job.runAt(noonOf("2026-07-29"), "derive", "--fail-if-stale");
    assertThat(stale.exit()).as(stale.output()).isEqualTo(ExitCode.GATE.code());
    assertThat(stale.output()).contains("The newest data is of 2026-06-28", "Nothing was derived");
    Program.Ended timely = job.runAt(noonOf("2026-07-28"), "derive", "--fail-if-stale");
    assertThat(timely.exit()).as(timely.output()).isZero();
    Program.Ended unasked = job.runAt(noonOf("2026-07-29"), "derive");
    assertThat(unasked.exit()).as(unasked.output()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          derive   | A run as of 2026-07-01 would read 2 files into
          validate | every extract is there; nothing was read
          """)
  void aDryRunWritesNothing(String command, String said) {
    Job elsewhere = new Job(job.conf(), folder.resolve("nowhere/workspace"), job.key());
    Program.Ended ended = elsewhere.run(command, "--dry-run", "--as-of", "2026-07-01");
    assertThat(ended.exit()).as(ended.output()).isZero();
    assertThat(ended.output()).contains(said);
    assertThat(folder.resolve("nowhere")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"derive", "validate"})
  void aDryRunRefusesWhatTheCommandWould(String command) {
    String file = "conf/contracts/crm.odcs.yaml";
    String before = project.read(file);
    project.write(file, before.replace("data/crm.csv", "data/none.csv"));
    Program.Ended ended = job.run(command, "--dry-run");
    project.write(file, before);
    assertThat(ended.exit()).as(ended.output()).isEqualTo(ExitCode.CONTRACT.code());
    assertThat(ended.output()).contains("there is no such file");
  }

  @Test
  void aRunOfAnEarlierDayIsKeptAndNotPublished() throws IOException {
    // The next run would be compared with it, and so be another one than the other tests expect.
    Job own = Job.on(SmallProject.derivedIn(folder.resolve("own")));
    Map<String, String> later = own.seenByReaders();
    String notPublished =
        "It is not published: " + own.published().getFileName() + " describes a later day.";
    String[] asOfMarch = {"--as-of", "2026-03-31"};
    assertThat(own.derive(asOfMarch).output()).contains(notPublished);
    assertThat(own.derive(asOfMarch).output()).contains("Already derived: ", notPublished);
    assertThat(own.seenByReaders()).isEqualTo(later);
    Program.Ended verified = own.run("verify", asOfMarch);
    assertThat(verified.exit()).as(verified.output()).isZero();
    assertThat(verified.output()).contains("Run 2026-03-31-");
  }

  @Test
  void refusesAWorkspaceThatCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    Job elsewhere = new Job(job.conf(), file.resolve("workspace"), job.key());
    Program.Ended ended = elsewhere.run("derive");
    assertThat(ended.exit()).as(ended.output()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(ended.output()).contains(file.toString()).doesNotContain("\tat ");
  }
}
