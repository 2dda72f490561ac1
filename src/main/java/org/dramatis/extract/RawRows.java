package org.dramatis.extract;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;
import org.dramatis.contract.CsvDialect;

/**
 * Reads files as they are: text stays text, columns are bound by the names in each file, and a row
 * with too few or too many fields keeps its whole record. Files that have the same columns are read
 * together.
 */
final class RawRows {
  /** The whole record of a row that does not fit its header; null for every other row. */
  static final String RECORD = "_record";

  /** Begins the name of a column that the contract does not mention; it has no other. */
  static final String UNREAD = "_unread_";

  private static final String LOCAL = "^file:/+";

  private final SparkSession spark;

  RawRows(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Groups of rows; each has the file's columns, those that the contract does not read under names
   * that begin with {@link #UNREAD} or left out, {@link #RECORD} and {@link
   * ExtractTable#FINGERPRINT}.
   *
   * @param files by fingerprint
   * @throws ContractException when a file lacks a column that the contract needs
   */
  List<Dataset<Row>> read(Contract contract, Map<String, DeliveredFile> files) {
    Map<StructType, Map<String, DeliveredFile>> groups = new LinkedHashMap<>();
    files.forEach(
        (fingerprint, file) ->
            groups
                .computeIfAbsent(schema(contract, file), s -> new LinkedHashMap<>())
                .put(fingerprint, file));
    List<Dataset<Row>> rows = new ArrayList<>();
    groups.forEach(
        (schema, group) -> rows.add(withFingerprint(rows(contract, schema, group), group)));
    return rows;
  }

  private StructType schema(Contract contract, DeliveredFile file) {
    Set<String> needed = PhysicalColumns.of(contract);
    TextFile text = new TextFile(spark.sparkContext().hadoopConfiguration(), contract, file);
    return switch (contract.server().format()) {
      case CSV -> {
        List<String> names = CsvHeader.of(text, contract.server().dialect());
        requireColumns(contract, file, needed, names);
        yield textSchema(
            IntStream.range(0, names.size())
                .mapToObj(i -> needed.contains(names.get(i)) ? names.get(i) : UNREAD + i)
                .toList());
      }
      case JSON -> {
        text.ask(Reader::read);
        yield textSchema(List.copyOf(needed));
      }
      case PARQUET -> {
        StructType schema = parquetSchema(contract, file);
        requireColumns(contract, file, needed, Arrays.asList(schema.fieldNames()));
        yield new StructType(
            Arrays.stream(schema.fields())
                .filter(field -> needed.contains(field.name()))
                .toArray(StructField[]::new));
      }
    };
  }

  private StructType parquetSchema(Contract contract, DeliveredFile file) {
    try {
      return spark.read().parquet(GlobText.escaped(file.uri())).schema();
    } catch (Exception e) { // Scala declares no checked exceptions
      throw UnreadableFile.blamed(contract, e);
    }
  }

  private static StructType textSchema(List<String> names) {
    StructType schema = new StructType();
    for (String name : names) {
      schema = schema.add(name, DataTypes.StringType);
    }
    return schema.add(RECORD, DataTypes.StringType);
  }

  private static void requireColumns(
      Contract contract, DeliveredFile file, Set<String> needed, List<String> found) {
    Set<String> missing = new TreeSet<>(needed);
    found.forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw new ContractException(
          contract.name(),
          file.path(),
          "has no column "
              + String.join(", ", missing)
              + ", which the contract reads. The file has: "
              + String.join(", ", found)
              + ". Ask "
              + contract.ownership().whom()
              + ", or correct physicalName in "
              + contract.file()
              + ".");
    }
  }

  private Dataset<Row> rows(
      Contract contract, StructType schema, Map<String, DeliveredFile> files) {
    String[] paths =
        files.values().stream().map(f -> GlobText.escaped(f.uri())).toArray(String[]::new);
    CsvDialect dialect = contract.server().dialect();
    DataFrameReader reader = spark.read().schema(schema);
    return switch (contract.server().format()) {
      case CSV ->
          reader
              .option("header", true)
              .option("delimiter", String.valueOf(dialect.delimiter()))
              .option("quote", String.valueOf(dialect.quote()))
              .option("escape", String.valueOf(dialect.quote()))
              .option("encoding", dialect.encoding())
              .option("multiLine", dialect.newlines() == CsvDialect.Newlines.MAY_BE_QUOTED)
              .option("mode", "PERMISSIVE")
              .option("columnNameOfCorruptRecord", RECORD)
              .csv(paths);
      case JSON ->
          reader
              .option("encoding", dialect.encoding())
              .option("mode", "PERMISSIVE")
              .option("columnNameOfCorruptRecord", RECORD)
              .json(paths);
      case PARQUET -> reader.parquet(paths).withColumn(RECORD, lit(null).cast("string"));
    };
  }

  /** A file as {@code _metadata} names it: percent-encoded. */
  private static String location(DeliveredFile file) {
    return new Path(file.uri()).toUri().toString().replaceFirst(LOCAL, "file:/");
  }

  /** The row's file; Spark and Hadoop spell a local one with one slash or three. */
  private static Column location() {
    return regexp_replace(col("_metadata.file_path"), lit(LOCAL), lit("file:/"));
  }

  private Dataset<Row> withFingerprint(Dataset<Row> rows, Map<String, DeliveredFile> files) {
    List<Row> pairs =
        files.entrySet().stream()
            .map(e -> RowFactory.create(location(e.getValue()), e.getKey()))
            .toList();
    StructType schema =
        new StructType()
            .add("_path", DataTypes.StringType, false)
            .add(ExtractTable.FINGERPRINT, DataTypes.StringType, false);
    Dataset<Row> names = broadcast(spark.createDataFrame(pairs, schema));
    Dataset<Row> located = rows.select(col("*"), location().as("_location"));
    return located
        .join(names, located.col("_location").equalTo(names.col("_path")), "left")
        .drop("_path", "_location");
  }
}
