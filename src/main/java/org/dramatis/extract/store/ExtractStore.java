package org.dramatis.extract.store;

import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.io.function.Uncheck;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;
import org.dramatis.engine.FileNames;
import org.dramatis.extract.check.Pseudonym;
import org.dramatis.extract.check.ReadMeasures;
import org.dramatis.extract.check.RowCheck;
import org.dramatis.extract.check.RowTally;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.read.RawRows;
import org.dramatis.extract.read.UnreadableFile;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.extract.row.FileFault;
import org.dramatis.extract.row.KeptColumn;
import org.dramatis.extract.row.StoredFile;

/**
 * The workspace's {@code extracts/} folder: every file that was ever read, as parquet, under its
 * fingerprint. A file is read once; as long as its bytes, its contract and the key stay the same,
 * later runs take the parquet.
 *
 * <p>A stage does not write, with this one exception: accepted and rejected rows leave the reader
 * in the same pass, so that pass must end in files.
 */
public record ExtractStore(SparkSession spark, StoreFolder folder, Pseudonym pseudonym) {
  /**
   * Reads the files, by fingerprint, that have not been read before, and returns what each file
   * holds, in the order of {@code files}; {@code terms} are {@link Fingerprint#terms}.
   */
  public List<StoredFile> store(
      Contract contract, List<KeptColumn> kept, String terms, Map<String, DeliveredFile> files) {
    Map<String, StoredFile> stored = new HashMap<>();
    Map<String, DeliveredFile> fresh = new LinkedHashMap<>(files);
    for (String fingerprint : files.keySet()) {
      summary(contract, fingerprint).ifPresent(file -> stored.put(fingerprint, file));
    }
    fresh.keySet().removeAll(stored.keySet());
    if (!fresh.isEmpty()) {
      Uncheck.get(() -> read(contract, kept, terms, fresh.values()), place(contract))
          .forEach(file -> stored.put(file.fingerprint(), file));
    }
    return files.keySet().stream().map(stored::get).toList();
  }

  private Optional<StoredFile> summary(Contract contract, String fingerprint) {
    Path path = folder.file(contract.name(), fingerprint);
    return Uncheck.get(() -> folder.summary(path), place(contract));
  }

  /** Where the file system failed, for messages. */
  private Supplier<String> place(Contract contract) {
    return () -> "Source " + contract.name() + ", " + folder;
  }

  private List<StoredFile> read(
      Contract contract, List<KeptColumn> kept, String terms, Collection<DeliveredFile> files)
      throws IOException {
    Path staging = folder.staging(contract.name());
    try {
      RawRows.RawExtract raw = RawRows.read(spark, contract, files);
      RowTally tally = new RowTally(new ReadMeasures(contract));
      spark.sparkContext().register(tally, "rows of " + contract.name());
      RowCheck check = new RowCheck(contract, kept, pseudonym, tally);
      raw.groups().forEach(rows -> write(contract, check.classify(rows), staging));
      List<StoredFile> read =
          files.stream()
              .map(DeliveredFile::fingerprint)
              .map(f -> tally.stored(f, raw.unread().getOrDefault(f, List.of()), terms))
              .toList();
      requireAll(contract, read, new WrittenRows(spark, staging));
      for (StoredFile file : read) {
        if (file.rowsRead() > 0) {
          folder.takeIn(contract.name(), file.fingerprint(), staging);
        }
      }
      requireUnchanged(contract, files);
      for (StoredFile file : read) {
        folder.writeSummary(folder.file(contract.name(), file.fingerprint()), file);
      }
      return read;
    } finally {
      folder.delete(staging);
    }
  }

  private static void write(Contract contract, Dataset<Row> rows, Path staging) {
    try {
      rows.write()
          .mode(SaveMode.Append)
          .partitionBy(ExtractTable.FINGERPRINT, ExtractTable.VERDICT)
          .parquet(staging.toString());
    } catch (Exception e) { // Scala declares no checked exceptions
      throw UnreadableFile.blamed(contract, e);
    }
  }

  /** What files hold by now. */
  public HeldFiles reread(HeldFiles held) {
    List<StoredFile> now = new ArrayList<>();
    for (StoredFile file : held.stored()) {
      Optional<StoredFile> found = summary(held.contract(), file.fingerprint());
      if (found.isEmpty()) {
        Path gone = folder.file(held.contract().name(), file.fingerprint());
        throw new UncheckedIOException(
            place(held.contract()).get(),
            new IOException(gone + " is no longer there. Run again."));
      }
      now.add(found.get());
    }
    return new HeldFiles(held.contract(), held.kept(), now);
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
            "changed while it was read. Run again when %s has finished writing it."
                .formatted(contract.ownership().whom()));
      }
    }
  }

  /** Rows of one verdict of some files; without rows the table is empty, with the same columns. */
  public Dataset<Row> rows(HeldFiles held, String verdict) {
    StructType schema =
        verdict.equals(ExtractTable.ACCEPTED)
            ? ExtractTable.accepted(held.kept())
            : ExtractTable.judged(ExtractTable.accepted(List.of()));
    return read(held, verdict, schema);
  }

  /** Rows of one verdict with every column that is kept of them, and their verdict. */
  Dataset<Row> judgedRows(HeldFiles held, String verdict) {
    StructType schema = ExtractTable.judged(ExtractTable.accepted(held.kept()));
    return read(held, verdict, schema).withColumn(ExtractTable.VERDICT, lit(verdict));
  }

  private Dataset<Row> read(HeldFiles held, String verdict, StructType schema) {
    boolean accepted = verdict.equals(ExtractTable.ACCEPTED);
    String[] paths =
        held.stored().stream()
            .filter(f -> (accepted ? f.accepted() : f.keptRejects()) > 0)
            .map(f -> folder.verdict(held.contract().name(), f.fingerprint(), verdict).toString())
            .map(FileNames::asPattern)
            .toArray(String[]::new);
    return paths.length == 0
        ? spark.createDataFrame(List.of(), schema)
        : spark.read().schema(schema).parquet(paths);
  }

  /** What was counted while reading must have arrived in the files: nothing is lost in between. */
  static void requireAll(Contract contract, List<StoredFile> stored, WrittenRows written) {
    for (StoredFile file : stored) {
      long accepted = written.of(file.fingerprint(), ExtractTable.ACCEPTED);
      long rejected = written.of(file.fingerprint(), ExtractTable.REJECTED);
      if (accepted != file.accepted() || rejected != file.keptRejects()) {
        throw new ContractException(
            contract.name(),
            contract.server().path(),
            ("%d rows were accepted and %d rejected, but %d and %d arrived in the workspace. Run"
                    + " again; if that does not help, look for a disk that fails.")
                .formatted(file.accepted(), file.keptRejects(), accepted, rejected));
      }
    }
  }
}
