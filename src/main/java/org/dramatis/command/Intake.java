package org.dramatis.command;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.dramatis.contract.Contract;
import org.dramatis.extract.Extractor;
import org.dramatis.extract.InputFile;
import org.dramatis.extract.Pseudonym;
import org.dramatis.extract.SourceFiles;
import org.dramatis.extract.SourceRows;
import org.dramatis.feature.CheckedCatalog;
import org.dramatis.feature.SpecialFeatures;
import org.dramatis.run.KeyChoice;
import org.dramatis.run.Lease;
import org.dramatis.run.LeaseHolder;
import org.dramatis.run.LeaseTerms;
import org.dramatis.run.PseudonymKey;
import org.dramatis.run.Workspace;

/** The extracts on their way into a workspace, under its key. */
final class Intake {
  private final SoundProject sound;
  private final FoundExtracts found;
  private final Progress progress;
  private final Workspace workspace;
  private final SparkSession spark;
  private final PseudonymKey key;
  private final Extractor extractor;
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
    this.workspace = workspace;
    this.spark = spark;
    this.progress = progress;
    this.key =
        KeyChoice.choose(
            workspace,
            System.getenv(),
            found.origin(spark.sparkContext().hadoopConfiguration()),
            new SecureRandom());
    this.extractor =
        new Extractor(
            spark, workspace.extracts(), project().contracts(), new Pseudonym(key), key.id());
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

  SpecialFeatures special() {
    return sound.special();
  }

  Workspace workspace() {
    return workspace;
  }

  PseudonymKey key() {
    return key;
  }

  /**
   * Does work while no other process may change the workspace.
   *
   * @param command that works, for those who must wait
   * @param work is told the lease, which it checks before it publishes
   */
  <T> T underLease(String command, Clock clock, Function<Lease, T> work) {
    LeaseHolder holder = LeaseHolder.thisProcess(command, UUID.randomUUID().toString());
    try (Lease lease =
        Lease.acquire(
            workspace,
            holder,
            LeaseTerms.DEFAULT,
            clock,
            () -> spark.sparkContext().cancelAllJobs())) {
      KeyChoice.record(workspace, key);
      return work.apply(lease);
    }
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

  /** Reads what the workspace does not hold yet; files that were read before cost nothing. */
  private List<SourceFiles> read() {
    if (read.isEmpty()) {
      found
          .delivered()
          .forEach(
              (contract, files) ->
                  read.add(
                      progress.step(
                          "read",
                          contract.name(),
                          () -> extractor.read(contract, files, inputs.get(contract)),
                          r ->
                              "%s: %d %s"
                                  .formatted(
                                      contract.name(),
                                      files.size(),
                                      files.size() == 1 ? "file" : "files"))));
    }
    return read;
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
