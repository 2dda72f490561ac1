package org.dramatis.command;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dramatis.sql.ColumnName.column;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.dramatis.FolderCopy;
import org.dramatis.LocalSpark;
import org.dramatis.attack.People;
import org.dramatis.attack.RunAttack;
import org.dramatis.stat.FigureFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known about people before a run must not be found in what it leaves behind. */
class PrivacyIT {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9@._+-]+");

  /** Shorter ones are words that anything may contain. */
  private static final int TELLING = 6;

  /** The figure of a region that few of a segment are from, in a line of the table. */
  private static final Pattern BELOW =
      Pattern.compile(
          "(?m)^(?<before>(?<segment>[A-Z])(?:,[^,]*){3},region = (?<value>[^,]*)(?:,[^,]*){7},)"
              + ",below,[0-9.]*,");

  /** What everyone's figure follows in a row of a region, on a segment's sheet. */
  private static final Pattern EVERYONE =
      Pattern.compile(
          "(?s)(<tr id=\"figure-[A-Z]-[^>]*><th[^>]*><span[^>]*>Region: ([^<]*)</span>(?:(?!</tr>).)*?"
              + "(?:<td class=\"n\">[^<]*</td>){3}<td class=\"n\">)[^<]*");

  @TempDir private static Path folder;

  private static Job job;
  private static String output;
  private static People people;

  @BeforeAll
  static void derive() throws IOException, SQLException {
    Program.Ended made =
        InProcess.withKey("").run("sample", "--customers", "600", "--out", folder.toString());
    assertThat(made.exit()).as(made.output()).isZero();
    job = new Job(folder.resolve("conf"), folder.resolve("workspace"), "");
    // In a process of its own, because what Spark logs is part of the console.
    Program.Ended derived =
        job.start(2, "derive", "--set", "method.bootstraps=5", "--set", "method.references=1")
            .await();
    assertThat(derived.exit()).as(derived.output()).isZero();
    people = People.of(LocalSpark.session(), job.published());
    output = made.output() + derived.output();
    output += job.run("validate", "--debug").output() + job.run("verify").output();
  }

  /** Customer numbers, addresses, names, birthdays, visitors: what contracts call restricted. */
  private static Set<String> identifiers() throws IOException {
    Set<String> identifiers = new HashSet<>();
    try (Stream<Path> files = Files.walk(folder.resolve("sample-data/deliveries"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Dataset<Row> rows =
            file.toString().contains("json")
                ? LocalSpark.session().read().json(file.toString())
                : LocalSpark.session().read().option("header", true).csv(file.toString());
        for (String restricted :
            List.of("customer_id", "first_name", "last_name", "email", "dob", "visitor_id")) {
          if (Arrays.asList(rows.columns()).contains(restricted)) {
            rows.select(restricted).distinct().collectAsList().stream()
                .map(row -> row.getString(0))
                .filter(Objects::nonNull)
                .filter(value -> value.length() >= TELLING)
                .filter(value -> words(value).size() == 1)
                .forEach(identifiers::add);
          }
        }
      }
    }
    try (Stream<Path> conf = Files.walk(folder.resolve("conf"))) {
      // Owners and members of the council have names too, which are no customers'.
      for (Path file : conf.filter(Files::isRegularFile).toList()) {
        identifiers.removeAll(words(Files.readString(file)));
      }
    }
    return identifiers;
  }

  private static Set<String> words(String text) {
    return new HashSet<>(BETWEEN_WORDS.splitAsStream(text).toList());
  }

  /** Every word of every file: of its bytes and, of Parquet, of the values that they hold. */
  private static Set<String> words(Path root) throws IOException {
    Set<String> words = new HashSet<>();
    Set<Path> tables = new HashSet<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        words.addAll(words(Files.readString(file, StandardCharsets.ISO_8859_1)));
        if (file.toString().endsWith(".parquet")) {
          tables.add(file.getParent());
        }
      }
    }
    for (Path table : tables) {
      Dataset<Row> rows = LocalSpark.session().read().parquet(table.toString());
      Column[] texts =
          Arrays.stream(rows.columns())
              .map(name -> column(name).cast("string"))
              .toArray(Column[]::new);
      for (Row row : rows.select(texts).collectAsList()) {
        for (int i = 0; i < row.size(); i++) {
          if (!row.isNullAt(i)) {
            words.addAll(words(row.getString(i)));
          }
        }
      }
    }
    return words;
  }

  @Test
  void noIdentifierOfTheSampleStandsInTheWorkspaceOrOnTheConsole() throws IOException {
    Set<String> identifiers = identifiers();
    assertThat(identifiers).hasSizeGreaterThan(1_500);
    Path written = folder.resolve("written");
    LocalSpark.session()
        .createDataset(List.copyOf(identifiers), Encoders.STRING())
        .write()
        .parquet(written.toString());
    assertThat(words(written)).as("the search would find them").containsAll(identifiers);

    Set<String> left = words(job.workspace());
    left.addAll(words(output));

    assertThat(left).hasSizeGreaterThan(10_000);
    left.retainAll(identifiers);
    assertThat(left).isEmpty();
  }

  /** Customers by value and segment, as features and assignments tell. */
  private static Map<String, Map<String, Long>> counts(String feature) throws IOException {
    Path run = job.published();
    Dataset<Row> features = LocalSpark.session().read().parquet(run.resolve("features").toString());
    Dataset<Row> segments =
        LocalSpark.session().read().parquet(run.resolve("assignments").toString());
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    features
        .join(segments, "customer_key")
        .where(col(feature).isNotNull())
        .groupBy(feature, "segment")
        .count()
        .collectAsList()
        .forEach(
            row ->
                counts
                    .computeIfAbsent(row.getString(0), v -> new TreeMap<>())
                    .put(row.getString(1), row.getLong(2)));
    return counts;
  }

  @Test
  void allOutputsTogetherNarrowNoFewCustomers() throws IOException {
    RunAttack attack = RunAttack.on(people, job.published());
    assertThat(attack.misread()).as("statements that are not true").isEmpty();
    assertThat(attack.statements().get("segments.json")).isGreaterThan(400);
    assertThat(attack.statements().get("segments.csv")).isGreaterThan(300);
    assertThat(attack.statements().get("report/index.html")).isGreaterThan(100);
    assertThat(attack.statements().get("candidates.json")).isGreaterThan(20);
    assertThat(attack.statements().get("typing.json")).isGreaterThan(20);
    assertThat(attack.hidden()).isGreaterThan(20);
    assertThat(attack.narrowed()).isEmpty();
  }

  @Test
  void cardsAndQuestionsTellNoMoreThanTheRun() throws IOException {
    new PlayedCouncil(job).publish();
    RunAttack attack = RunAttack.on(people, job.published(), job.workspace().resolve("registry"));
    assertThat(attack.misread()).as("statements that are not true").isEmpty();
    assertThat(attack.statements().get("registry")).isGreaterThan(5);
    assertThat(attack.narrowed()).isEmpty();
  }

  /** The published run once more, one file of it with another text. */
  private static Path forged(String name, String file, UnaryOperator<String> change)
      throws IOException {
    Path copy = folder.resolve(name);
    FolderCopy.of(job.published(), copy);
    String text = Files.exists(copy.resolve(file)) ? Files.readString(copy.resolve(file)) : "";
    String changed = change.apply(text);
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(copy.resolve(file), changed);
    return copy;
  }

  @Test
  void theAttackFindsTheExactShareOfFewInTheTableAlone() throws IOException {
    Map<String, Map<String, Long>> counts = counts("region");
    Map<String, Long> known = new TreeMap<>();
    counts.values().forEach(row -> row.forEach((s, n) -> known.merge(s, n, Long::sum)));
    Path forged =
        forged(
            "forged-table",
            "segments.csv",
            text -> {
              Matcher few = BELOW.matcher(text);
              assertThat(few.find()).isTrue();
              long with = counts.get(few.group("value")).getOrDefault(few.group("segment"), 0L);
              double share = with / (double) known.get(few.group("segment"));
              return few.replaceFirst("${before}" + FigureFormat.digits(share) + ",shown,,");
            });
    assertThat(RunAttack.on(people, forged).narrowed())
        .isNotEmpty()
        .allSatisfy(told -> assertThat(told).contains("region").contains("segments.csv"));
  }

  @Test
  void theAttackFindsTheExactShareOfEveryoneOnThePageAlone() throws IOException {
    Map<String, Map<String, Long>> counts = counts("region");
    long all =
        counts.values().stream().flatMap(row -> row.values().stream()).mapToLong(n -> n).sum();
    Path forged =
        forged(
            "forged-page",
            "report/index.html",
            text ->
                EVERYONE
                    .matcher(text)
                    .replaceAll(
                        cell -> {
                          long with =
                              counts.get(cell.group(2)).values().stream().mapToLong(n -> n).sum();
                          String exact = FigureFormat.fixed(100.0 * with / all, 4);
                          return Matcher.quoteReplacement(cell.group(1)) + exact + " %";
                        }));
    assertThat(RunAttack.on(people, forged).narrowed())
        .isNotEmpty()
        .allSatisfy(told -> assertThat(told).contains("region").contains("report/index.html"));
  }

  @Test
  void theAttackFindsTheExactShareOfFewInACandidateAlone() throws IOException {
    Map<String, Map<String, Long>> counts = counts("region");
    Map<String, Long> known = new TreeMap<>();
    counts.values().forEach(row -> row.forEach((s, n) -> known.merge(s, n, Long::sum)));
    Matcher few = BELOW.matcher(Files.readString(job.published().resolve("segments.csv")));
    assertThat(few.find()).isTrue();
    long with = counts.get(few.group("value")).getOrDefault(few.group("segment"), 0L);
    String exact = FigureFormat.fixed(100.0 * with / known.get(few.group("segment")), 4);
    Path forged =
        forged(
            "forged-candidate",
            "candidates.json",
            text ->
                text.replaceFirst(
                    "(?s)(\"segment\": \"%s\",.*?\"place\": \\{[^}]*?\"told\": \")[^\"]*"
                        .formatted(few.group("segment")),
                    "$1Region: %s: %s in 100.".formatted(few.group("value"), exact)));
    assertThat(RunAttack.on(people, forged).narrowed())
        .isNotEmpty()
        .allSatisfy(told -> assertThat(told).contains("region").contains("candidates.json"));
  }

  @Test
  void theAttackDoesNotPassOverAFileThatItCannotRead() throws IOException {
    Path forged = forged("forged-file", "extra.json", text -> "{}");
    assertThatThrownBy(() -> RunAttack.on(people, forged))
        .hasMessage("unknown file: teach the attack to read extra.json");
  }

  @Test
  void onlyTheOwnerReachesRowsOfPeopleAndTheModel() throws IOException {
    for (String output : List.of("features", "assignments", "doubles", "rejects", "model")) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(job.published().resolve(output))))
          .as(output)
          .isEqualTo("rwx------");
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(job.workspace().resolve("extracts"))))
        .isEqualTo("rwx------");
  }
}
