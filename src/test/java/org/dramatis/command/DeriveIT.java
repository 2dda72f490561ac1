package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** The main job as a data engineer runs it, and what it refuses without touching what is served. */
class DeriveIT {
  @TempDir private static Path folder;

  private static SmallProject project;
  private static Job job;
  private static Program.Ended first;
  private static Map<String, String> served;

  @BeforeAll
  static void derive() throws IOException {
    project = SmallProject.in(folder);
    job = Job.on(project);
    first = job.derive(2);
    served = job.seenByReaders();
  }

  @AfterEach
  void servesWhatItServedBefore() throws IOException {
    assertThat(job.seenByReaders()).isEqualTo(served);
  }

  @Test
  void printsTheReportsPath() throws IOException {
    Path report = job.published().resolve("report/index.html");
    assertThat(first.output()).contains("Report: " + report);
    assertThat(report).isRegularFile();
  }

  @Test
  void saysTheSecondTimeThatItIsDerived() {
    assertThat(job.derive(2).output()).contains("Already derived");
  }

  @Test
  void verifiesEveryHashAndEveryTotal() {
    Program.Ended verified = job.run(1, "verify");
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
    Program.Ended verified = job.run(1, "verify");
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
    Program.Ended ended = job.run(2, "derive");
    project.write(file, before);
    assertThat(ended.exit()).as(ended.output()).isEqualTo(exit);
    assertThat(ended.output()).contains(said).doesNotContain("\tat ").doesNotContain("Exception");
  }

  @Test
  void refusesAWorkspaceThatCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    Job elsewhere = new Job(job.conf(), file.resolve("workspace"), job.key());
    Program.Ended ended = elsewhere.run(2, "derive");
    assertThat(ended.exit()).as(ended.output()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(ended.output()).contains(file.toString()).doesNotContain("\tat ");
  }
}
