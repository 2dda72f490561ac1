package org.dramatis.extract;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;
import static org.dramatis.sql.ColumnName.column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
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

  private final SparkSession spark;
  private final ExtractStore store;
  private final SourceFiles files;
  private final Contract contract;
  private final Map<String, Long> rejected = new HashMap<>();
  private final Map<String, Long> superseded = new HashMap<>();
  private final List<ReasonCount> reasons = new ArrayList<>();
  private final List<Dataset<Row>> rejects = new ArrayList<>();
  private Optional<LocalDate> newest;

  DatasetRules(SparkSession spark, ExtractStore store, SourceFiles files) {
    this.spark = spark;
    this.store = store;
    this.files = files;
    this.contract = files.contract();
    this.newest = files.newest();
    for (StoredFile file : files.stored()) {
      rejected.put(file.fingerprint(), file.rejected());
      reasons.addAll(file.reasons());
    }
    rejects.add(
        store
            .rows(files.held(), ExtractTable.REJECTED)
            .select(
                col(ExtractTable.REASON),
                col(ExtractTable.COLUMN),
                col(ExtractTable.FILE),
                col(ExtractTable.ROW)));
  }

  SourceRows apply(Optional<LocalDate> asOf) {
    Dataset<Row> sound = store.rows(files.held(), ExtractTable.ACCEPTED);
    Dataset<Row> rows = sound;
    rows = asOf.isPresent() ? upTo(asOf.get(), rows) : rows;
    for (List<String> key : keys()) {
      rows = withoutDuplicates(rows, key);
    }
    rows = contract.onePer().isPresent() ? onePer(rows, contract.onePer().get()) : rows;
    List<ManifestInput> counts = fileCounts();
    ExtractAudit audit =
        new ExtractAudit(
            contract.name(),
            sum(counts, ManifestInput::rowsRead),
            sum(counts, ManifestInput::rowsAccepted),
            sum(counts, ManifestInput::rowsRejected),
            sum(counts, ManifestInput::rowsSuperseded),
            ReasonCount.sorted(reasons),
            newest,
            Stream.concat(files.notes().stream(), KeySkew.of(contract, rows).stream()).toList());
    return new SourceRows(
        contract,
        rows,
        namedRejects(),
        audit,
        counts,
        new RuleCheck(files).results(sound, rows, audit.accepted()),
        contract.freshness().judge(newest, files.delivered(), asOf));
  }

  private static long sum(List<ManifestInput> counts, ToLongFunction<ManifestInput> rows) {
    return counts.stream().mapToLong(rows).sum();
  }

  private Dataset<Row> upTo(LocalDate asOf, Dataset<Row> rows) {
    Optional<String> eventTime = contract.ownEventTime();
    if (eventTime.isEmpty() || newest.filter(asOf::isBefore).isEmpty()) {
      return rows;
    }
    Column day = to_date(column(eventTime.get()));
    Column late = coalesce(day.gt(lit(asOf)), lit(false));
    List<Row> counts =
        rows.groupBy(ExtractTable.FILE)
            .agg(count_if(late), max(when(not(late), day)))
            .collectAsList();
    newest =
        counts.stream()
            .flatMap(row -> Optional.<LocalDate>ofNullable(row.getAs(2)).stream())
            .max(Comparator.naturalOrder());
    Map<String, Long> lateRows =
        counts.stream().collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    reject(lateRows, rows.where(late), Reason.AFTER_AS_OF, eventTime.get());
    return rows.where(not(late));
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
    DuplicateRows duplicates = found.get();
    Map<String, Long> contradicting = new HashMap<>();
    duplicates
        .marked()
        .groupBy(ExtractTable.FILE, DuplicateRows.FATE)
        .count()
        .collectAsList()
        .forEach(
            row -> {
              switch (row.getString(1)) {
                case DuplicateRows.CONTRADICTS ->
                    contradicting.put(row.getString(0), row.getLong(2));
                case DuplicateRows.COPY ->
                    superseded.merge(row.getString(0), row.getLong(2), Long::sum);
                default -> {
                  // It is used.
                }
              }
            });
    reject(
        contradicting,
        duplicates.rows(DuplicateRows.CONTRADICTS),
        Reason.DUPLICATE_KEY,
        String.join(", ", key));
    return duplicates.remaining();
  }

  private Dataset<Row> onePer(Dataset<Row> rows, String column) {
    Column rank = DuplicateRows.rank(rows, column, contract.ownEventTime());
    Dataset<Row> latest = rows.withColumn(RANK, rank).where(col(RANK).equalTo(1)).drop(RANK);
    Map<String, Long> kept =
        latest.groupBy(ExtractTable.FILE).count().collectAsList().stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    for (StoredFile file : files.stored()) {
      String name = file.fingerprint();
      long before = file.rowsRead() - rejected.get(name) - superseded.getOrDefault(name, 0L);
      superseded.merge(name, before - kept.getOrDefault(name, 0L), Long::sum);
    }
    return latest;
  }

  /**
   * Rejects rows.
   *
   * @param byFile how many they are in each file
   */
  private void reject(Map<String, Long> byFile, Dataset<Row> rows, Reason reason, String column) {
    long total = byFile.values().stream().mapToLong(Long::longValue).sum();
    if (total == 0) {
      return;
    }
    byFile.forEach((file, n) -> rejected.merge(file, n, Long::sum));
    reasons.add(new ReasonCount(reason.code(), column, total));
    Column[] fields =
        Arrays.stream(rows.columns())
            .filter(name -> !name.equals(ExtractTable.FILE))
            .map(name -> column(name))
            .toArray(Column[]::new);
    rejects.add(
        rows.select(
            lit(reason.code()).as(ExtractTable.REASON),
            lit(column).as(ExtractTable.COLUMN),
            col(ExtractTable.FILE),
            to_json(struct(fields)).as(ExtractTable.ROW)));
  }

  /** A file that was delivered twice is used once; the rows of its copy are superseded. */
  private List<ManifestInput> fileCounts() {
    Map<String, StoredFile> stored =
        files.stored().stream().collect(Collectors.toMap(StoredFile::fingerprint, s -> s));
    Set<String> seen = new HashSet<>();
    return files.files().stream()
        .map(
            file -> {
              long read = stored.get(file.fingerprint()).rowsRead();
              if (!seen.add(file.fingerprint())) {
                return counted(file, read, 0, read);
              }
              long bad = rejected.getOrDefault(file.fingerprint(), 0L);
              long old = superseded.getOrDefault(file.fingerprint(), 0L);
              return counted(file, read, bad, old);
            })
        .toList();
  }

  private static ManifestInput counted(DeliveredFile file, long read, long rejected, long old) {
    return new ManifestInput(
        file.contract(),
        file.path(),
        file.bytes(),
        file.fingerprint(),
        file.sha256(),
        read,
        read - rejected - old,
        rejected,
        old);
  }

  private Dataset<Row> namedRejects() {
    List<Row> paths =
        files.files().stream()
            .collect(Collectors.toMap(DeliveredFile::fingerprint, DeliveredFile::path, (a, b) -> a))
            .entrySet()
            .stream()
            .map(e -> RowFactory.create(e.getKey(), e.getValue()))
            .toList();
    StructType schema =
        new StructType().add("_f", DataTypes.StringType).add("file", DataTypes.StringType);
    Dataset<Row> names = broadcast(spark.createDataFrame(paths, schema));
    Dataset<Row> all = rejects.stream().reduce(Dataset::unionByName).orElseThrow();
    return all.join(names, col(ExtractTable.FILE).equalTo(col("_f")))
        .select(
            lit(contract.name()).as("source"),
            col(ExtractTable.REASON).as("reason"),
            col(ExtractTable.COLUMN).as("column"),
            col("file"),
            col(ExtractTable.ROW).as("row"));
  }
}
