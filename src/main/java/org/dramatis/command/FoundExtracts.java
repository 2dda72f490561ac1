package org.dramatis.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.dramatis.contract.Contract;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.find.Deliveries;
import org.dramatis.run.key.InputOrigin;
import org.dramatis.run.key.SampleMarker;

/**
 * The extracts' files, found and hashed; nothing has been read or written.
 *
 * @param delivered each source's files, in the order of contracts
 * @param digests SHA-256 of each file's bytes, by URI
 * @param givenAsOf the run's day, when the command line names it
 */
record FoundExtracts(
    Map<Contract, List<DeliveredFile>> delivered,
    Map<String, String> digests,
    Optional<LocalDate> givenAsOf) {

  /** Looks for every source's files. */
  static FoundExtracts of(
      Project project, Optional<LocalDate> givenAsOf, SparkSession spark, Progress progress) {
    Deliveries deliveries =
        new Deliveries(
            spark.sparkContext().hadoopConfiguration(),
            project.folder().toUri(),
            System.getenv()::get);
    Map<Contract, List<DeliveredFile>> delivered = new LinkedHashMap<>();
    project.contracts().forEach(c -> delivered.put(c, deliveries.of(c, givenAsOf)));
    List<DeliveredFile> files = delivered.values().stream().flatMap(List::stream).toList();
    // Several contracts may read one file.
    Map<String, Long> bytes =
        files.stream()
            .collect(Collectors.toMap(DeliveredFile::uri, DeliveredFile::bytes, (a, b) -> a));
    List<String> uris = files.stream().map(DeliveredFile::uri).distinct().toList();
    Map<String, String> digests =
        progress.step(
            "find",
            "fingerprint the extracts",
            () -> Engine.digests(spark, uris),
            d ->
                String.format(
                    Locale.ROOT,
                    "%,d %s, %s",
                    d.size(),
                    d.size() == 1 ? "file" : "files",
                    size(bytes.values().stream().mapToLong(Long::longValue).sum())));
    return new FoundExtracts(delivered, digests, givenAsOf);
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%,d kB", (bytes + 999) / 1_000)
        : String.format(Locale.ROOT, "%,d MB", (bytes + 500_000) / 1_000_000);
  }

  /** Every file of every source. */
  Stream<DeliveredFile> files() {
    return delivered.values().stream().flatMap(List::stream);
  }

  /**
   * The run's day as far as it is known before reading: what the command line says, else the newest
   * delivery folder. Empty when only the data can tell.
   */
  Optional<LocalDate> asOf() {
    return givenAsOf.or(
        () -> files().flatMap(f -> f.delivered().stream()).max(Comparator.naturalOrder()));
  }

  /** Only data that the sample command wrote may be pseudonymised with the public key. */
  InputOrigin origin(Configuration hadoop) {
    List<SampleMarker> markers =
        files()
            .map(f -> new Path(f.uri()))
            .collect(Collectors.toMap(Path::getParent, path -> path, (a, b) -> a))
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
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot reach " + path, e);
    }
  }
}
