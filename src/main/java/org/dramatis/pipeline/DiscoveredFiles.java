package org.dramatis.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
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
public record DiscoveredFiles(
    Map<Contract, List<DeliveredFile>> delivered,
    Map<String, String> digests,
    Optional<LocalDate> givenAsOf) {

  /**
   * Looks for every source's files.
   *
   * @param givenAsOf the day that the command line names, if any: later deliveries are left out
   */
  public static DiscoveredFiles of(
      ValidatedProject project, Optional<LocalDate> givenAsOf, PipelineContext context) {
    Deliveries deliveries =
        new Deliveries(
            context.hadoop(), project.project().folder().toUri(), context.environment()::get);
    Map<Contract, List<DeliveredFile>> delivered = new LinkedHashMap<>();
    project.project().contracts().forEach(c -> delivered.put(c, deliveries.of(c, givenAsOf)));
    context.begins("find", "fingerprint the extracts");
    List<String> uris =
        delivered.values().stream()
            .flatMap(List::stream)
            .map(DeliveredFile::uri)
            .distinct()
            .toList();
    DiscoveredFiles found =
        new DiscoveredFiles(delivered, context.hasher().digests(uris), givenAsOf);
    int count = uris.size();
    context.ended("%,d %s, %s", count, count == 1 ? "file" : "files", found.size());
    return found;
  }

  /** The size of all files; one that several contracts read counts once. */
  private String size() {
    long bytes =
        files()
            .map(file -> Map.entry(file.uri(), file.bytes()))
            .distinct()
            .mapToLong(Map.Entry::getValue)
            .sum();
    return bytes < 1_000_000
        ? PipelineContext.words("%,d kB", (bytes + 999) / 1_000)
        : PipelineContext.words("%,d MB", (bytes + 500_000) / 1_000_000);
  }

  /** Every file of every source. */
  public Stream<DeliveredFile> files() {
    return delivered.values().stream().flatMap(List::stream);
  }

  /**
   * The run's day as far as it is known before reading: what the command line says, else the newest
   * delivery folder. Empty when only the data can tell.
   */
  public Optional<LocalDate> asOf() {
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
