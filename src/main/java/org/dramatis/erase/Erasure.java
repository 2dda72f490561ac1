package org.dramatis.erase;

import static org.apache.spark.sql.functions.col;
import static org.dramatis.sql.ColumnName.column;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dramatis.contract.Contract;
import org.dramatis.extract.store.ErasedCount;
import org.dramatis.extract.store.HeldExtracts;
import org.dramatis.extract.store.HeldFiles;
import org.dramatis.identity.LinkedTable;
import org.dramatis.run.RunFolder;
import org.dramatis.run.RunHistory;
import org.dramatis.run.RunOutput;
import org.dramatis.run.Workspace;
import org.dramatis.run.lock.Lease;
import org.dramatis.run.manifest.OutputHasher;
import org.dramatis.run.manifest.RunId;
import org.dramatis.run.manifest.Tombstone;
import org.dramatis.run.score.OpenScore;
import org.dramatis.run.score.ScoreFolder;
import org.dramatis.run.score.ScoreRewrite;

/**
 * Takes the people on a workspace's list out of all that it holds. Runs come first and the spine's
 * extracts last: each step finds its rows through what later steps remove, so that a process that
 * was killed at any point is completed by doing all of it again.
 *
 * @param workspace whose people they are; the list is its {@link ErasureFolder}'s
 * @param hasher of what remains in runs
 */
public record Erasure(
    SparkSession spark,
    Workspace workspace,
    HeldExtracts held,
    List<Contract> contracts,
    OutputHasher hasher) {

  /** Rows of erased people in a complete run, by output, those without any left out. */
  public record RunRows(RunId run, List<Tombstone.ErasedRows> rows) {
    public RunRows {
      rows = List.copyOf(rows);
    }
  }

  /** Customers who are erased from a score. */
  public record ScoreRows(String score, long customers) {}

  /**
   * Rows of erased people.
   *
   * @param runs complete runs that hold any
   * @param scores that hold any
   * @param unfinished runs that never came to their end and held rows of anybody
   * @param extracts by source, those without any left out
   * @param unsearchable kept files that are removed as a whole
   */
  public record Found(
      List<RunRows> runs,
      List<ScoreRows> scores,
      long unfinished,
      List<ErasedCount> extracts,
      long unsearchable) {
    /** Nobody. */
    public static final Found NOTHING = new Found(List.of(), List.of(), 0, List.of(), 0);

    public Found {
      runs = runs.stream().filter(run -> !run.rows().isEmpty()).toList();
      scores = scores.stream().filter(score -> score.customers() > 0).toList();
      extracts = extracts.stream().filter(count -> count.rows() > 0).toList();
    }
  }

  /** Counts what {@link #complete} would remove if these people were on the list. */
  public Found count(Collection<String> people) {
    ErasedPeople whose = whose(people);
    List<HeldFiles> files = held.files();
    List<RunRows> runs = new ArrayList<>();
    long unfinished = 0;
    for (RunFolder run : RunHistory.folders(workspace)) {
      if (run.succeeded()) {
        runs.add(new RunErasurePlan(spark, run, held, files, whose).losses());
      } else if (run.holdsRows()) {
        unfinished++;
      }
    }
    List<ErasedCount> extracts =
        files.stream()
            .filter(h -> whose.concerns(h.contract()))
            .map(h -> held.count(h, whose.marked(h.contract(), held.rows(h))))
            .toList();
    List<ScoreRows> scores =
        ScoreFolder.all(workspace).stream()
            .map(
                s ->
                    new ScoreRows(
                        s.id().name(), new ScoreErasure(spark, s, whose.listed()).customers()))
            .toList();
    return new Found(runs, scores, unfinished, extracts, held.unsearchable(""));
  }

  /** Carries the list out on all that the workspace holds, unless that has been done. */
  public Found complete(Lease lease, Instant at) {
    ErasureFolder folder = new ErasureFolder(workspace);
    if (folder.isApplied()) {
      return Found.NOTHING;
    }
    String list = folder.list().digest().orElseThrow();
    ErasedPeople whose = whose(folder.list().customers());
    List<HeldFiles> files = held.files();
    List<RunRows> runs = new ArrayList<>();
    long unfinished = 0;
    for (RunFolder run : RunHistory.folders(workspace)) {
      RunErasure erasure = new RunErasure(run, lease);
      if (run.succeeded()) {
        erasure.settle();
        RunErasurePlan plan = new RunErasurePlan(spark, run, held, files, whose);
        runs.add(plan.erase(erasure, at, list, hasher));
      } else if (run.holdsRows()) {
        erasure.clearUnfinished();
        unfinished++;
      }
    }
    List<ScoreRows> scores = clearScores(lease, whose, at, list);
    long unsearchable = held.unsearchable(list);
    held.deleteUnsearchable(list);
    lease.requireHeld();
    List<ErasedCount> extracts = clear(files, whose, list, Function.identity());
    folder.recordApplied(lease, at);
    return new Found(runs, scores, unfinished, extracts, unsearchable);
  }

  private List<ScoreRows> clearScores(Lease lease, ErasedPeople whose, Instant at, String list) {
    ScoreRewrite.settleAll(workspace, lease);
    List<ScoreRows> scores = new ArrayList<>();
    for (ScoreFolder score : ScoreFolder.all(workspace)) {
      long customers =
          new ScoreErasure(spark, score, whose.listed())
              .erase(new ScoreRewrite(score, lease), at, list, hasher);
      scores.add(new ScoreRows(score.id().name(), customers));
    }
    OpenScore.clear(workspace, lease);
    return scores;
  }

  /** Carries the list out on extracts that were read since. */
  public List<ErasedCount> clearExtracts() {
    ErasureList people = new ErasureFolder(workspace).list();
    if (people.digest().isEmpty()) {
      return List.of();
    }
    String list = people.digest().get();
    List<HeldFiles> all = held.files();
    List<HeldFiles> fresh =
        all.stream().map(h -> h.notClearedOf(list)).filter(h -> !h.isEmpty()).toList();
    if (fresh.isEmpty()) {
      return List.of();
    }
    ErasedPeople whose = whose(people.customers());
    boolean tells =
        fresh.stream()
            .filter(h -> whose.tellsOfOthers(h.contract()))
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
      if (!files.isEmpty() && whose.concerns(contract)) {
        counts.add(held.erase(files, whose.marked(contract, held.rows(files)), list));
      } else if (!files.isEmpty()) {
        held.clear(files.notClearedOf(list), list);
      }
    }
    return counts.stream().filter(count -> count.rows() > 0).toList();
  }

  /** Those of some people, by pseudonym, who are neither on the list nor in the workspace. */
  public Set<String> unknown(Collection<String> people) {
    Set<String> unknown = new HashSet<>(people);
    unknown.removeAll(new ErasureFolder(workspace).list().customers());
    if (!unknown.isEmpty()) {
      unknown.removeAll(present(unknown));
    }
    return unknown;
  }

  /** Those of some people who stand anywhere in the workspace under the spine's key. */
  Set<String> present(Collection<String> people) {
    ErasedPeople whose = whose(people);
    Set<String> present = new HashSet<>();
    for (HeldFiles h : held.files()) {
      for (String column : whose.namingColumns(h.contract())) {
        present.addAll(matches(whose, held.rows(h), column));
      }
    }
    for (RunFolder run : RunHistory.folders(workspace)) {
      if (run.succeeded()) {
        RunErasurePlan.read(spark, run, RunOutput.FEATURES)
            .ifPresent(rows -> present.addAll(matches(whose, rows, LinkedTable.CUSTOMER_KEY)));
      }
    }
    for (ScoreFolder score : ScoreFolder.all(workspace)) {
      present.addAll(
          matches(
              whose,
              new ScoreErasure(spark, score, whose.listed()).rows(),
              LinkedTable.CUSTOMER_KEY));
    }
    return present;
  }

  private static List<String> matches(ErasedPeople whose, Dataset<Row> rows, String column) {
    Dataset<Row> present = rows.select(column(column).as("_present"));
    return present
        .join(whose.listed(), col("_present").equalTo(col(ErasedPeople.LISTED)))
        .select(ErasedPeople.LISTED)
        .distinct()
        .as(Encoders.STRING())
        .collectAsList();
  }

  private ErasedPeople whose(Collection<String> people) {
    Map<String, Dataset<Row>> accepted = new HashMap<>();
    held.files().forEach(h -> accepted.put(h.contract().name(), held.accepted(h)));
    Dataset<String> listed =
        spark.createDataset(people.stream().distinct().toList(), Encoders.STRING());
    return new ErasedPeople(contracts, accepted, listed.toDF());
  }
}
