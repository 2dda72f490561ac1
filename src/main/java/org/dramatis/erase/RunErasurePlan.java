package org.dramatis.erase;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.dramatis.erase.ErasedPeople.LISTED;
import static org.dramatis.extract.row.ExtractTable.ERASED;
import static org.dramatis.identity.DuplicateCandidatesTable.MERGED_INTO;
import static org.dramatis.identity.LinkedTable.CUSTOMER_KEY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dramatis.contract.Contract;
import org.dramatis.extract.RejectKeys;
import org.dramatis.extract.store.HeldExtracts;
import org.dramatis.extract.store.HeldFiles;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunOutput;
import org.dramatis.run.manifest.ManifestInput;
import org.dramatis.run.manifest.OutputHasher;
import org.dramatis.run.manifest.Tombstone;

/**
 * The rows of erased people in a complete run.
 *
 * @param held what the workspace's extracts hold
 * @param listed the pseudonyms that are looked for, each once
 */
record RunErasurePlan(
    SparkSession spark,
    RunFolder run,
    HeldExtracts extracts,
    List<HeldFiles> held,
    ErasedPeople whose,
    Dataset<Row> listed) {

  /** Looks for people, and for the persons that the run made of them. */
  RunErasurePlan(
      SparkSession spark,
      RunFolder run,
      HeldExtracts extracts,
      List<HeldFiles> held,
      ErasedPeople whose) {
    this(spark, run, extracts, held, whose, withPersons(spark, run, whose.listed()));
  }

  /** In a run that made one person of several entries, the keys of these persons, too. */
  private static Dataset<Row> withPersons(SparkSession spark, RunFolder run, Dataset<Row> entries) {
    return read(spark, run, RunOutput.DOUBLES)
        .map(rows -> rows.join(entries, col(CUSTOMER_KEY).equalTo(col(LISTED))))
        .map(rows -> rows.where(col(MERGED_INTO).isNotNull()).select(MERGED_INTO))
        .map(persons -> entries.union(persons).distinct())
        .orElse(entries);
  }

  Erasure.RunRows losses() {
    return losses(marked());
  }

  private Erasure.RunRows losses(Map<RunOutput, Dataset<Row>> marked) {
    List<Tombstone.ErasedRows> losses = new ArrayList<>();
    marked.forEach(
        (output, rows) -> {
          long erased = rows.where(ERASED).count();
          if (erased > 0) {
            losses.add(new Tombstone.ErasedRows(output, erased));
          }
        });
    return new Erasure.RunRows(run.id(), losses);
  }

  /** Takes them out; {@code list} is the digest of the list that is applied. */
  Erasure.RunRows erase(RunErasure erasure, Instant at, String list, OutputHasher hasher) {
    Map<RunOutput, Dataset<Row>> marked = marked();
    Erasure.RunRows losses = losses(marked);
    if (losses.rows().isEmpty()) {
      return losses;
    }
    long customers = 0;
    for (Tombstone.ErasedRows loss : losses.rows()) {
      customers += loss.output() == RunOutput.FEATURES ? loss.rows() : 0;
      marked
          .get(loss.output())
          .where(not(col(ERASED)))
          .drop(ERASED)
          .write()
          .parquet(erasure.staging(loss.output()).toString());
    }
    erasure.commit(at, list, customers, losses.rows(), hasher);
    return losses;
  }

  /** The outputs with rows of people; of each the rows, marked. */
  private Map<RunOutput, Dataset<Row>> marked() {
    Map<RunOutput, Dataset<Row>> marked = new LinkedHashMap<>();
    for (RunOutput output : RunOutput.ofPeople()) {
      read(spark, run, output).ifPresent(rows -> marked.put(output, marked(output, rows)));
    }
    return marked;
  }

  private Dataset<Row> marked(RunOutput output, Dataset<Row> rows) {
    return switch (output) {
      case REJECTS -> markedRejects(rows);
      case DOUBLES -> markedDuplicates(rows);
      default -> markedCustomers(rows);
    };
  }

  /** Who is erased takes along the other entries of the same person from this list. */
  private Dataset<Row> markedDuplicates(Dataset<Row> duplicates) {
    return markedCustomers(duplicates)
        .join(listed.toDF("_person"), col(MERGED_INTO).equalTo(col("_person")), "left")
        .withColumn(ERASED, col(ERASED).or(col("_person").isNotNull()))
        .drop("_person");
  }

  private Dataset<Row> markedCustomers(Dataset<Row> rows) {
    Dataset<Row> joined =
        rows.join(listed, rows.col(CUSTOMER_KEY).equalTo(listed.col(LISTED)), "left");
    return joined.withColumn(ERASED, col(LISTED).isNotNull()).drop(LISTED);
  }

  private Dataset<Row> markedRejects(Dataset<Row> rejects) {
    Dataset<Row> marked = unmarked(RejectKeys.others(held, rejects));
    Map<String, String> paths = paths();
    for (HeldFiles source : held) {
      marked = marked.unionByName(marked(source, RejectKeys.of(source, rejects), paths));
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

  /** The run's files by fingerprint, as rejects name them: one that came twice, by its first. */
  private Map<String, String> paths() {
    return run.manifest().stream()
        .flatMap(manifest -> manifest.inputs().stream())
        .collect(Collectors.toMap(ManifestInput::fingerprint, ManifestInput::path, (a, b) -> a));
  }

  private static Dataset<Row> unmarked(Dataset<Row> rows) {
    return rows.withColumn(ERASED, lit(false));
  }

  /** The rows of an output; empty when the run has none. */
  static Optional<Dataset<Row>> read(SparkSession spark, RunFolder run, RunOutput output) {
    return run.holds(output)
        ? Optional.of(spark.read().parquet(run.path(output).toString()))
        : Optional.empty();
  }
}
