package org.dramatis.extract;

import static org.apache.spark.sql.functions.*;
import static org.dramatis.sql.ColumnName.columns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;
import org.dramatis.contract.KeyRole;
import org.dramatis.contract.Property;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.quality.RuleCheck;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.extract.row.Reason;
import org.dramatis.extract.row.ReasonCount;
import org.dramatis.extract.row.StoredFile;
import org.dramatis.extract.store.ExtractStore;
import org.dramatis.run.manifest.ManifestInput;

/** Applies the rules that one row alone cannot break, and counts what they do, file by file. */
final class DatasetRules {
  private static final String RANK = "_rank";

  private final ExtractStore store;
  private final SourceFiles files;
  private final Contract contract;
  private final Map<String, Long> read = new HashMap<>();
  private final Map<String, Long> rejected = new HashMap<>();
  private final Map<String, Long> superseded = new HashMap<>();
  private final List<ReasonCount> reasons = new ArrayList<>();
  private final List<Dataset<Row>> rejects = new ArrayList<>();
  private final Optional<LocalDate> asOf;
  private final Optional<LookedUpTime> time;

  /** The day of each file's newest event, by fingerprint, whether the run uses it or not. */
  private final Map<String, LocalDate> newest = new HashMap<>();

  /** The day of the newest event that the run uses. */
  private Optional<LocalDate> newestUsed = Optional.empty();

  /** Null until they are asked for. */
  private Dataset<Row> used;

  /**
   * Prepares the rules.
   *
   * @param asOf the run's day
   * @param time says when rows happened, where a lookup does
   */
  DatasetRules(
      ExtractStore store,
      SourceFiles files,
      Optional<LocalDate> asOf,
      Optional<LookedUpTime> time) {
    this.store = store;
    this.files = files;
    this.contract = files.contract();
    this.asOf = asOf;
    this.time = time;
    for (StoredFile file : files.stored()) {
      read.put(file.fingerprint(), file.rowsRead());
      rejected.put(file.fingerprint(), file.rejected());
      superseded.put(file.fingerprint(), 0L);
      file.newest().ifPresent(day -> newest.put(file.fingerprint(), day));
      reasons.addAll(file.reasons());
    }
    rejects.add(
        store
            .rows(files.held(), ExtractTable.REJECTED)
            .select(ExtractTable.REASON, ExtractTable.COLUMN, ExtractTable.FILE, ExtractTable.ROW));
  }

  /** The day of the newest event among the rows without a fault of their own. */
  Optional<LocalDate> newestEvent() {
    if (time.isEmpty()) {
      return latest(newest.values().stream());
    }
    Row latest = dated(sound()).agg(max(to_date(col(ExtractTable.LOOKED_UP_TIME)))).head();
    return Optional.ofNullable(latest.getAs(0));
  }

  /** Whether there are rows that a run of the day may not know. */
  boolean leavesOutLater() {
    rows();
    return reasons.stream().anyMatch(r -> r.reason().equals(Reason.AFTER_AS_OF.code()));
  }

  /** The rows that the run uses. */
  Dataset<Row> rows() {
    if (used == null) {
      used = upToAsOf(dated(sound()));
      for (List<String> key : keys()) {
        used = withoutDuplicates(used, key);
      }
      used = contract.onePer().isPresent() ? onePer(used, contract.onePer().get()) : used;
    }
    return used;
  }

  private Dataset<Row> sound() {
    return store.rows(files.held(), ExtractTable.ACCEPTED);
  }

  private Dataset<Row> dated(Dataset<Row> rows) {
    return time.map(lookup -> lookup.added(rows)).orElse(rows);
  }

  private static Optional<LocalDate> latest(Stream<LocalDate> days) {
    return days.filter(Objects::nonNull).max(Comparator.naturalOrder());
  }

  SourceRows result() {
    Dataset<Row> rows = rows();
    List<ManifestInput> inputs = inputs();
    ExtractAudit audit =
        new ExtractAudit(
            sum(inputs, ManifestInput::rowsRead),
            sum(inputs, ManifestInput::rowsAccepted),
            sum(inputs, ManifestInput::rowsRejected),
            sum(inputs, ManifestInput::rowsSuperseded),
            ReasonCount.sorted(reasons),
            ExtractNotes.of(files, newest, rows));
    return new SourceRows(
        contract,
        rows,
        namedRejects(),
        audit,
        inputs,
        new RuleCheck(files).results(sound(), rows, audit.accepted()),
        contract.freshness().judge(newestUsed, files.delivered(), asOf));
  }

  private static long sum(List<ManifestInput> inputs, ToLongFunction<ManifestInput> rows) {
    return inputs.stream().mapToLong(rows).sum();
  }

  /** Leaves out what happened after the run's day; an event that a lookup dates is dated here. */
  private Dataset<Row> upToAsOf(Dataset<Row> rows) {
    newestUsed = latest(newest.values().stream());
    boolean isSettled =
        time.isEmpty() && asOf.flatMap(last -> newestUsed.filter(last::isBefore)).isEmpty();
    if (isSettled) {
      return rows;
    }
    Column day = to_date(ExtractTable.eventTime(contract).orElseThrow());
    Column late = asOf.map(last -> coalesce(day.gt(lit(last)), lit(false))).orElse(lit(false));
    List<Row> counts =
        rows.groupBy(ExtractTable.FILE)
            .agg(count_if(late), max(when(not(late), day)), max(day))
            .collectAsList();
    newestUsed = latest(counts.stream().map(row -> row.<LocalDate>getAs(2)));
    for (Row row : counts) {
      Optional.<LocalDate>ofNullable(row.getAs(3))
          .ifPresent(latest -> newest.put(row.getString(0), latest));
    }
    reject(counts, rows.where(late), Reason.AFTER_AS_OF, contract.eventTime().orElseThrow());
    return asOf.isPresent() ? rows.where(not(late)) : rows;
  }

  /** The primary key and every unique column; a {@code onePer} column is expected to repeat. */
  private List<List<String>> keys() {
    List<List<String>> keys = new ArrayList<>();
    keys.add(contract.primaryKey().stream().map(Property::name).toList());
    contract.properties().stream()
        .filter(p -> p.key() == KeyRole.UNIQUE)
        .forEach(p -> keys.add(List.of(p.name())));
    keys.removeIf(key -> key.isEmpty() || key.equals(contract.onePer().stream().toList()));
    return keys;
  }

  private Dataset<Row> withoutDuplicates(Dataset<Row> rows, List<String> key) {
    Optional<DuplicateRows> found = DuplicateRows.find(rows, key);
    if (found.isEmpty()) {
      return rows;
    }
    List<Row> counts =
        found
            .get()
            .repeated()
            .groupBy(ExtractTable.FILE)
            .agg(count_if(DuplicateRows.CONTRADICTS), count_if(DuplicateRows.COPY))
            .collectAsList();
    counts.forEach(row -> superseded.merge(row.getString(0), row.getLong(2), Long::sum));
    reject(
        counts,
        found.get().rows(DuplicateRows.CONTRADICTS),
        Reason.DUPLICATE_KEY,
        String.join(", ", key));
    return found.get().remaining();
  }

  private Dataset<Row> onePer(Dataset<Row> rows, String column) {
    Column rank = DuplicateRows.rank(rows, column, ExtractTable.eventTime(contract));
    Dataset<Row> latest = rows.withColumn(RANK, rank).where(col(RANK).equalTo(1)).drop(RANK);
    superseded.replaceAll((file, rowsSuperseded) -> read.get(file) - rejected.get(file));
    latest
        .groupBy(ExtractTable.FILE)
        .count()
        .collectAsList()
        .forEach(row -> superseded.merge(row.getString(0), -row.getLong(1), Long::sum));
    return latest;
  }

  /** Rejects rows; counts tell a file and how many of them it holds. */
  private void reject(List<Row> counts, Dataset<Row> rows, Reason reason, String column) {
    long total = counts.stream().mapToLong(row -> row.getLong(1)).sum();
    if (total == 0) {
      return;
    }
    counts.forEach(row -> rejected.merge(row.getString(0), row.getLong(1), Long::sum));
    reasons.add(new ReasonCount(reason.code(), column, total));
    Column[] fields =
        columns(Arrays.asList(rows.drop(ExtractTable.FILE, ExtractTable.LOOKED_UP_TIME).columns()));
    rejects.add(
        rows.select(
            lit(reason.code()).as(ExtractTable.REASON),
            lit(column).as(ExtractTable.COLUMN),
            col(ExtractTable.FILE),
            to_json(struct(fields)).as(ExtractTable.ROW)));
  }

  /** A file that was delivered twice is used once; the rows of its copy are superseded. */
  private List<ManifestInput> inputs() {
    List<ManifestInput> inputs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (DeliveredFile file : files.files()) {
      String fingerprint = file.fingerprint();
      boolean isCopy = !seen.add(fingerprint);
      long rows = read.get(fingerprint);
      long bad = isCopy ? 0 : rejected.get(fingerprint);
      long old = isCopy ? rows : superseded.get(fingerprint);
      inputs.add(
          new ManifestInput(
              file.contract(),
              file.path(),
              file.bytes(),
              fingerprint,
              file.sha256(),
              rows,
              rows - bad - old,
              bad,
              old));
    }
    return inputs;
  }

  private Dataset<Row> namedRejects() {
    Map<String, String> paths = new LinkedHashMap<>();
    files.files().forEach(file -> paths.putIfAbsent(file.fingerprint(), file.path()));
    Dataset<Row> all = rejects.stream().reduce(Dataset::unionByName).orElseThrow();
    return all.join(broadcast(RejectKeys.paths(all, paths)), ExtractTable.FILE)
        .select(
            lit(contract.name()).as("source"),
            col(ExtractTable.REASON).as("reason"),
            col(ExtractTable.COLUMN).as("column"),
            col(RejectKeys.PATH).as("file"),
            col(ExtractTable.ROW).as("row"));
  }
}
