package org.dramatis.command;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.LocalSpark;
import org.dramatis.report.document.AuditDocument;
import org.dramatis.report.document.SegmentsDocument;
import org.dramatis.run.RunStatus;
import org.dramatis.run.manifest.Manifest;
import org.dramatis.run.storage.Json;

/**
 * What a job published, as figures.
 *
 * @param job that has derived
 */
record PublishedRun(Job job) {

  /**
   * What became of a contract's or a file's rows.
   *
   * @param read all of them
   * @param accepted of them
   * @param rejected of them
   * @param superseded of them
   */
  record Fate(long read, long accepted, long rejected, long superseded) {
    static final Fate NONE = new Fate(0, 0, 0, 0);

    Fate plus(Fate other) {
      return new Fate(
          read + other.read,
          accepted + other.accepted,
          rejected + other.rejected,
          superseded + other.superseded);
    }
  }

  /** A JSON file of the run. */
  JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(job.publishedText(file));
  }

  /** The fate of every contract's rows. */
  Map<String, Fate> fates() throws IOException {
    Map<String, Fate> fates = new TreeMap<>();
    for (JsonNode line : json("audit.json").get("extracts")) {
      fates.put(
          line.get("source").asText(),
          new Fate(
              line.get("rows_read").asLong(),
              line.get("rows_accepted").asLong(),
              line.get("rows_rejected").asLong(),
              line.get("rows_superseded").asLong()));
    }
    return fates;
  }

  /** Why rows were rejected: rows by "source reason". */
  Map<String, Long> reasons() throws IOException {
    Map<String, Long> reasons = new TreeMap<>();
    for (JsonNode line : json("audit.json").get("extracts")) {
      line.get("reasons")
          .properties()
          .forEach(
              reason ->
                  reasons.put(
                      line.get("source").asText() + " " + reason.getKey(),
                      reason.getValue().asLong()));
    }
    return reasons;
  }

  /** Why rejected rows were, as the rejects themselves say: rows by "source reason". */
  private Map<String, Long> rejects() throws IOException {
    Map<String, Long> rejects = new TreeMap<>();
    table("rejects")
        .groupBy("source", "reason")
        .count()
        .collectAsList()
        .forEach(row -> rejects.put(row.getString(0) + " " + row.getString(1), row.getLong(2)));
    return rejects;
  }

  /** Rules of severity warning that are broken, with what was measured. */
  Map<String, Double> brokenRules() throws IOException {
    Map<String, Double> broken = new TreeMap<>();
    for (JsonNode line : json("audit.json").get("extracts")) {
      for (JsonNode rule : line.get("rules")) {
        if (rule.get("verdict").asText().equals("broken")) {
          broken.put(rule.get("rule").asText(), rule.get("measured").asDouble());
        }
      }
    }
    return broken;
  }

  /** How many rules there are that are kept. */
  long keptRules() throws IOException {
    return json("audit.json").findValuesAsText("verdict").stream().filter("holds"::equals).count();
  }

  /**
   * What became of a belief.
   *
   * @param verdict how it was judged
   * @param customers whom it is about, their value known
   * @param value their figure, to six significant digits
   */
  record Judged(String verdict, long customers, double value) {}

  /** What became of every belief, by its id. */
  Map<String, Judged> beliefs() throws IOException {
    Map<String, Judged> beliefs = new TreeMap<>();
    for (JsonNode belief : json("segments.json").get("beliefs")) {
      beliefs.put(
          belief.get("id").asText(),
          new Judged(
              belief.get("verdict").asText(),
              belief.get("customers").asLong(),
              belief.get("own").get("value").asDouble()));
    }
    return beliefs;
  }

  private void readBackAndWrittenAgainTheyAreTheSameBytes() throws IOException {
    String segments = job.publishedText("segments.json");
    assertThat(Json.writeRounded(Json.read(segments, SegmentsDocument.class, "run")))
        .isEqualTo(segments);
    String audit = job.publishedText("audit.json");
    assertThat(Json.writeRounded(Json.read(audit, AuditDocument.class))).isEqualTo(audit);
    String manifest = job.publishedText("manifest.json");
    assertThat(Json.write(Json.read(manifest, Manifest.class))).isEqualTo(manifest);
    String status = job.publishedText("status.json");
    assertThat(Json.write(Json.read(status, RunStatus.class))).isEqualTo(status);
  }

  /**
   * Every row that was read has one fate, in every contract and in every file, and every rejected
   * row one reason, in the audit and among the rejects; and the files are those of their records.
   */
  void reconciles() throws IOException {
    readBackAndWrittenAgainTheyAreTheSameBytes();
    Map<String, Fate> ofFiles = new HashMap<>();
    List<Fate> fates = new ArrayList<>(fates().values());
    for (JsonNode input : json("manifest.json").get("inputs")) {
      Fate fate =
          new Fate(
              input.get("rows_read").asLong(),
              input.get("rows_accepted").asLong(),
              input.get("rows_rejected").asLong(),
              input.get("rows_superseded").asLong());
      fates.add(fate);
      ofFiles.merge(input.get("source").asText(), fate, Fate::plus);
    }
    assertThat(fates).allMatch(f -> f.read() == f.accepted() + f.rejected() + f.superseded());
    assertThat(ofFiles).isEqualTo(fates());
    assertThat(reasons()).isEqualTo(rejects());
    assertThat(reasons().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(ofFiles.values().stream().mapToLong(Fate::rejected).sum());
  }

  /**
   * The customers of the features, each of whom stands there once.
   *
   * @return how many they are
   */
  long customers() throws IOException {
    Row row = table("features").agg(countDistinct(col("customer_key")), count(lit(1))).head();
    assertThat(row.getLong(0)).isEqualTo(row.getLong(1));
    return row.getLong(0);
  }

  /** The sum of a feature over all customers, exact to the fourth decimal. */
  BigDecimal total(String feature) throws IOException {
    return table("features")
        .agg(sum(col(feature).cast("decimal(18,4)")))
        .head()
        .getDecimal(0)
        .stripTrailingZeros();
  }

  private Dataset<Row> table(String folder) throws IOException {
    return LocalSpark.session().read().parquet(job.published().resolve(folder).toString());
  }
}
