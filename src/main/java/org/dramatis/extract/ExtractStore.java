package org.dramatis.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;
import org.dramatis.run.Json;

/**
 * The workspace's {@code extracts/} folder: every file that was ever read, as parquet, under its
 * fingerprint. A file is read once; as long as its bytes, its contract and the key stay the same,
 * later runs take the parquet.
 *
 * <p>A stage does not write, with this one exception: accepted and rejected rows leave the reader
 * in the same pass, so that pass must end in files.
 */
final class ExtractStore {
  private static final String SUMMARY = "extract.json";

  private final SparkSession spark;
  private final Path folder;
  private final Pseudonym pseudonym;

  ExtractStore(SparkSession spark, Path folder, Pseudonym pseudonym) {
    this.spark = spark;
    this.folder = folder;
    this.pseudonym = pseudonym;
  }

  /**
   * Reads what has not been read before.
   *
   * @param files by fingerprint
   * @return what each file holds, in the order of {@code files}
   */
  List<StoredFile> store(
      Contract contract, List<KeptColumn> kept, Map<String, DeliveredFile> files) {
    try {
      Map<String, StoredFile> stored = new LinkedHashMap<>();
      Map<String, DeliveredFile> fresh = new LinkedHashMap<>();
      for (Map.Entry<String, DeliveredFile> file : files.entrySet()) {
        Optional<StoredFile> known = known(contract, file.getKey());
        known.ifPresent(s -> stored.put(s.fingerprint(), s));
        if (known.isEmpty()) {
          fresh.put(file.getKey(), file.getValue());
        }
      }
      RawExtract raw = new RawRows(spark).read(contract, fresh);
      for (Dataset<Row> group : raw.groups()) {
        write(contract, kept, group).forEach(s -> stored.put(s.fingerprint(), s));
      }
      requireUnchanged(contract, fresh.values());
      for (String fingerprint : fresh.keySet()) {
        StoredFile file = stored.getOrDefault(fingerprint, StoredFile.empty(fingerprint));
        stored.put(fingerprint, file.withUnread(raw.unread().getOrDefault(fingerprint, List.of())));
        writeSummary(contract, stored.get(fingerprint));
      }
      return files.keySet().stream().map(stored::get).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Source " + contract.name() + ", " + folder, e);
    }
  }

  /**
   * A file's fingerprint was taken before it was read. What was read while it changed is neither
   * the old file nor the new one.
   */
  private void requireUnchanged(Contract contract, Collection<DeliveredFile> files)
      throws IOException {
    for (DeliveredFile file : files) {
      Path path = new Path(file.uri());
      FileSystem system = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
      FileStatus now = system.getFileStatus(path);
      if (now.getLen() != file.bytes() || now.getModificationTime() != file.modified()) {
        throw FileFault.CHANGED_WHILE_READ.refusal(
            contract,
            file.path(),
            "changed while it was read. Run again when "
                + contract.ownership().whom()
                + " has finished writing it.");
      }
    }
  }

  /** Rows of one verdict of some files; without rows the table is empty, with the same columns. */
  Dataset<Row> rows(
      Contract contract, List<KeptColumn> kept, List<StoredFile> files, String verdict) {
    boolean accepted = verdict.equals(ExtractTable.ACCEPTED);
    String[] paths =
        files.stream()
            .filter(f -> (accepted ? f.accepted() : f.rejected()) > 0)
            .map(f -> verdictFolder(contract, f.fingerprint(), verdict).toString())
            .map(GlobText::escaped)
            .toArray(String[]::new);
    StructType schema =
        accepted
            ? ExtractTable.accepted(kept)
            : ExtractTable.judged(ExtractTable.accepted(List.of()));
    return paths.length == 0
        ? spark.createDataFrame(List.of(), schema)
        : spark.read().schema(schema).parquet(paths);
  }

  private Path fileFolder(Contract contract, String fingerprint) {
    return new Path(new Path(folder, contract.name()), fingerprint);
  }

  private Path verdictFolder(Contract contract, String fingerprint, String verdict) {
    return new Path(fileFolder(contract, fingerprint), ExtractTable.VERDICT + "=" + verdict);
  }

  /** A folder without a whole summary is the remains of a killed run and counts as not there. */
  private Optional<StoredFile> known(Contract contract, String fingerprint) throws IOException {
    Path summary = new Path(fileFolder(contract, fingerprint), SUMMARY);
    FileSystem files = summary.getFileSystem(spark.sparkContext().hadoopConfiguration());
    if (!files.exists(summary)) {
      return Optional.empty();
    }
    try (InputStream in = files.open(summary)) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(Json.read(json, StoredFile.class));
    } catch (JsonProcessingException | ChecksumException e) {
      return Optional.empty();
    }
  }

  private List<StoredFile> write(Contract contract, List<KeptColumn> kept, Dataset<Row> raw)
      throws IOException {
    Path staging = new Path(folder, "." + contract.name() + "-" + UUID.randomUUID());
    FileSystem files = staging.getFileSystem(spark.sparkContext().hadoopConfiguration());
    try {
      RowTally tally = new RowTally(new ReadMeasures(contract));
      spark.sparkContext().register(tally, "rows of " + contract.name());
      new RowCheck(contract, kept, pseudonym, tally)
          .classify(raw)
          .write()
          .partitionBy(ExtractTable.FINGERPRINT, ExtractTable.VERDICT)
          .parquet(staging.toString());
      List<StoredFile> stored = tally.stored();
      requireAll(contract, stored, new WrittenRows(spark, staging));
      for (StoredFile file : stored) {
        Path source = new Path(staging, ExtractTable.FINGERPRINT + "=" + file.fingerprint());
        replace(files, source, fileFolder(contract, file.fingerprint()));
      }
      return stored;
    } catch (Exception e) { // Scala declares no checked exceptions
      throw UnreadableFile.blamed(contract, e);
    } finally {
      files.delete(staging, true);
    }
  }

  private static void replace(FileSystem files, Path source, Path target) throws IOException {
    files.delete(target, true);
    files.mkdirs(target.getParent());
    if (!files.rename(source, target)) {
      throw new IOException("Cannot move " + source + " to " + target);
    }
  }

  /** What was counted while reading must have arrived in the files: nothing is lost in between. */
  private static void requireAll(Contract contract, List<StoredFile> stored, WrittenRows written) {
    for (StoredFile file : stored) {
      long accepted = written.of(file.fingerprint(), ExtractTable.ACCEPTED);
      long rejected = written.of(file.fingerprint(), ExtractTable.REJECTED);
      if (accepted != file.accepted() || rejected != file.rejected()) {
        throw new ContractException(
            contract.name(),
            contract.server().path(),
            "%d rows were accepted and %d rejected, but %d and %d arrived in the workspace. Run again; if that does not help, look for a disk that fails."
                .formatted(file.accepted(), file.rejected(), accepted, rejected));
      }
    }
  }

  /** The event time, when it is a column of the source itself. */
  static Optional<String> ownEventTime(Contract contract) {
    return contract.eventTime().filter(name -> contract.property(name).isPresent());
  }

  private void writeSummary(Contract contract, StoredFile file) throws IOException {
    Path summary = new Path(fileFolder(contract, file.fingerprint()), SUMMARY);
    FileSystem files = summary.getFileSystem(spark.sparkContext().hadoopConfiguration());
    Path draft = new Path(summary.getParent(), "." + SUMMARY);
    try (OutputStream out = files.create(draft, true)) {
      out.write(Json.write(file).getBytes(StandardCharsets.UTF_8));
    }
    replace(files, draft, summary);
  }
}
