package org.dramatis.extract.store;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.dramatis.contract.Contract;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.extract.row.JoinKeys;
import org.dramatis.extract.row.KeptColumn;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.extract.row.StoredFile;

/**
 * Everything in the workspace's {@code extracts/}, whether or not it is delivered today, so that
 * people can be taken out of it. Who belongs to them, others find out.
 */
public final class HeldExtracts {
  private final SparkSession spark;
  private final StoreFolder folder;
  private final ExtractStore store;
  private final List<Contract> contracts;
  private final JoinKeys joinKeys;
  private final Map<String, String> terms = new HashMap<>();

  /** What a folder holds of some sources. */
  public HeldExtracts(
      SparkSession spark,
      StoreFolder folder,
      ExtractStore store,
      List<Contract> contracts,
      String keyId) {
    this.spark = spark;
    this.folder = folder;
    this.store = store;
    this.contracts = contracts;
    this.joinKeys = JoinKeys.of(contracts);
    for (Contract contract : contracts) {
      List<KeptColumn> kept = joinKeys.kept(contract);
      terms.put(contract.name(), Fingerprint.terms(contract, kept, keyId));
    }
  }

  /** What is held of each source, in the order of the contracts. */
  public List<HeldFiles> files() {
    Map<String, List<StoredFile>> searchable = new HashMap<>();
    for (StoreFolder.Held place : all()) {
      if (isSearchable(place)) {
        searchable
            .computeIfAbsent(place.contract(), name -> new ArrayList<>())
            .add(place.summary().orElseThrow());
      }
    }
    return contracts.stream()
        .map(
            contract ->
                new HeldFiles(
                    contract,
                    joinKeys.kept(contract),
                    searchable.getOrDefault(contract.name(), List.of())))
        .toList();
  }

  private boolean isSearchable(StoreFolder.Held place) {
    return place.summary().filter(f -> f.terms().equals(terms.get(place.contract()))).isPresent();
  }

  /**
   * How many files are held that can no longer be searched, because their contract is gone or has
   * changed or a process was killed while it wrote: nothing in the project reads them, and nobody
   * could say who stands in them.
   *
   * @param list digest of a list of people; what was cleared of them before it became unsearchable
   *     may stay and is not counted
   */
  public long unsearchable(String list) {
    return unsearchableFolders(list).size();
  }

  /** Deletes what {@link #unsearchable} counts, and what killed processes left. */
  public void deleteUnsearchable(String list) {
    try {
      for (Path path : unsearchableFolders(list)) {
        folder.delete(path);
      }
      folder.clearStaging();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private List<Path> unsearchableFolders(String list) {
    return all().stream()
        .filter(place -> !isSearchable(place))
        .filter(place -> place.summary().filter(file -> file.isClearedOf(list)).isEmpty())
        .map(StoreFolder.Held::path)
        .toList();
  }

  private List<StoreFolder.Held> all() {
    try {
      return folder.all();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Accepted rows of all files: the kept columns and {@link ExtractTable#FILE}. */
  public Dataset<Row> accepted(HeldFiles held) {
    return store.rows(held, ExtractTable.ACCEPTED);
  }

  /** All rows that are kept, accepted and rejected: also what was kept of the rejected ones. */
  public Dataset<Row> rows(HeldFiles held) {
    return store
        .judgedRows(held, ExtractTable.ACCEPTED)
        .unionByName(store.judgedRows(held, ExtractTable.REJECTED));
  }

  /**
   * Counts rows of erased people.
   *
   * @param marked rows from {@link #rows} with {@link ExtractTable#ERASED}
   */
  public ErasedCount count(HeldFiles held, Dataset<Row> marked) {
    return summary(held.contract(), losses(marked));
  }

  /**
   * Takes rows of erased people out of the files, and notes in each file that the list was applied.
   *
   * @param marked rows from {@link #rows} of the same files with {@link ExtractTable#ERASED}
   * @param list the list's digest
   */
  public ErasedCount erase(HeldFiles held, Dataset<Row> marked, String list) {
    Map<String, List<Loss>> losses = losses(marked);
    Path staging = folder.staging(held.contract().name());
    try {
      List<StoredFile> rewritten = new ArrayList<>();
      for (StoredFile file : held.stored()) {
        List<Loss> lost = losses.getOrDefault(file.fingerprint(), List.of());
        StoredFile without = without(file, list, lost);
        if (lost.isEmpty()) {
          folder.writeSummary(folder.file(held.contract().name(), file.fingerprint()), without);
        } else {
          rewritten.add(without);
        }
      }
      if (!rewritten.isEmpty()) {
        rewrite(held.contract(), rewritten, marked, staging);
      }
      return summary(held.contract(), losses);
    } catch (IOException e) {
      throw failed(e);
    } finally {
      discard(staging);
    }
  }

  /** Notes that nobody on a list can stand in files, whose source leads to no people. */
  public void clear(HeldFiles held, String list) {
    try {
      for (StoredFile file : held.stored()) {
        folder.writeSummary(
            folder.file(held.contract().name(), file.fingerprint()),
            without(file, list, List.of()));
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void rewrite(Contract contract, List<StoredFile> files, Dataset<Row> marked, Path staging)
      throws IOException {
    Object[] names = files.stream().map(StoredFile::fingerprint).toArray();
    marked
        .where(col(ExtractTable.FILE).isin(names).and(not(isErased())))
        .drop(ExtractTable.ERASED)
        .withColumn(ExtractTable.FINGERPRINT, col(ExtractTable.FILE))
        .write()
        .partitionBy(ExtractTable.FINGERPRINT, ExtractTable.VERDICT)
        .parquet(staging.toString());
    ExtractStore.requireAll(contract, files, new WrittenRows(spark, staging));
    for (StoredFile file : files) {
      Path source = new Path(staging, ExtractTable.FINGERPRINT + "=" + file.fingerprint());
      folder.writeSummary(source, file);
      folder.replace(source, folder.file(contract.name(), file.fingerprint()));
    }
  }

  private static Column isErased() {
    return coalesce(col(ExtractTable.ERASED), lit(false));
  }

  /** Rows that a file loses, of one verdict and for one reason. */
  private record Loss(String verdict, ReasonCount count) {
    boolean wasAccepted() {
      return verdict.equals(ExtractTable.ACCEPTED);
    }
  }

  private static Map<String, List<Loss>> losses(Dataset<Row> marked) {
    Map<String, List<Loss>> losses = new HashMap<>();
    marked
        .where(isErased())
        .groupBy(ExtractTable.FILE, ExtractTable.VERDICT, ExtractTable.REASON, ExtractTable.COLUMN)
        .agg(functions.count(lit(1)))
        .collectAsList()
        .forEach(
            row ->
                losses
                    .computeIfAbsent(row.getString(0), file -> new ArrayList<>())
                    .add(
                        new Loss(
                            row.getString(1),
                            new ReasonCount(row.getString(2), row.getString(3), row.getLong(4)))));
    return losses;
  }

  private static StoredFile without(StoredFile file, String list, List<Loss> lost) {
    return file.without(
        list,
        lost.stream().filter(Loss::wasAccepted).mapToLong(l -> l.count().rows()).sum(),
        lost.stream().filter(l -> !l.wasAccepted()).map(Loss::count).toList());
  }

  private static ErasedCount summary(Contract contract, Map<String, List<Loss>> losses) {
    Map<Boolean, Long> rows =
        losses.values().stream()
            .flatMap(List::stream)
            .collect(
                Collectors.partitioningBy(
                    Loss::wasAccepted, Collectors.summingLong(l -> l.count().rows())));
    return new ErasedCount(contract.name(), rows.get(true), rows.get(false), losses.size());
  }

  private void discard(Path staging) {
    try {
      folder.delete(staging);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private UncheckedIOException failed(IOException e) {
    return new UncheckedIOException(folder.toString(), e);
  }
}
