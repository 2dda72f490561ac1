package org.dramatis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.dramatis.LocalSpark;
import org.dramatis.command.PublishedCast.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Personas under the keys of a source: in a file, and in a table of a real PostgreSQL. */
class ActivationIT {
  private static final String APPROVED =
      "\nprivacy: {activation: {purpose: care greets by need, approved_by: A. Chair, date:"
          + " 2026-06-01}}\n";

  @TempDir private Path folder;
  @TempDir private Path elsewhere;
  private ErasureProject project;
  private Job job;

  @BeforeEach
  void derived() {
    project = ErasureProject.in(folder);
    project
        .small()
        .write("conf/charter.yaml", project.small().read("conf/charter.yaml") + APPROVED);
    job = project.job();
    job.derive("--set", "method.k=2");
    PublishedCast.of(job).of(new Role("Robin", "A"), new Role("Kim", "B"));
  }

  private Program.Ended run(Map<String, String> environment, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "score",
                "--conf",
                job.conf().toString(),
                "--workspace",
                job.workspace().toString(),
                "--set",
                "method.k=2"));
    arguments.addAll(List.of(more));
    InProcess program = InProcess.withKey(job.key());
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      program = program.with(variable.getKey(), variable.getValue());
    }
    return program.run(arguments.toArray(String[]::new));
  }

  /** Pseudonyms of those of a persona that holds, with their persona's name. */
  private Map<String, String> scored() throws IOException {
    try (Stream<Path> scores = Files.list(job.workspace().resolve("scores"))) {
      Path last = scores.sorted().reduce((a, b) -> b).orElseThrow();
      return LocalSpark.session()
          .read()
          .parquet(last.resolve("assignments").toString())
          .where("standing = 'persona'")
          .collectAsList()
          .stream()
          .collect(
              Collectors.toMap(
                  row -> row.<String>getAs("customer_key"), row -> row.<String>getAs("name")));
    }
  }

  private Map<String, String> underPseudonyms(Map<String, String> byKey) {
    return byKey.entrySet().stream()
        .collect(Collectors.toMap(e -> project.pseudonym(e.getKey()), Map.Entry::getValue));
  }

  /** Neither the workspace nor what was said names a customer or the password. */
  private void nothingIsToldOf(List<Program.Ended> ended) {
    Stream<String> texts =
        Stream.concat(project.bytes().stream(), ended.stream().map(Program.Ended::output));
    assertThat(texts.toList())
        .allSatisfy(
            text -> assertThat(text).doesNotContain("person-").doesNotContain(Postgres.PASSWORD));
  }

  @Test
  void personasAreHandedOverInAFileThatIsItsOwnersAlone() throws IOException {
    Path file = elsewhere.resolve("personas.csv");
    Program.Ended ended = run(Map.of(), "--identified", "crm", "--to", file.toString());
    assertThat(ended.exit()).as(ended.output()).isZero();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    assertThat(lines.get(0)).isEqualTo("key,persona,since,margin");
    Map<String, String> byKey =
        lines.stream()
            .skip(1)
            .map(line -> line.split(","))
            .collect(Collectors.toMap(l -> l[0], l -> l[1]));
    assertThat(underPseudonyms(byKey)).isEqualTo(scored()).hasSizeGreaterThan(200);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Path parquet = elsewhere.resolve("personas.parquet");
    Program.Ended again = run(Map.of(), "--identified", "purchases", "--to", parquet.toString());
    assertThat(again.exit()).as(again.output()).isZero();
    Map<String, String> buyers =
        LocalSpark.session().read().parquet(parquet.toString()).collectAsList().stream()
            .collect(Collectors.toMap(row -> row.<String>getAs("key"), ActivationIT::persona));
    assertThat(buyers).isEqualTo(byKey);
    try (Stream<Path> left = Files.list(elsewhere)) {
      assertThat(left.filter(p -> !p.toString().endsWith(".crc")))
          .containsExactlyInAnyOrder(file, parquet);
    }
    nothingIsToldOf(List.of(ended, again));
  }

  private static String persona(Row row) {
    return row.getAs("persona");
  }

  @Test
  void withoutAPurposeAndSomebodyWhoAnswersForItNothingIsRead() {
    project
        .small()
        .write(
            "conf/charter.yaml", project.small().read("conf/charter.yaml").replace(APPROVED, "\n"));
    Path file = elsewhere.resolve("personas.csv");
    Program.Ended ended = run(Map.of(), "--identified", "crm", "--to", file.toString());
    assertThat(ended.exit()).isEqualTo(ExitCode.PRIVACY.code());
    assertThat(ended.output()).contains("purpose", "approved_by", "charter.yaml");
    assertThat(file).doesNotExist();
    assertThat(job.workspace().resolve("scores")).doesNotExist();
    for (String[] wrong :
        List.of(
            new String[] {"--to", file.toString()},
            new String[] {"--identified", "crm"},
            new String[] {"--identified", "crm", "--jdbc", "jdbc:postgresql://h/d"})) {
      assertThat(run(Map.of(), wrong).exit()).isEqualTo(ExitCode.CONFIGURATION.code());
    }
  }

  @Test
  void aPlaceThatWouldGiveSomethingAwayIsRefused() {
    String[] places = {
      "--to|" + job.workspace().resolve("personas.csv"),
      "--to|" + elsewhere.resolve("personas.txt"),
      "--table|t|--jdbc|jdbc:postgresql://h/d?user=me&password=hush-hush",
      "--table|t|--jdbc|jdbc:postgresql://me:hush-hush@h/d",
      "--table|t; drop table x|--jdbc|jdbc:postgresql://h/d",
      "--table|t|--jdbc|jdbc:nosuch://h/d"
    };
    for (String place : places) {
      List<String> arguments = new ArrayList<>(List.of("--identified", "crm"));
      arguments.addAll(List.of(place.split("\\|")));
      Program.Ended ended = run(Map.of(), arguments.toArray(String[]::new));
      assertThat(ended.exit()).as(place + ended.output()).isEqualTo(2);
      assertThat(ended.output()).doesNotContain("hush-hush");
    }
  }

  @Test
  void theTableEqualsTheNewSetAndAFailedTransactionLeavesTheOldRows() throws Exception {
    Optional<Path> programs = Postgres.programs();
    assumeTrue(
        programs.isPresent(),
        "PostgreSQL is not installed; apt-get install postgresql brings it, as .ci/run does");
    try (Postgres database = Postgres.start(programs.get())) {
      database.execute(
          "CREATE TABLE personas (key varchar(40) PRIMARY KEY, persona varchar(40), since date,"
              + " margin double precision)");
      database.execute("INSERT INTO personas VALUES ('gone', 'Old', '2020-01-01', 0.5)");
      Map<String, String> secret = Map.of("DRAMATIS_JDBC_PASSWORD", Postgres.PASSWORD);
      String[] table = {
        "--identified", "crm", "--jdbc", database.url(), "--table", "personas", "--user", "dramatis"
      };
      Program.Ended first = run(secret, table);
      assertThat(first.exit()).as(first.output()).isZero();
      Map<String, String> byKey = personas(database);
      assertThat(underPseudonyms(byKey)).isEqualTo(scored()).hasSizeGreaterThan(200);
      assertThat(byKey.values()).containsOnly("Robin", "Kim");

      String erased = byKey.keySet().iterator().next();
      Program.Ended erasing =
          job.run("erase", "--customers", project.list(erased), "--set", "method.k=2");
      assertThat(erasing.exit()).as(erasing.output()).isZero();
      database.execute("ALTER TABLE personas ADD CHECK (key <> '" + lastOf(byKey) + "') NOT VALID");
      Program.Ended failed = run(secret, table);
      assertThat(failed.exit()).as(failed.output()).isEqualTo(2);
      assertThat(failed.output()).contains("SQL state 23514", "was not changed");
      assertThat(personas(database)).isEqualTo(byKey);

      database.execute("ALTER TABLE personas DROP CONSTRAINT personas_key_check");
      Path password = elsewhere.resolve("password");
      Files.writeString(password, Postgres.PASSWORD + "\n");
      Program.Ended open = run(Map.of(), with(table, "--password-file", password.toString()));
      assertThat(open.output()).contains("may be read by others");
      Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
      Program.Ended last = run(Map.of(), with(table, "--password-file", password.toString()));
      assertThat(last.exit()).as(last.output()).isZero();
      assertThat(personas(database)).doesNotContainKey(erased).hasSize(byKey.size() - 1);
      Program.Ended wrong = run(Map.of("DRAMATIS_JDBC_PASSWORD", "wrong-one"), table);
      assertThat(wrong.exit()).isEqualTo(2);
      assertThat(wrong.output()).contains("cannot be reached").doesNotContain("wrong-one");
      nothingIsToldOf(List.of(first, failed, open, last, wrong));
    }
  }

  private static String[] with(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }

  private static String lastOf(Map<String, String> byKey) {
    return byKey.keySet().stream().sorted().reduce((a, b) -> b).orElseThrow();
  }

  private static Map<String, String> personas(Postgres database) throws Exception {
    return database.rows("SELECT key, persona FROM personas").entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> e.getValue().get(0), (a, b) -> a, java.util.TreeMap::new));
  }
}
