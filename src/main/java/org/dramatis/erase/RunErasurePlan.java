package org.dramatis.erase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.dramatis.contract.Contract;
import org.dramatis.extract.RejectKeys;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.extract.store.HeldExtracts;
import org.dramatis.extract.store.HeldFiles;
import org.dramatis.identity.DuplicateCandidatesTable;
import org.dramatis.identity.LinkedTable;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunOutput;
import org.dramatis.run.manifest.Manifest;
import org.dramatis.run.manifest.ManifestInput;
import org.dramatis.run.manifest.OutputHasher;
import org.dramatis.run.manifest.Tombstone;

/** The rows of erased people in a complete run. */
final class RunErasurePlan {
  private static final String LISTED = "_listed";

  private final SparkSession spark;
  private final RunFolder run;
  private final HeldExtracts extracts;
  private final List<HeldFiles> held;
  private final ErasedPeople whose;
  private final Dataset<Row> listed;

  /**
   * Looks for them.
   *
   * @param extracts the workspace's
   * @param held what they hold
   * @param listed their pseudonyms, in one column
   */
  RunErasurePlan(
      SparkSession spark,
      RunFolder run,
      HeldExtracts extracts,
      List<HeldFiles> held,
      ErasedPeople whose,
      Dataset<Row> listed) {
    this.spark = spark;
    this.run = run;
    this.extracts = extracts;
    this.held = held;
    this.whose = whose;
    this.listed = withPersons(listed.toDF(LISTED));
  }

  /** In a run that made one person of several entries, the keys of these persons, too. */
  private Dataset<Row> withPersons(Dataset<Row> entries) {
    Optional<Dataset<Row>> doubles = read(spark, run, RunOutput.DOUBLES);
    if (doubles.isEmpty()) {
      return entries;
    }
    Dataset<Row> persons =
        doubles
            .get()
            .join(entries, functions.col(LinkedTable.CUSTOMER_KEY).equalTo(functions.col(LISTED)))
            .where(functions.col(DuplicateCandidatesTable.MERGED_INTO).isNotNull())
            .select(DuplicateCandidatesTable.MERGED_INTO);
    return entries.union(persons).distinct();
  }

  /** Counts them. */
  ErasedRows losses() {
    return losses(marked());
  }

  private ErasedRows losses(Map<RunOutput, Dataset<Row>> marked) {
    List<Tombstone.ErasedRows> losses = new ArrayList<>();
    marked.forEach(
        (output, rows) -> {
          long erased = rows.where(ExtractTable.ERASED).count();
          if (erased > 0) {
            losses.add(new Tombstone.ErasedRows(output, erased));
          }
        });
    return new ErasedRows(run.id(), losses);
  }

  /**
   * Takes them out.
   *
   * @param list digest of the list that is applied
   */
  ErasedRows erase(RunErasure erasure, Instant at, String list, OutputHasher hasher) {
    Map<RunOutput, Dataset<Row>> marked = marked();
    ErasedRows losses = losses(marked);
    if (losses.rows().isEmpty()) {
      return losses;
    }
    for (Tombstone.ErasedRows loss : losses.rows()) {
      marked
          .get(loss.output())
          .where(functions.not(functions.col(ExtractTable.ERASED)))
          .drop(ExtractTable.ERASED)
          .write()
          .parquet(erasure.staging(loss.output()).toString());
    }
    erasure.commit(at, list, losses.of(RunOutput.FEATURES), losses.rows(), hasher);
    return losses;
  }

  /** The outputs with rows of people; of each the rows, marked. */
  private Map<RunOutput, Dataset<Row>> marked() {
    Map<RunOutput, Dataset<Row>> marked = new LinkedHashMap<>();
    for (RunOutput output : RunOutput.ofPeople()) {
      read(spark, run, output)
          .ifPresent(
              rows ->
                  marked.put(
                      output,
                      switch (output) {
                        case REJECTS -> markedRejects(rows);
                        case DOUBLES -> markedDoubles(rows);
                        default -> markedCustomers(rows);
                      }));
    }
    return marked;
  }

  /** Who is erased takes along the other entries of the same person from this list. */
  private Dataset<Row> markedDoubles(Dataset<Row> doubles) {
    Dataset<Row> persons = listed.toDF("_person");
    return markedCustomers(doubles)
        .join(
            persons,
            functions.col(DuplicateCandidatesTable.MERGED_INTO).equalTo(functions.col("_person")),
            "left")
        .withColumn(
            ExtractTable.ERASED,
            functions.col(ExtractTable.ERASED).or(functions.col("_person").isNotNull()))
        .drop("_person");
  }

  private Dataset<Row> markedCustomers(Dataset<Row> rows) {
    Dataset<Row> joined =
        rows.join(listed, rows.col(LinkedTable.CUSTOMER_KEY).equalTo(listed.col(LISTED)), "left");
    return joined.withColumn(ExtractTable.ERASED, functions.col(LISTED).isNotNull()).drop(LISTED);
  }

  private Dataset<Row> markedRejects(Dataset<Row> rejects) {
    Dataset<Row> marked = unmarked(RejectKeys.others(held, rejects));
    Map<String, String> paths = paths();
    for (HeldFiles source : held) {
      Dataset<Row> keyed = RejectKeys.of(source, rejects);
      marked = marked.unionByName(marked(source, keyed, paths));
    }
    return marked;
  }

  private Dataset<Row> marked(HeldFiles source, Dataset<Row> keyed, Map<String, String> paths) {
    Contract contract = source.contract();
    return whose.concerns(contract)
        ? RejectKeys.marked(
            whose.marked(contract, keyed), whose.marked(contract, extracts.rows(source)), paths)
        : unmarked(RejectKeys.records(keyed));
  }

  /**
   * The run's files by fingerprint, as the rejects name them: a file that came twice, by its first.
   */
  private Map<String, String> paths() {
    Map<String, String> paths = new LinkedHashMap<>();
    for (ManifestInput input : run.manifest().map(Manifest::inputs).orElse(List.of())) {
      paths.putIfAbsent(input.fingerprint(), input.path());
    }
    return paths;
  }

  private static Dataset<Row> unmarked(Dataset<Row> rows) {
    return rows.withColumn(ExtractTable.ERASED, functions.lit(false));
  }

  /** The customers in a run's features; empty when it has none. */
  static Optional<Dataset<Row>> customers(SparkSession spark, RunFolder run) {
    return read(spark, run, RunOutput.FEATURES);
  }

  private static Optional<Dataset<Row>> read(SparkSession spark, RunFolder run, RunOutput output) {
    Path path = run.path(output);
    return run.holds(output)
        ? Optional.of(spark.read().parquet(path.toString()))
        : Optional.empty();
  }
}
