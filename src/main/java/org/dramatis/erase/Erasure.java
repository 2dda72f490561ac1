package org.dramatis.erase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.contract.Contract;
import org.dramatis.extract.store.ErasedCount;
import org.dramatis.extract.store.HeldExtracts;
import org.dramatis.extract.store.HeldFiles;
import org.dramatis.identity.LinkedTable;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunHistory;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.OutputHasher;
import org.dramatis.sql.ColumnName;

/**
 * Takes the people on a workspace's list out of all that it holds. Runs come first and the spine's
 * extracts last: each step finds its rows through what later steps remove, so that a process that
 * was killed at any point is completed by doing all of it again.
 */
public final class Erasure {
  private final SparkSession spark;
  private final Workspace workspace;
  private final HeldExtracts held;
  private final List<Contract> contracts;
  private final OutputHasher hasher;
  private final ErasureFolder folder;

  /**
   * Works on one workspace; the list is its {@link ErasureFolder}'s.
   *
   * @param held the extracts that the workspace keeps
   * @param contracts of the whole project
   * @param hasher of what remains in runs
   */
  public Erasure(
      SparkSession spark,
      Workspace workspace,
      HeldExtracts held,
      List<Contract> contracts,
      OutputHasher hasher) {
    this.spark = spark;
    this.workspace = workspace;
    this.held = held;
    this.contracts = contracts;
    this.hasher = hasher;
    this.folder = new ErasureFolder(workspace);
  }

  /**
   * Rows of erased people.
   *
   * @param runs complete runs that hold any
   * @param unfinished runs that never came to their end and held rows of anybody
   * @param extracts by source, those without any left out
   * @param unsearchable kept files that are removed as a whole
   */
  public record Found(
      List<ErasedRows> runs, long unfinished, List<ErasedCount> extracts, long unsearchable) {
    /** Nobody. */
    public static final Found NOTHING = new Found(List.of(), 0, List.of(), 0);
  }

  /** Counts what {@link #complete} would remove if these people were on the list. */
  public Found count(Collection<String> people) {
    ErasedPeople whose = whose(people);
    List<HeldFiles> files = held.files();
    List<ErasedRows> runs = new ArrayList<>();
    long unfinished = 0;
    for (RunFolder run : RunHistory.folders(workspace)) {
      if (run.succeeded()) {
        runs.add(new RunErasurePlan(spark, run, held, files, whose, listed(people)).losses());
      } else if (run.holdsRows()) {
        unfinished++;
      }
    }
    List<ErasedCount> extracts =
        files.stream()
            .filter(h -> whose.concerns(h.contract()))
            .map(h -> held.count(h, whose.marked(h.contract(), held.rows(h))))
            .toList();
    return new Found(some(runs), unfinished, someRows(extracts), held.unsearchable(""));
  }

  /**
   * Carries the list out on all that the workspace holds, unless that has been done.
   *
   * @param at the time of the erasure
   */
  public Found complete(Lease lease, Instant at) {
    if (folder.isApplied()) {
      return Found.NOTHING;
    }
    Set<String> people = folder.list().customers();
    String list = folder.list().digest().orElseThrow();
    ErasedPeople whose = whose(people);
    List<HeldFiles> files = held.files();
    List<ErasedRows> runs = new ArrayList<>();
    long unfinished = 0;
    for (RunFolder run : RunHistory.folders(workspace)) {
      RunErasure erasure = new RunErasure(run, lease);
      if (run.succeeded()) {
        erasure.settle();
        runs.add(
            new RunErasurePlan(spark, run, held, files, whose, listed(people))
                .erase(erasure, at, list, hasher));
      } else if (run.holdsRows()) {
        erasure.clearUnfinished();
        unfinished++;
      }
    }
    long unsearchable = held.unsearchable(list);
    held.deleteUnsearchable(list);
    lease.requireHeld();
    List<ErasedCount> extracts = clear(files, whose, list, Function.identity());
    folder.recordApplied(lease, at);
    return new Found(some(runs), unfinished, extracts, unsearchable);
  }

  /** Carries the list out on extracts that were read since. */
  public List<ErasedCount> clearExtracts() {
    Optional<String> digest = folder.list().digest();
    if (digest.isEmpty()) {
      return List.of();
    }
    String list = digest.get();
    List<HeldFiles> all = held.files();
    List<HeldFiles> fresh = all.stream().map(h -> h.notClearedOf(list)).toList();
    if (fresh.stream().allMatch(HeldFiles::isEmpty)) {
      return List.of();
    }
    ErasedPeople whose = whose(folder.list().customers());
    boolean tells =
        fresh.stream()
            .filter(h -> !h.isEmpty() && whose.tellsOfOthers(h.contract()))
            .filter(h -> whose.concerns(h.contract()))
            .anyMatch(h -> held.count(h, whose.marked(h.contract(), held.rows(h))).rows() > 0);
    return clear(all, whose, list, tells ? Function.identity() : files -> files.notClearedOf(list));
  }

  private List<ErasedCount> clear(
      List<HeldFiles> all, ErasedPeople whose, String list, Function<HeldFiles, HeldFiles> some) {
    Map<String, HeldFiles> bySource =
        all.stream().collect(Collectors.toMap(h -> h.contract().name(), some));
    List<ErasedCount> counts = new ArrayList<>();
    for (Contract contract : whose.dependentsFirst()) {
      HeldFiles files = bySource.get(contract.name());
      if (files.isEmpty()) {
        continue;
      }
      if (whose.concerns(contract)) {
        counts.add(held.erase(files, whose.marked(contract, held.rows(files)), list));
      } else {
        held.clear(files.notClearedOf(list), list);
      }
    }
    return someRows(counts);
  }

  /**
   * Those of some people who are neither on the list nor anywhere in the workspace.
   *
   * @param people pseudonyms
   */
  public Set<String> unknown(Collection<String> people) {
    Set<String> unknown = new HashSet<>(people);
    unknown.removeAll(folder.list().customers());
    if (!unknown.isEmpty()) {
      unknown.removeAll(present(unknown));
    }
    return unknown;
  }

  /** Those of some people who stand anywhere in the workspace under the spine's key. */
  Set<String> present(Collection<String> people) {
    Dataset<Row> listed = listed(people);
    List<HeldFiles> files = held.files();
    ErasedPeople whose = whose(people);
    Set<String> present = new HashSet<>();
    for (HeldFiles h : files) {
      for (String column : whose.namingColumns(h.contract())) {
        present.addAll(matches(listed, held.rows(h), column));
      }
    }
    for (RunFolder run : RunHistory.folders(workspace)) {
      if (run.succeeded()) {
        RunErasurePlan.customers(spark, run)
            .ifPresent(rows -> present.addAll(matches(listed, rows, LinkedTable.CUSTOMER_KEY)));
      }
    }
    return present;
  }

  private static List<String> matches(Dataset<Row> listed, Dataset<Row> rows, String column) {
    return rows
        .select(rows.col(ColumnName.quoted(column)).as("_present"))
        .join(listed)
        .where("_present = customer")
        .select("customer")
        .distinct()
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private ErasedPeople whose(Collection<String> people) {
    Map<String, Dataset<Row>> accepted = new HashMap<>();
    held.files().forEach(h -> accepted.put(h.contract().name(), held.accepted(h)));
    return new ErasedPeople(contracts, accepted, listed(people));
  }

  private Dataset<Row> listed(Collection<String> people) {
    List<Row> rows = people.stream().distinct().map(p -> RowFactory.create(p)).toList();
    return spark.createDataFrame(rows, new StructType().add("customer", DataTypes.StringType));
  }

  private static List<ErasedRows> some(List<ErasedRows> losses) {
    return losses.stream().filter(loss -> !loss.rows().isEmpty()).toList();
  }

  private static List<ErasedCount> someRows(List<ErasedCount> counts) {
    return counts.stream().filter(count -> count.rows() > 0).toList();
  }
}
