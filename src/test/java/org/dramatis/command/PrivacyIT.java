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
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.dramatis.LocalSpark;
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

  /** Of fewer customers the sample's charter lets nothing be told. */
  private static final int FEW = 11;

  @TempDir private static Path folder;

  private static Job job;
  private static String output;

  @BeforeAll
  static void derive() {
    Program.Ended made =
        InProcess.withKey("").run("sample", "--customers", "600", "--out", folder.toString());
    assertThat(made.exit()).as(made.output()).isZero();
    job = new Job(folder.resolve("conf"), folder.resolve("workspace"), "");
    // In a process of its own, because what Spark logs is part of the console.
    Program.Ended derived =
        job.start(2, "derive", "--set", "method.bootstraps=5", "--set", "method.references=1")
            .await();
    assertThat(derived.exit()).as(derived.output()).isZero();
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

  /** The figures of a feature's values, by value and segment. */
  private static Map<String, Map<String, JsonNode>> printed(String feature) throws IOException {
    Map<String, Map<String, JsonNode>> printed = new TreeMap<>();
    JsonNode json = new ObjectMapper().readTree(job.publishedText("segments.json"));
    for (JsonNode segment : json.get("segments")) {
      for (JsonNode figure : segment.get("features")) {
        String name = figure.get("feature").asText();
        if (name.startsWith(feature + " = ")) {
          printed
              .computeIfAbsent(name.substring(feature.length() + 3), v -> new TreeMap<>())
              .put(segment.get("segment").asText(), figure);
        }
      }
    }
    return printed;
  }

  /** Where a number of customers lies for all that a reader knows. */
  private record Span(double low, double high) {
    /** As a figure tells it: a share of so many, rounded or a bound. */
    static Span of(JsonNode share, JsonNode bound, JsonNode rounding, long n) {
      if (share.isNumber()) {
        double off = rounding.isNumber() ? rounding.asDouble() / 2 : 1e-6;
        return new Span((share.asDouble() - off) * n, (share.asDouble() + off) * n);
      }
      boolean isBelow = bound.isNumber() && bound.asDouble() < 0.5;
      boolean isAbove = bound.isNumber() && !isBelow;
      return new Span(isAbove ? bound.asDouble() * n : 0, isBelow ? bound.asDouble() * n : n);
    }

    Span and(double least, double most) {
      return new Span(Math.max(low, least), Math.min(high, most));
    }
  }

  /** Narrows each number by what its sum leaves when the others are as small or large as can be. */
  private static void narrow(Map<String, Span> cells, Collection<String> parts, Span sum) {
    double low = parts.stream().mapToDouble(p -> cells.get(p).low()).sum();
    double high = parts.stream().mapToDouble(p -> cells.get(p).high()).sum();
    for (String part : parts) {
      Span own = cells.get(part);
      cells.put(part, own.and(sum.low() - (high - own.high()), sum.high() - (low - own.low())));
    }
  }

  /** What a reader finds out who adds and subtracts again and again. */
  private static Map<String, Span> found(
      Map<String, Map<String, JsonNode>> printed, Map<String, Long> known, Set<String> complete) {
    long everyone = known.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Span> cells = new HashMap<>();
    Map<List<String>, Span> sums = new HashMap<>();
    known.forEach(
        (segment, n) ->
            sums.put(
                printed.keySet().stream().map(value -> value + "|" + segment).toList(),
                new Span(complete.contains(segment) ? n : 0, n)));
    printed.forEach(
        (value, row) -> {
          row.forEach(
              (segment, f) ->
                  cells.put(
                      value + "|" + segment,
                      Span.of(
                          f.get("value"), f.get("bound"), f.get("rounding"), known.get(segment))));
          JsonNode any = row.values().iterator().next();
          sums.put(
              row.keySet().stream().map(segment -> value + "|" + segment).toList(),
              Span.of(any.get("overall"), any.get("overall_bound"), any.get("rounding"), everyone));
        });
    for (int round = 0; round < 50; round++) {
      sums.forEach((parts, sum) -> narrow(cells, parts, sum));
    }
    return cells;
  }

  @ParameterizedTest
  @ValueSource(strings = {"region", "lifecycle"})
  void noFigureOfFewCustomersIsPublishedOrFoundBySubtraction(String feature) throws IOException {
    Map<String, Map<String, Long>> counts = counts(feature);
    Map<String, Map<String, JsonNode>> printed = printed(feature);
    Map<String, Long> known = new TreeMap<>();
    counts.values().forEach(row -> row.forEach((s, n) -> known.merge(s, n, Long::sum)));
    Set<String> complete = new HashSet<>(known.keySet());
    complete.removeIf(
        segment ->
            counts.entrySet().stream()
                .anyMatch(
                    e -> !printed.containsKey(e.getKey()) && e.getValue().containsKey(segment)));
    Map<String, Span> found = found(printed, known, complete);
    int small = 0;
    for (String value : printed.keySet()) {
      for (String segment : printed.get(value).keySet()) {
        long n = known.get(segment);
        long with = counts.get(value).getOrDefault(segment, 0L);
        Span span = found.get(value + "|" + segment);
        String told = "%s in %s: %d of %d, %s".formatted(value, segment, with, n, span);
        assertThat((double) with).as(told).isBetween(span.low() - 0.01, span.high() + 0.01);
        if (with < FEW || n - with < FEW) {
          small++;
          JsonNode figure = printed.get(value).get(segment);
          assertThat(figure.get("disclosure").asText()).as(told).isNotEqualTo("shown");
          assertThat(figure.get("value").isNull()).as(told).isTrue();
          long least = with < FEW ? 0 : n - FEW + 1;
          assertThat(span.low()).as(told).isLessThan(least + 0.5);
          assertThat(span.high()).as(told).isGreaterThan(Math.min(n, least + FEW - 1) - 0.5);
        }
      }
    }
    assertThat(small).isPositive();
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
