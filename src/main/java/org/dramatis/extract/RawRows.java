package org.dramatis.extract;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;
import org.dramatis.contract.CsvDialect;
import org.dramatis.contract.Property;

/**
 * Reads files as they are: text stays text, columns are bound by the names in each file, and a row
 * with too few or too many fields keeps its whole record. Files that have the same columns are read
 * together.
 */
final class RawRows {
  /** The whole record of a row that does not fit its header; null for every other row. */
  static final String RECORD = "_record";

  private static final String LOCAL = "^file:/+";

  private final SparkSession spark;
  private final CsvHeader header;

  RawRows(SparkSession spark) {
    this.spark = spark;
    this.header = new CsvHeader(spark.sparkContext().hadoopConfiguration());
  }

  /**
   * Groups of rows; each has the file's columns, {@link #RECORD} and {@link
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
    return switch (contract.server().format()) {
      case CSV -> {
        List<String> names = header.of(contract, file);
        requireColumns(contract, file, names);
        yield textSchema(names);
      }
      case JSON -> textSchema(List.copyOf(neededColumns(contract)));
      case PARQUET -> {
        StructType schema = spark.read().parquet(file.uri()).schema();
        requireColumns(contract, file, Arrays.asList(schema.fieldNames()));
        yield schema;
      }
    };
  }

  private static StructType textSchema(List<String> names) {
    StructType schema = new StructType();
    for (String name : names) {
      schema = schema.add(name, DataTypes.StringType);
    }
    return schema.add(RECORD, DataTypes.StringType);
  }

  /** The file's columns that the contract reads. */
  static Set<String> neededColumns(Contract contract) {
    Set<String> needed = new LinkedHashSet<>();
    for (Property property : contract.properties()) {
      needed.addAll(physicalColumns(contract, property));
    }
    return needed;
  }

  /** The file's columns that one property reads. */
  static Set<String> physicalColumns(Contract contract, Property property) {
    return property
        .transformLogic()
        .map(sql -> Transforms.parse(contract, property, sql).names())
        .orElse(Set.of(property.physicalName()));
  }

  private static void requireColumns(Contract contract, DeliveredFile file, List<String> found) {
    Set<String> missing = new TreeSet<>(neededColumns(contract));
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
              + contract.ownership().owner()
              + ", or correct physicalName in "
              + contract.file()
              + ".");
    }
  }

  private Dataset<Row> rows(
      Contract contract, StructType schema, Map<String, DeliveredFile> files) {
    String[] paths = files.values().stream().map(DeliveredFile::uri).toArray(String[]::new);
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

  /** The row's file; Spark and Hadoop spell a local one with one slash or three. */
  private static Column location() {
    return regexp_replace(col("_metadata.file_path"), lit(LOCAL), lit("file:/"));
  }

  private Dataset<Row> withFingerprint(Dataset<Row> rows, Map<String, DeliveredFile> files) {
    List<Row> pairs =
        files.entrySet().stream()
            .map(
                e ->
                    RowFactory.create(e.getValue().uri().replaceFirst(LOCAL, "file:/"), e.getKey()))
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
