package org.dramatis.command;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.LocalSpark;
import org.dramatis.command.PublishedCast.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code score} on the small project, which was derived once. */
class ScoreIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private SmallProject project;
  private Job job;
  private String day;

  @BeforeEach
  void derived() throws IOException {
    project = SmallProject.derivedIn(folder);
    job = Job.on(project);
    day = JSON.readTree(job.publishedText("manifest.json")).get("as_of").asText();
  }

  private void publish(Role... roles) {
    PublishedCast.of(job).of(roles);
  }

  /** A persona for each segment. */
  private void publishAll() throws IOException {
    List<String> names = List.of("Robin", "Kim", "Sam", "Alex");
    List<String> letters = letters();
    publish(
        IntStream.range(0, letters.size())
            .mapToObj(i -> new Role(names.get(i), letters.get(i)))
            .toArray(Role[]::new));
  }

  private List<String> letters() throws IOException {
    List<String> letters = new ArrayList<>();
    JSON.readTree(job.publishedText("segments.json"))
        .get("segments")
        .forEach(segment -> letters.add(segment.get("segment").asText()));
    return letters;
  }

  private Program.Ended score(String... more) {
    Program.Ended ended = job.run("score", more);
    assertThat(ended.exit()).as(ended.output()).isZero();
    return ended;
  }

  private Path scored(String name) {
    return job.workspace().resolve("scores").resolve(name);
  }

  private Dataset<Row> rows(String name) {
    return LocalSpark.session().read().parquet(scored(name).resolve("assignments").toString());
  }

  private JsonNode summary(String name) throws IOException {
    return JSON.readTree(Files.readString(scored(name).resolve("summary.json")));
  }

  private Dataset<Row> published() throws IOException {
    return LocalSpark.session().read().parquet(job.published().resolve("assignments").toString());
  }

  private static Map<String, List<Object>> byCustomer(Dataset<Row> rows, String... columns) {
    Map<String, List<Object>> found = new HashMap<>();
    for (Row row : rows.collectAsList()) {
      found.put(
          row.getAs("customer_key"),
          Stream.of(columns)
              .map(c -> row.<Object>getAs(c))
              .map(v -> v instanceof Double d ? Double.doubleToRawLongBits(d) : v)
              .collect(Collectors.toList()));
    }
    return found;
  }

  private static final String[] ASSIGNED = {"segment", "distance", "runner_up", "margin"};

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void theRunsOwnCustomersHaveTheirPublishedPersonaBitForBit(int partitions) throws IOException {
    publishAll();
    String before = LocalSpark.session().conf().get("spark.sql.shuffle.partitions");
    LocalSpark.session().conf().set("spark.sql.shuffle.partitions", partitions);
    try {
      project.deliverPurchases(partitions, 0);
      score();
    } finally {
      LocalSpark.session().conf().set("spark.sql.shuffle.partitions", before);
    }
    Dataset<Row> scored = rows(day);
    assertThat(byCustomer(scored.where("segment is not null"), ASSIGNED))
        .isEqualTo(byCustomer(published(), ASSIGNED));
    assertThat(scored.where("segment = 'A' and persona <> 'P-001'").count()).isZero();
    assertThat(scored.where("segment = 'B' and persona <> 'P-002'").count()).isZero();
    assertThat(scored.where("segment is not null and (persona is null or newcomer)").count())
        .isZero();
    assertThat(scored.where("segment is not null").select("since").distinct().collectAsList())
        .extracting(row -> row.get(0).toString())
        .containsExactly(day);
    assertThat(scored.where("persona_margin <> margin").count()).isZero();
    assertThat(scored.where("missing_sources is not null").count()).isZero();
    assertThat(scored.count()).isEqualTo(240);
    assertThat(scored.where(col("standing").equalTo("outside_scope")).count()).isEqualTo(10);
  }

  @Test
  void newcomersGetAPersonaAndTheFiguresByPersonaAddUp() throws IOException {
    publishAll();
    StringBuilder customers = new StringBuilder(project.read("data/crm.csv"));
    StringBuilder purchases = new StringBuilder("order_id,customer_id,ordered_on,amount\n");
    for (int i = 300; i < 360; i++) {
      customers.append("c%d,south%n".formatted(i));
      int orders = i % 2 == 0 ? 13 : 1;
      for (int o = 0; o < orders; o++) {
        purchases.append(
            "n%d-%d,c%d,2026-06-%02d,%s%n"
                .formatted(i, o, i, 1 + o, i % 2 == 0 ? "9.00" : "99.00"));
      }
    }
    project.write("data/crm.csv", customers.toString());
    project.write("data/purchases-9.csv", purchases.toString());
    String next = LocalDate.parse(day).plusDays(3).toString();
    Program.Ended ended = score("--as-of", next);
    Dataset<Row> scored = rows(next);
    assertThat(scored.where("newcomer and segment is not null").count()).isEqualTo(60);
    assertThat(
            scored.where("newcomer and persona is not null and since = date'" + next + "'").count())
        .isEqualTo(60);
    assertThat(scored.where("not newcomer and since = date'" + day + "'").count()).isEqualTo(230);
    JsonNode summary = summary(next);
    assertThat(summary.get("customers").asLong()).isEqualTo(300);
    for (JsonNode group : summary.get("groups")) {
      assertThat(group.get("newcomers").has("share")).isTrue();
    }
    assertThat(ended.output()).contains("Robin (P-001, signed)", "Kim (P-002, signed)");
    assertThat(job.run("verify", "--score", next).output()).contains("is as it was made");
  }

  @Test
  void figuresOfGroupsThatAreAllLargeAreTheirCounts() throws IOException {
    publishAll();
    StringBuilder customers = new StringBuilder(project.read("data/crm.csv"));
    for (int i = 300; i < 320; i++) {
      customers.append("c%d,south%n".formatted(i));
    }
    project.write("data/crm.csv", customers.toString());
    score();
    JsonNode groups = summary(day).get("groups");
    Map<String, Long> counted = new HashMap<>();
    rows(day)
        .groupBy("persona")
        .count()
        .collectAsList()
        .forEach(r -> counted.put(String.valueOf(r.getString(0)), r.getLong(1)));
    for (JsonNode group : groups) {
      String persona = group.get("persona").asText();
      assertThat(group.at("/customers/customers").asLong())
          .as(persona)
          .isEqualTo(
              group.get("standing").asText().equals("no_persona") ? 0 : counted.get(persona));
    }
    long sum = 0;
    for (JsonNode group : groups) {
      sum += group.at("/customers/customers").asLong();
    }
    assertThat(sum).isEqualTo(260).isEqualTo(summary(day).get("customers").asLong());
  }

  @Test
  void aSecondScoreOfTheSameDataDoesNothingAndOneOfOtherDataStandsBesideIt() throws IOException {
    publishAll();
    score();
    assertThat(score().output()).contains("Already scored: " + day);
    assertThat(scored(day + "-2")).doesNotExist();
    project.write("data/crm.csv", project.read("data/crm.csv") + "c900,north\n");
    score();
    assertThat(scored(day + "-2")).exists();
    assertThat(rows(day).count()).isEqualTo(240);
    assertThat(rows(day + "-2").count()).isEqualTo(241);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(scored(day).resolve("assignments"))))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(scored(day).resolve("assignments.csv"))))
        .isEqualTo("rw-------");
    List<String> table = Files.readAllLines(scored(day).resolve("assignments.csv"));
    assertThat(table).hasSize(241);
    assertThat(table.get(0)).startsWith("customer_key,persona,name,standing,since,segment");
    assertThat(table.get(1)).contains(",P-001,Robin,persona," + day + ",A,");
    try (Stream<Path> left = Files.list(scored(""))) {
      assertThat(left.map(p -> p.getFileName().toString())).containsOnly(day, day + "-2");
    }
  }

  @Test
  void withoutACastNothingIsScoredAndWhatToDoIsSaid() {
    Program.Ended ended = job.run("score");
    assertThat(ended.exit()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(ended.output()).contains("No persona was ever published", "dramatis publish");
    assertThat(scored("")).doesNotExist();
  }

  @Test
  void customersOfASegmentWithoutAPersonaAreToldApart() throws IOException {
    publish(new Role("Robin", "B"));
    score();
    assertThat(
            rows(day)
                .where("segment <> 'B' and standing in ('no_persona', 'beyond_reach')")
                .count())
        .isEqualTo(published().where("segment <> 'B'").count());
    assertThat(
            rows(day)
                .where("segment <> 'B' and (persona is not null or since is not null)")
                .count())
        .isZero();
  }

  @Test
  void aPersonaOfSeveralSegmentsHasTheMarginToOthers() throws IOException {
    publish(new Role("Robin", letters().toArray(String[]::new)));
    score();
    assertThat(rows(day).where("segment is not null and persona_margin <> 1").count()).isZero();
    assertThat(rows(day).where("segment is not null and persona <> 'P-001'").count()).isZero();
  }

  @Test
  void aPersonaWhoseTimeIsOverIsToldApart() {
    new PublishedCast(job, LocalDate.parse(day).minusDays(1)).of(new Role("Robin", "A"));
    score();
    assertThat(rows(day).where("persona = 'P-001' and standing = 'persona'").count()).isZero();
    assertThat(rows(day).where("persona = 'P-001' and standing = 'expired'").count()).isPositive();
  }

  @Test
  void customersWhoseRowsAreGoneAreToldApart() throws IOException {
    publishAll();
    String kept =
        project
            .read("data/purchases-0.csv")
            .lines()
            .filter(line -> !line.matches(".*,c0[0-1]\\d,.*"))
            .collect(Collectors.joining("\n"));
    project.write("data/purchases-0.csv", kept + "\n");
    score("--as-of", day);
    assertThat(rows(day).where("missing_sources = 'purchases'").count()).isEqualTo(20);
    JsonNode missing = summary(day).get("missing").get(0);
    assertThat(missing.get("source").asText()).isEqualTo("purchases");
    assertThat(missing.get("ask").asText()).contains("purchases team");
    assertThat(missing.at("/customers/customers").asLong()).isEqualTo(20);
  }

  @Test
  void aFeatureThatLeftTheRangeOfTheModelIsNamedAndNothingIsScored() throws IOException {
    publishAll();
    String pence =
        project.read("data/purchases-0.csv").replaceAll("(?m),(\\d+)\\.(\\d\\d)$", ",$1$2.00");
    project.write("data/purchases-0.csv", pence);
    Program.Ended ended = job.run("score");
    assertThat(ended.exit()).as(ended.output()).isEqualTo(ExitCode.GATE.code());
    assertThat(ended.output())
        .contains("basket (basket)", "in 100 customers", "source purchases", "purchases team");
    assertThat(ended.output()).doesNotContain("orders (orders)");
    assertThat(scored(day)).doesNotExist();
  }

  @Test
  void aFeatureThatIsComputedInAnotherWayIsNamedAndNothingIsScored() throws IOException {
    publishAll();
    project.write(
        "conf/features.yaml",
        project.read("conf/features.yaml").replace("avg(amount)", "max(amount)"));
    Program.Ended ended = job.run("score");
    assertThat(ended.exit()).as(ended.output()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(ended.output()).contains("basket (basket) is computed in another way");
    assertThat(scored("")).doesNotExist();
  }

  @Test
  void aRunThatIsGoneIsNamed() throws IOException {
    publishAll();
    Files.delete(job.published().resolve("model/model.json"));
    Program.Ended ended = job.run("score");
    assertThat(ended.exit()).isEqualTo(ExitCode.CONFIGURATION.code());
    assertThat(ended.output()).contains("has lost model/model.json");
  }

  @Test
  void erasedPeopleAreTakenOutOfScoresAndDamageIsFound() throws IOException {
    publishAll();
    score();
    List<String> gone = IntStream.range(0, 3).mapToObj("c%03d"::formatted).toList();
    project.write("erase.txt", String.join("\n", gone) + "\n");
    Program.Ended ended = job.run("erase", "--customers", folder.resolve("erase.txt").toString());
    assertThat(ended.exit()).as(ended.output()).isZero();
    assertThat(ended.output()).contains("score     " + day + ": 3 customers");
    assertThat(rows(day).count()).isEqualTo(237);
    assertThat(Files.readAllLines(scored(day).resolve("assignments.csv"))).hasSize(238);
    Program.Ended verified = job.run("verify", "--score", day);
    assertThat(verified.exit()).as(verified.output()).isZero();
    assertThat(verified.output()).contains("3 customers were erased");
    Files.writeString(scored(day).resolve("assignments.csv"), "changed");
    Program.Ended damaged = job.run("verify", "--score", day);
    assertThat(damaged.exit()).isEqualTo(ExitCode.GATE.code());
    assertThat(damaged.output()).contains("assignments.csv");
  }
}
