package org.dramatis.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.dramatis.contract.Contract;
import org.dramatis.extract.Extractor;
import org.dramatis.extract.SourceFiles;
import org.dramatis.extract.SourceRows;
import org.dramatis.extract.check.Pseudonym;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.row.InputFile;
import org.dramatis.extract.store.ErasedCount;
import org.dramatis.feature.catalog.CheckedCatalog;
import org.dramatis.feature.catalog.SpecialFeatures;
import org.dramatis.run.ErasureFolder;
import org.dramatis.run.Workspace;
import org.dramatis.run.key.PseudonymKey;
import org.dramatis.run.lock.Lease;

/** The extracts on their way into a workspace, under its key. */
final class Intake {
  private final SoundProject sound;
  private final FoundExtracts found;
  private final Progress progress;
  private final KeyedWorkspace keyed;
  private final SparkSession spark;
  private final Extractor extractor;
  private final Erasure erasure;
  private final Map<Contract, List<InputFile>> inputs = new LinkedHashMap<>();
  private final List<SourceFiles> read = new ArrayList<>();

  Intake(
      SoundProject sound,
      FoundExtracts found,
      Workspace workspace,
      SparkSession spark,
      Progress progress) {
    this.sound = sound;
    this.found = found;
    this.spark = spark;
    this.progress = progress;
    this.keyed =
        KeyedWorkspace.of(workspace, found.origin(spark.sparkContext().hadoopConfiguration()));
    this.extractor =
        new Extractor(
            spark, workspace.extracts(), project().contracts(), new Pseudonym(key()), key().id());
    this.erasure = new Erasure(spark, workspace, extractor.held(), project().contracts());
    found
        .delivered()
        .forEach((c, files) -> inputs.put(c, extractor.inputs(c, files, found.digests())));
  }

  Project project() {
    return sound.project();
  }

  CheckedCatalog catalog() {
    return sound.catalog();
  }

  CouncilQuestions questions() {
    return sound.questions();
  }

  SpecialFeatures special() {
    return sound.special();
  }

  Workspace workspace() {
    return keyed.workspace();
  }

  PseudonymKey key() {
    return keyed.key();
  }

  /**
   * Does work while no other process may change the workspace, and after an erasure that was killed
   * has been completed.
   *
   * @param command that works, for those who must wait
   * @param work is told the lease, which it checks before it publishes
   */
  <T> T underLease(String command, Clock clock, Function<Lease, T> work) {
    return keyed.underLease(
        command,
        clock,
        spark,
        lease -> {
          erasure.complete(lease, clock.instant());
          erasure.clearExtracts();
          return work.apply(lease);
        });
  }

  /** Every file of every source, as fingerprinted. */
  List<InputFile> inputs() {
    return inputs.values().stream().flatMap(List::stream).toList();
  }

  /** The run's day; when neither command line nor folders tell it, the newest event's. */
  Optional<LocalDate> asOf() {
    return found
        .asOf()
        .or(() -> read().stream().flatMap(s -> s.newest().stream()).max(LocalDate::compareTo));
  }

  /**
   * Reads what the workspace does not hold yet, and takes out of it who was erased; files that were
   * read before cost nothing.
   */
  private List<SourceFiles> read() {
    if (read.isEmpty()) {
      try {
        found.delivered().forEach((contract, files) -> read.add(read(contract, files)));
      } catch (RuntimeException e) {
        // What was read before the failure is kept, and so may not hold anybody who was erased.
        erasure.clearExtracts();
        throw e;
      }
      read.replaceAll(withoutErased());
    }
    return read;
  }

  private SourceFiles read(Contract contract, List<DeliveredFile> files) {
    return progress.step(
        "read",
        contract.name(),
        () -> extractor.read(contract, files, inputs.get(contract)),
        r ->
            "%s: %d %s"
                .formatted(contract.name(), files.size(), files.size() == 1 ? "file" : "files"));
  }

  private UnaryOperator<SourceFiles> withoutErased() {
    if (new ErasureFolder(workspace()).list().digest().isEmpty()) {
      return UnaryOperator.identity();
    }
    progress.step("extract", "leave out who was erased", erasure::clearExtracts, Intake::erased);
    return extractor::reread;
  }

  private static String erased(List<ErasedCount> counts) {
    return counts.isEmpty()
        ? "nobody who was erased was delivered again"
        : counts.stream()
            .map(c -> String.format(Locale.ROOT, "%s %,d", c.contract(), c.rows()))
            .collect(Collectors.joining(", ", "rows of people who were erased: ", ""));
  }

  /** Reads the sources and applies the rules that look at all rows of each. */
  List<SourceRows> extract(Optional<LocalDate> asOf) {
    return read().stream()
        .map(
            files ->
                progress.step(
                    "extract",
                    files.contract().name(),
                    () -> extractor.rows(files, asOf),
                    Intake::counts))
        .toList();
  }

  private static String counts(SourceRows r) {
    return String.format(
        Locale.ROOT,
        "%s: %,d rows: %,d accepted, %,d rejected, %,d superseded",
        r.contract().name(),
        r.audit().rowsRead(),
        r.audit().accepted(),
        r.audit().rejected(),
        r.audit().superseded());
  }
}
