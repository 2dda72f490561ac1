package org.dramatis.command;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dramatis.sql.ColumnName.column;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.dramatis.LocalSpark;
import org.dramatis.profile.Subtraction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known about people before a run must not be found in what it leaves behind. */
class PrivacyIT {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9@._+-]+");

  /** Shorter ones are words that anything may contain. */
  private static final int TELLING = 6;

  @TempDir private static Path folder;

  private static Job job;
  private static String output;

  @BeforeAll
  static void derive() {
    Program.Ended made =
        Program.run(2, "", "sample", "--customers", "600", "--out", folder.toString());
    assertThat(made.exit()).as(made.output()).isZero();
    job = new Job(folder.resolve("conf"), folder.resolve("workspace"), "");
    output = made.output() + job.derive(2, "--set", "method.bootstraps=5").output();
    output += job.run(2, "validate", "--debug").output() + job.run(2, "verify").output();
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

  /** The values of a feature whose proportion in a segment is withheld, by segment. */
  private static Map<String, Set<String>> withheld(String feature, Set<String> listed)
      throws IOException {
    Map<String, Set<String>> withheld = new TreeMap<>();
    JsonNode json = new ObjectMapper().readTree(job.publishedText("segments.json"));
    for (JsonNode segment : json.get("segments")) {
      Set<String> values =
          withheld.computeIfAbsent(segment.get("segment").asText(), s -> new TreeSet<>());
      for (JsonNode figure : segment.get("features")) {
        String name = figure.get("feature").asText();
        if (name.startsWith(feature + " = ")) {
          String value = name.substring(feature.length() + 3);
          listed.add(value);
          if (figure.get("suppressed").asBoolean()) {
            assertThat(figure.get("value").isNull()).isTrue();
            values.add(value);
          }
        }
      }
    }
    return withheld;
  }

  @ParameterizedTest
  @ValueSource(strings = {"region", "lifecycle"})
  void noFigureOfFewCustomersIsPublishedOrFoundBySubtraction(String feature) throws IOException {
    Map<String, Map<String, Long>> counts = counts(feature);
    Set<String> listed = new TreeSet<>();
    Map<String, Set<String>> withheld = withheld(feature, listed);
    List<String> unknowns = new ArrayList<>();
    withheld.forEach((s, values) -> values.forEach(v -> unknowns.add(v + "|" + s)));
    List<double[]> known = new ArrayList<>();
    for (String value : listed) {
      known.add(sum(unknowns, u -> u.startsWith(value + "|")));
    }
    for (String segment : withheld.keySet()) {
      boolean complete =
          counts.entrySet().stream()
              .allMatch(e -> listed.contains(e.getKey()) || !e.getValue().containsKey(segment));
      if (complete) {
        known.add(sum(unknowns, u -> u.endsWith("|" + segment)));
      }
    }
    int small = 0;
    for (String segment : withheld.keySet()) {
      long all = counts.values().stream().mapToLong(c -> c.getOrDefault(segment, 0L)).sum();
      for (String value : listed) {
        long with = counts.get(value).getOrDefault(segment, 0L);
        if ((with > 0 && with < 11) || (with < all && all - with < 11)) {
          small++;
          assertThat(withheld.get(segment))
              .as("%d of %d in %s", with, all, segment)
              .contains(value);
          assertThat(Subtraction.gives(known, sum(unknowns, (value + "|" + segment)::equals)))
              .as("%s in %s of %s", value, segment, withheld)
              .isFalse();
        }
      }
    }
    assertThat(small).isPositive();
  }

  private static double[] sum(List<String> unknowns, Predicate<String> part) {
    return unknowns.stream().mapToDouble(u -> part.test(u) ? 1 : 0).toArray();
  }

  @Test
  void onlyTheOwnerReachesRowsOfPeopleAndTheModel() throws IOException {
    for (String output : List.of("features", "assignments", "doubles", "model")) {
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
