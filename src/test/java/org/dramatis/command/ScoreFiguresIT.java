package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.LocalSpark;
import org.dramatis.command.PublishedCast.Role;
import org.dramatis.report.document.RecordSchema;
import org.dramatis.run.storage.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a score says of the customers of retired personas, and what a kill leaves of it. */
class ScoreFiguresIT {
  @TempDir private Path folder;
  private SmallProject project;
  private Job job;
  private String day;

  @BeforeEach
  void derived() throws IOException {
    project = SmallProject.derivedIn(folder);
    job = Job.on(project);
    day = Json.tree(job.publishedText("manifest.json")).get("as_of").asText();
  }

  private Path scored(String name) {
    return job.workspace().resolve("scores").resolve(name);
  }

  private JsonNode summary(String name) throws IOException {
    return Json.tree(Files.readString(scored(name).resolve("summary.json")));
  }

  @Test
  void customersOfARetiredPersonaAreToldApartFromThoseWhoNeverHadOne() throws IOException {
    PublishedCast.of(job)
        .of(List.of(new Role("Kim", "B"), new Role("Sam", "B")), new Role("Robin", "A"));
    Program.Ended ended = job.run("score");
    assertThat(ended.exit()).as(ended.output()).isZero();
    Dataset<Row> rows =
        LocalSpark.session().read().parquet(scored(day).resolve("assignments").toString());
    long ofB = rows.where("segment = 'B'").count();
    assertThat(ofB).isPositive();
    assertThat(
            rows.where("segment = 'B' and standing in ('retired', 'beyond_reach')")
                .where("persona is null and name is null")
                .count())
        .isEqualTo(ofB);
    assertThat(rows.where("standing = 'retired'").count()).isPositive();
    assertThat(rows.where("segment in ('A', 'B') and standing = 'no_persona'").count()).isZero();
    assertThat(ended.output()).contains("Sam (P-003, retired)");
    JsonNode group = summary(day).get("groups").get(1);
    assertThat(group.get("standing").asText()).isEqualTo("retired");
    assertThat(group.get("persona").asText())
        .as("of two that stood for the segment, the one that was retired last")
        .isEqualTo("P-003");
    assertThat(group.get("state").asText()).isEqualTo("retired");
    assertThat(group.get("segments")).hasSize(1);
    assertThat(summary(day).get("retired")).hasSize(2);
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(RecordSchema.schema("pipeline", "summary.schema.json"))
                .validate(summary(day)))
        .isEmpty();
  }

  @Test
  void aScoreThatIsKilledLeavesTheOldOneAloneAndTheNextCompletes() throws IOException {
    PublishedCast.of(job).of(new Role("Robin", "A"), new Role("Kim", "B"));
    assertThat(job.run("score").exit()).isZero();
    String before = Files.readString(scored(day).resolve("manifest.json"));
    project.write("data/crm.csv", project.read("data/crm.csv") + "c900,north\n");
    int attempt = 0;
    for (String end :
        List.of(
            "create .*/scores/.scoring/assignments/.*",
            "create .*/scores/.scoring/manifest.json",
            "rename .*/scores/" + day + "-2")) {
      attempt++;
      Program.Ended killed = scoreUntil(attempt, made -> made.get(made.size() - 1).matches(end));
      assertThat(killed.exit()).as(end).isNotZero();
      assertThat(FailingFileSystem.writes()).last().asString().matches(end);
      assertThat(scored(day + "-2")).as(end).doesNotExist();
      assertThat(Files.readString(scored(day).resolve("manifest.json"))).isEqualTo(before);
    }
    Program.Ended completed = scoreUntil(attempt + 1, made -> false);
    assertThat(completed.exit()).as(completed.output()).isZero();
    Program.Ended verified = job.run("verify", "--score", day + "-2");
    assertThat(verified.exit()).as(verified.output()).isZero();
    try (var left = Files.list(job.workspace().resolve("scores"))) {
      assertThat(left.map(p -> p.getFileName().toString())).containsOnly(day, day + "-2");
    }
  }

  /** Each attempt comes when the lease of the one before, whose process lives on, has ended. */
  private Program.Ended scoreUntil(int attempt, Predicate<List<String>> end) {
    FailingFileSystem.configure(LocalSpark.session().sparkContext().hadoopConfiguration());
    FailingFileSystem.live(end);
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10L * attempt));
    return job.under(FailingFileSystem.SCHEME).runAt(later, "score");
  }
}
