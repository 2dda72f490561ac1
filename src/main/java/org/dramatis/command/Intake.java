package org.dramatis.command;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.dramatis.contract.Contract;
import org.dramatis.extract.DeliveredFile;
import org.dramatis.extract.Deliveries;
import org.dramatis.extract.Extractor;
import org.dramatis.extract.InputFile;
import org.dramatis.extract.Pseudonym;
import org.dramatis.extract.SourceFiles;
import org.dramatis.extract.SourceRows;
import org.dramatis.feature.CheckedCatalog;
import org.dramatis.run.InputOrigin;
import org.dramatis.run.KeyChoice;
import org.dramatis.run.PseudonymKey;
import org.dramatis.run.SampleMarker;
import org.dramatis.run.Workspace;

/**
 * What every command on a project begins with: the configuration, checked to the last expression;
 * the extracts' files, found and hashed; the workspace and its key. Nothing is written yet.
 */
final class Intake {
  private final Project project;
  private final CheckedCatalog catalog;
  private final Progress progress;
  private final Workspace workspace;
  private final PseudonymKey key;
  private final Extractor extractor;
  private final Optional<LocalDate> givenAsOf;
  private final Map<Contract, List<DeliveredFile>> delivered = new LinkedHashMap<>();
  private final Map<Contract, List<InputFile>> inputs = new LinkedHashMap<>();
  private final List<SourceFiles> read = new ArrayList<>();

  Intake(SoundProject sound, ProjectOptions options, SparkSession spark, Progress progress) {
    this.project = sound.project();
    this.catalog = sound.catalog();
    this.progress = progress;
    this.givenAsOf = options.asOf();
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    this.workspace = Workspace.at(options.workspace(project), hadoop);
    Deliveries deliveries = new Deliveries(hadoop, project.folder().toUri(), System.getenv()::get);
    for (Contract contract : project.contracts()) {
      delivered.put(contract, deliveries.of(contract, givenAsOf));
    }
    List<String> uris = files().map(DeliveredFile::uri).distinct().toList();
    Map<String, String> digests =
        progress.step(
            "find",
            "fingerprint the extracts",
            () -> Engine.digests(spark, uris),
            d -> "%s, %,d MB".formatted(counted(d.size(), "file"), megabytes()));
    this.key =
        KeyChoice.choose(workspace, System.getenv(), origin(digests, hadoop), new SecureRandom());
    this.extractor =
        new Extractor(
            spark, workspace.extracts(), project.contracts(), new Pseudonym(key), key.id());
    delivered.forEach((c, files) -> inputs.put(c, extractor.inputs(c, files, digests)));
  }

  Project project() {
    return project;
  }

  CheckedCatalog catalog() {
    return catalog;
  }

  Workspace workspace() {
    return workspace;
  }

  PseudonymKey key() {
    return key;
  }

  /** Every file of every source, as fingerprinted. */
  List<InputFile> inputs() {
    return inputs.values().stream().flatMap(List::stream).toList();
  }

  /**
   * The run's day as far as it is known before reading: what the command line says, else the newest
   * delivery folder. Empty when only the data can tell.
   */
  Optional<LocalDate> asOfBeforeReading() {
    return givenAsOf.or(
        () -> files().flatMap(f -> f.delivered().stream()).max(Comparator.naturalOrder()));
  }

  /** Reads what the workspace does not hold yet; files that were read before cost nothing. */
  List<SourceFiles> read() {
    if (read.isEmpty()) {
      delivered.forEach(
          (contract, files) ->
              read.add(
                  progress.step(
                      "read",
                      contract.name(),
                      () -> extractor.read(contract, files, inputs.get(contract)),
                      r -> "%s: %s".formatted(contract.name(), counted(files.size(), "file")))));
    }
    return List.copyOf(read);
  }

  /** Applies the rules that look at all rows of a source. */
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

  private static String counted(long n, String what) {
    return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? what : what + "s");
  }

  private Stream<DeliveredFile> files() {
    return delivered.values().stream().flatMap(List::stream);
  }

  private long megabytes() {
    return (files().mapToLong(DeliveredFile::bytes).sum() + 500_000) / 1_000_000;
  }

  /** Only data that the sample command wrote may be pseudonymised with the public key. */
  private InputOrigin origin(Map<String, String> digests, Configuration hadoop) {
    List<SampleMarker> markers =
        files()
            .map(f -> new Path(f.uri()))
            .collect(java.util.stream.Collectors.toMap(Path::getParent, p -> p, (a, b) -> a))
            .values()
            .stream()
            .flatMap(path -> SampleMarker.nearest(fileSystem(path, hadoop), path).stream())
            .distinct()
            .toList();
    return SampleMarker.originOf(digests.values(), markers);
  }

  private static FileSystem fileSystem(Path path, Configuration hadoop) {
    try {
      return path.getFileSystem(hadoop);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("Cannot reach " + path, e);
    }
  }
}
