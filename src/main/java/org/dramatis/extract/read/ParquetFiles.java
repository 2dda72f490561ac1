package org.dramatis.extract.read;

import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;
import org.dramatis.contract.LogicalType;
import org.dramatis.contract.Property;
import org.dramatis.engine.FileNames;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.read.RawRows.RawExtract;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.extract.row.FileFault;
import org.dramatis.extract.row.PhysicalColumns;
import org.dramatis.yaml.Spelling;

/** Reads Parquet. Files that have the same columns are read together. */
record ParquetFiles(SparkSession spark, Contract contract) {
  private static final String MAGIC = "PAR1";
  private static final Set<DataType> TIMES =
      Set.of(DataTypes.DateType, DataTypes.TimestampType, DataTypes.TimestampNTZType);

  RawExtract read(Collection<DeliveredFile> files) {
    Map<StructType, List<DeliveredFile>> groups = new LinkedHashMap<>();
    Map<String, List<String>> unread = new HashMap<>();
    Set<String> needed = PhysicalColumns.of(contract);
    for (DeliveredFile file : files) {
      StructType schema = schema(file);
      List<String> names = List.of(schema.fieldNames());
      RawRows.requireColumns(contract, file, needed, names);
      requireTypes(file, schema);
      unread.put(file.fingerprint(), names.stream().filter(n -> !needed.contains(n)).toList());
      StructField[] read =
          Arrays.stream(schema.fields())
              .filter(field -> needed.contains(field.name()))
              .toArray(StructField[]::new);
      groups.computeIfAbsent(new StructType(read), s -> new ArrayList<>()).add(file);
    }
    List<Dataset<Row>> rows = new ArrayList<>();
    groups.forEach((schema, group) -> rows.add(rows(schema, group)));
    return new RawExtract(rows, unread);
  }

  private Dataset<Row> rows(StructType schema, List<DeliveredFile> files) {
    String[] paths = files.stream().map(f -> FileNames.asPattern(f.uri())).toArray(String[]::new);
    return spark
        .read()
        .schema(schema)
        // Writers add a checksum to every page, and readers pass it over unless they are told.
        .option("parquet.page.verify-checksum.enabled", true)
        .parquet(paths)
        .withColumn(RawRows.RECORD, lit(null).cast("string"))
        .withColumn(RawRows.CUT, lit(null).cast("string"))
        .withColumn(ExtractTable.FINGERPRINT, FileNames.of(RawRows.fingerprints(files)));
  }

  private StructType schema(DeliveredFile file) {
    requireEnds(file);
    try {
      return spark.read().parquet(FileNames.asPattern(file.uri())).schema();
    } catch (Exception e) { // Scala declares no checked exceptions
      throw UnreadableFile.blamed(contract, e);
    }
  }

  /** A Parquet file begins and ends with the same four letters. */
  private void requireEnds(DeliveredFile file) {
    if (file.bytes() == 0) {
      throw broken(file, FileFault.EMPTY_FILE, "is empty.");
    }
    Path path = new Path(file.uri());
    var hadoop = spark.sparkContext().hadoopConfiguration();
    try (FSDataInputStream in = path.getFileSystem(hadoop).open(path)) {
      if (!isMagic(in, 0)) {
        throw broken(file, FileFault.NOT_PARQUET, "is no Parquet file, whatever its name says.");
      }
      if (file.bytes() < 2L * MAGIC.length() || !isMagic(in, file.bytes() - MAGIC.length())) {
        throw broken(
            file, FileFault.CUT_PARQUET, "is cut: a Parquet file ends with its table of contents.");
      }
    } catch (IOException e) {
      throw UnreadableFile.refusal(contract, file.path(), e);
    }
  }

  private ContractException broken(DeliveredFile file, FileFault fault, String what) {
    return fault.refusal(
        contract, file.path(), what + " Ask %s to deliver it again.".formatted(whom()));
  }

  private static boolean isMagic(FSDataInputStream in, long position) throws IOException {
    in.seek(position);
    return MAGIC.equals(new String(in.readNBytes(MAGIC.length()), StandardCharsets.ISO_8859_1));
  }

  private void requireTypes(DeliveredFile file, StructType schema) {
    for (Property property : contract.properties()) {
      String name = property.physicalName();
      if (property.transformLogic().isPresent()
          || canBe(property.type(), schema.apply(name).dataType())) {
        continue;
      }
      String found = schema.apply(name).dataType().simpleString();
      String wanted = Spelling.of(property.type());
      throw FileFault.CHANGED_TYPE.refusal(
          contract,
          file.path(),
          ("has %s of the type %s, which never gives a %s. Ask %s why the type changed, or correct"
                  + " logicalType in %s.")
              .formatted(name, found, wanted, whom(), contract.file()));
    }
  }

  private static boolean canBe(LogicalType wanted, DataType type) {
    if (type instanceof StructType
        || type instanceof ArrayType
        || type instanceof MapType
        || type instanceof BinaryType) {
      return false;
    }
    return type instanceof StringType
        || switch (wanted) {
          case STRING -> true;
          case INTEGER, NUMBER -> type instanceof NumericType;
          case BOOLEAN -> type instanceof BooleanType;
          case DATE, TIMESTAMP -> TIMES.contains(type);
        };
  }

  private String whom() {
    return contract.ownership().whom();
  }
}
