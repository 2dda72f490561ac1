package org.dramatis.extract;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.to_json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

/** Applies the rules that one row alone cannot break, and counts what they do, file by file. */
final class RunRows {
  private final SparkSession spark;
  private final ExtractStore store;
  private final SourceFiles files;
  private final Contract contract;
  private final Map<String, Long> rejected = new HashMap<>();
  private final Map<String, Long> superseded = new HashMap<>();
  private final List<ReasonCount> reasons = new ArrayList<>();
  private final List<Dataset<Row>> rejects = new ArrayList<>();

  RunRows(SparkSession spark, ExtractStore store, SourceFiles files) {
    this.spark = spark;
    this.store = store;
    this.files = files;
    this.contract = files.contract();
    for (StoredFile file : files.stored()) {
      rejected.put(file.fingerprint(), file.rejected());
      reasons.addAll(file.reasons());
    }
    rejects.add(
        store
            .rows(contract, files.kept(), files.stored(), ExtractTable.REJECTED)
            .select(
                col(ExtractTable.REASON),
                col(ExtractTable.COLUMN),
                col(ExtractTable.FILE),
                col(ExtractTable.ROW)));
  }

  SourceRows apply(Optional<LocalDate> asOf) {
    Dataset<Row> rows = store.rows(contract, files.kept(), files.stored(), ExtractTable.ACCEPTED);
    rows = asOf.isPresent() ? upTo(asOf.get(), rows) : rows;
    for (List<String> key : keys()) {
      rows = withoutDuplicates(rows, key);
    }
    rows = contract.onePer().isPresent() ? onePer(rows) : rows;
    List<FileCounts> counts = fileCounts();
    ExtractAudit audit =
        new ExtractAudit(
            contract.name(),
            counts.stream().mapToLong(FileCounts::rowsRead).sum(),
            counts.stream().mapToLong(FileCounts::accepted).sum(),
            counts.stream().mapToLong(FileCounts::rejected).sum(),
            counts.stream().mapToLong(FileCounts::superseded).sum(),
            ReasonCount.sorted(reasons),
            files.newest().map(day -> asOf.filter(day::isAfter).orElse(day)));
    return new SourceRows(contract, rows, namedRejects(), audit, counts);
  }

  private Dataset<Row> upTo(LocalDate asOf, Dataset<Row> rows) {
    Optional<String> eventTime = ExtractStore.ownEventTime(contract);
    if (eventTime.isEmpty() || files.newest().filter(asOf::isBefore).isEmpty()) {
      return rows;
    }
    Column late = to_date(col(ExtractTable.quoted(eventTime.get()))).gt(lit(asOf));
    reject(rows.where(late), Reason.AFTER_AS_OF, eventTime.get());
    return rows.where(late.isNull().or(late.equalTo(false)));
  }

  /** The primary key and every unique column; a {@code onePer} column is expected to repeat. */
  private List<List<String>> keys() {
    List<List<String>> keys = new ArrayList<>();
    List<String> primary =
        contract.primaryKey().stream()
            .map(Property::name)
            .filter(name -> contract.onePer().filter(name::equals).isEmpty())
            .toList();
    if (!primary.isEmpty()) {
      keys.add(primary);
    }
    contract.properties().stream()
        .filter(p -> p.key() == KeyRole.UNIQUE)
        .forEach(p -> keys.add(List.of(p.name())));
    return keys;
  }

  private Dataset<Row> withoutDuplicates(Dataset<Row> rows, List<String> key) {
    DuplicateRows duplicates = DuplicateRows.find(rows, key);
    if (duplicates.keys() == 0) {
      return rows;
    }
    reject(duplicates.contradicting(), Reason.DUPLICATE_KEY, String.join(", ", key));
    countByFile(duplicates.copies(), superseded);
    return duplicates.remaining();
  }

  private Dataset<Row> onePer(Dataset<Row> rows) {
    Dataset<Row> latest =
        DuplicateRows.latest(rows, contract.onePer().get(), ExtractStore.ownEventTime(contract));
    Map<String, Long> kept = new HashMap<>();
    countByFile(latest, kept);
    Map<String, Long> all = new HashMap<>();
    countByFile(rows, all);
    all.forEach((file, n) -> superseded.merge(file, n - kept.getOrDefault(file, 0L), Long::sum));
    return latest;
  }

  private void reject(Dataset<Row> rows, Reason reason, String column) {
    long before = rejected.values().stream().mapToLong(Long::longValue).sum();
    countByFile(rows, rejected);
    long now = rejected.values().stream().mapToLong(Long::longValue).sum();
    if (now == before) {
      return;
    }
    reasons.add(new ReasonCount(reason.code(), column, now - before));
    Column[] fields =
        Arrays.stream(rows.columns())
            .filter(name -> !name.equals(ExtractTable.FILE))
            .map(name -> col(ExtractTable.quoted(name)))
            .toArray(Column[]::new);
    rejects.add(
        rows.select(
            lit(reason.code()).as(ExtractTable.REASON),
            lit(column).as(ExtractTable.COLUMN),
            col(ExtractTable.FILE),
            to_json(struct(fields)).as(ExtractTable.ROW)));
  }

  private static void countByFile(Dataset<Row> rows, Map<String, Long> into) {
    rows.groupBy(ExtractTable.FILE)
        .count()
        .collectAsList()
        .forEach(row -> into.merge(row.getString(0), row.getLong(1), Long::sum));
  }

  /** A file that was delivered twice is used once; the rows of its copy are superseded. */
  private List<FileCounts> fileCounts() {
    Map<String, StoredFile> stored =
        files.stored().stream().collect(Collectors.toMap(StoredFile::fingerprint, s -> s));
    Set<String> seen = new HashSet<>();
    return files.files().stream()
        .map(
            file -> {
              long read = stored.get(file.fingerprint()).rowsRead();
              if (!seen.add(file.fingerprint())) {
                return new FileCounts(file, read, 0, 0, read);
              }
              long bad = rejected.getOrDefault(file.fingerprint(), 0L);
              long old = superseded.getOrDefault(file.fingerprint(), 0L);
              return new FileCounts(file, read, read - bad - old, bad, old);
            })
        .toList();
  }

  private Dataset<Row> namedRejects() {
    List<Row> paths =
        files.files().stream()
            .collect(Collectors.toMap(InputFile::fingerprint, InputFile::path, (a, b) -> a))
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
            lit(contract.name()).as("contract"),
            col(ExtractTable.REASON).as("reason"),
            col(ExtractTable.COLUMN).as("column"),
            col("file"),
            col(ExtractTable.ROW).as("row"));
  }
}
