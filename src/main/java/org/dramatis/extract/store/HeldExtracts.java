package org.dramatis.extract.store;

import static org.apache.spark.sql.functions.*;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.function.Uncheck;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
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
  private final Map<String, List<KeptColumn>> kept = new HashMap<>();
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
    JoinKeys joinKeys = JoinKeys.of(contracts);
    for (Contract contract : contracts) {
      List<KeptColumn> columns = joinKeys.kept(contract);
      kept.put(contract.name(), columns);
      terms.put(contract.name(), Fingerprint.terms(contract, columns, keyId));
    }
  }

  /** What is held of each source, in the order of the contracts. */
  public List<HeldFiles> files() {
    List<StoreFolder.Held> all = all().stream().filter(this::isSearchable).toList();
    return contracts.stream().map(contract -> files(contract, all)).toList();
  }

  private HeldFiles files(Contract contract, List<StoreFolder.Held> all) {
    String name = contract.name();
    Stream<StoreFolder.Held> held = all.stream().filter(place -> place.contract().equals(name));
    List<StoredFile> stored = held.flatMap(place -> place.summary().stream()).toList();
    return new HeldFiles(contract, kept.get(name), stored);
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
    Uncheck.run(
        () -> {
          for (Path path : unsearchableFolders(list)) {
            folder.delete(path);
          }
          folder.clearStaging();
        },
        folder::toString);
  }

  private List<Path> unsearchableFolders(String list) {
    return all().stream()
        .filter(place -> !isSearchable(place))
        .filter(place -> place.summary().filter(file -> file.isClearedOf(list)).isEmpty())
        .map(StoreFolder.Held::path)
        .toList();
  }

  private List<StoreFolder.Held> all() {
    return Uncheck.get(folder::all, folder::toString);
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

  /** Counts rows of erased people, those of {@link #rows} with {@link ExtractTable#ERASED}. */
  public ErasedCount count(HeldFiles held, Dataset<Row> marked) {
    return summary(held.contract(), losses(marked));
  }

  /**
   * Takes rows of erased people out of the files, and notes in each file that the list with this
   * digest was applied.
   *
   * @param marked rows from {@link #rows} of the same files with {@link ExtractTable#ERASED}
   */
  public ErasedCount erase(HeldFiles held, Dataset<Row> marked, String list) {
    Map<String, List<Loss>> losses = losses(marked);
    List<StoredFile> untouched = new ArrayList<>();
    List<StoredFile> rewritten = new ArrayList<>();
    for (StoredFile file : held.stored()) {
      List<Loss> lost = losses.getOrDefault(file.fingerprint(), List.of());
      (lost.isEmpty() ? untouched : rewritten).add(without(file, list, lost));
    }
    note(held, untouched);
    if (!rewritten.isEmpty()) {
      Uncheck.run(() -> rewrite(held.contract(), rewritten, marked), folder::toString);
    }
    return summary(held.contract(), losses);
  }

  /** Notes that nobody on a list can stand in files, whose source leads to no people. */
  public void clear(HeldFiles held, String list) {
    note(held, held.stored().stream().map(file -> without(file, list, List.of())).toList());
  }

  private void note(HeldFiles held, List<StoredFile> files) {
    for (StoredFile file : files) {
      Path place = folder.file(held.contract().name(), file.fingerprint());
      Uncheck.run(() -> folder.writeSummary(place, file), folder::toString);
    }
  }

  private void rewrite(Contract contract, List<StoredFile> files, Dataset<Row> marked)
      throws IOException {
    Path staging = folder.staging(contract.name());
    Object[] names = files.stream().map(StoredFile::fingerprint).toArray();
    try {
      marked
          .where(col(ExtractTable.FILE).isin(names).and(not(isErased())))
          .drop(ExtractTable.ERASED)
          .withColumn(ExtractTable.FINGERPRINT, col(ExtractTable.FILE))
          .write()
          .partitionBy(ExtractTable.FINGERPRINT, ExtractTable.VERDICT)
          .parquet(staging.toString());
      ExtractStore.requireAll(contract, files, new WrittenRows(spark, staging));
      for (StoredFile file : files) {
        folder.takeIn(contract.name(), file, staging);
      }
    } finally {
      folder.delete(staging);
    }
  }

  private static Column isErased() {
    return coalesce(col(ExtractTable.ERASED), lit(false));
  }

  private record Loss(String verdict, ReasonCount count) {
    boolean wasAccepted() {
      return verdict.equals(ExtractTable.ACCEPTED);
    }
  }

  private static Map<String, List<Loss>> losses(Dataset<Row> marked) {
    Map<String, List<Loss>> losses = new HashMap<>();
    List<Row> counts =
        marked
            .where(isErased())
            .groupBy(
                ExtractTable.FILE, ExtractTable.VERDICT, ExtractTable.REASON, ExtractTable.COLUMN)
            .count()
            .collectAsList();
    for (Row row : counts) {
      ReasonCount count = new ReasonCount(row.getString(2), row.getString(3), row.getLong(4));
      losses
          .computeIfAbsent(row.getString(0), file -> new ArrayList<>())
          .add(new Loss(row.getString(1), count));
    }
    return losses;
  }

  private static StoredFile without(StoredFile file, String list, List<Loss> lost) {
    return file.without(
        list,
        accepted(lost),
        lost.stream().filter(l -> !l.wasAccepted()).map(Loss::count).toList());
  }

  private static long accepted(List<Loss> lost) {
    return lost.stream().filter(Loss::wasAccepted).mapToLong(l -> l.count().rows()).sum();
  }

  private static ErasedCount summary(Contract contract, Map<String, List<Loss>> losses) {
    List<Loss> all = losses.values().stream().flatMap(List::stream).toList();
    long rows = all.stream().mapToLong(l -> l.count().rows()).sum();
    long accepted = accepted(all);
    return new ErasedCount(contract.name(), accepted, rows - accepted, losses.size());
  }
}
