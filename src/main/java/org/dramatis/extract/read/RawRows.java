package org.dramatis.extract.read;

import java.io.IOException;
import java.io.Reader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dramatis.contract.Contract;
import org.dramatis.contract.ContractException;
import org.dramatis.engine.RawTables;
import org.dramatis.extract.find.DeliveredFile;
import org.dramatis.extract.row.ExtractTable;
import org.dramatis.extract.row.FileFault;
import org.dramatis.extract.row.PhysicalColumns;
import org.dramatis.extract.row.Reason;

/**
 * Reads files as they are: text stays text, columns are bound by the names in each file, and a row
 * that does not fit its columns keeps its whole record.
 */
public final class RawRows {
  /** The whole record of a row that does not fit its columns; null for every other row. */
  public static final String RECORD = "_record";

  /** The code of the {@link Reason} why it does not. */
  public static final String CUT = "_cut";

  /** Stands where something identifying stood, or may have stood. */
  public static final String MASK = "***";

  private RawRows() {}

  /**
   * Files as they are.
   *
   * @param groups rows; each has the columns that the contract reads, {@link #RECORD}, {@link #CUT}
   *     and {@link ExtractTable#FINGERPRINT}
   * @param unread by fingerprint the columns that the contract does not read
   */
  public record RawExtract(List<Dataset<Row>> groups, Map<String, List<String>> unread) {
    public RawExtract {
      groups = List.copyOf(groups);
      unread = Map.copyOf(unread);
    }
  }

  /**
   * Opens files.
   *
   * @param files at least one, no two with one fingerprint
   * @throws ContractException when a file as a whole is not what the contract says
   */
  public static RawExtract read(
      SparkSession spark, Contract contract, Collection<DeliveredFile> files) {
    return switch (contract.server().format()) {
      case CSV -> new CsvFiles(spark, contract).read(files);
      case JSON -> new RawExtract(List.of(json(spark, contract, files)), Map.of());
      case PARQUET -> new ParquetFiles(spark, contract).read(files);
    };
  }

  /** The columns of raw rows of text. */
  public static StructType textSchema(Contract contract) {
    StructType schema = new StructType();
    for (String name : PhysicalColumns.of(contract)) {
      schema = schema.add(name, DataTypes.StringType);
    }
    return schema
        .add(RECORD, DataTypes.StringType)
        .add(CUT, DataTypes.StringType)
        .add(ExtractTable.FINGERPRINT, DataTypes.StringType);
  }

  private static Dataset<Row> json(
      SparkSession spark, Contract contract, Collection<DeliveredFile> files) {
    TextStream streams = new TextStream(spark.sparkContext().hadoopConfiguration());
    TextEncoding encoding = new TextEncoding(contract.server().dialect().encoding());
    for (DeliveredFile file : files) {
      TextFile text = new TextFile(streams, contract, file);
      if (text.ask(RawRows::firstCharacter) == '[') {
        throw text.broken(
            FileFault.JSON_ARRAY,
            "is one JSON array. Ask %s for JSON lines, one object a line."
                .formatted(contract.ownership().whom()));
      }
      if (!encoding.keepsLines()) {
        throw text.broken(
            FileFault.OTHER_ENCODING,
            "is JSON in %s, which the standard of JSON does not allow. Ask %s for UTF-8."
                .formatted(encoding.name(), contract.ownership().whom()));
      }
    }
    List<String> needed = List.copyOf(PhysicalColumns.of(contract));
    return RawTables.ofLines(
        spark, fingerprints(files), new JsonLines(needed, encoding), textSchema(contract));
  }

  /** The fingerprints of files, by URI. */
  static Map<String, String> fingerprints(Collection<DeliveredFile> files) {
    Map<String, String> fingerprints = new HashMap<>();
    files.forEach(file -> fingerprints.put(file.uri(), file.fingerprint()));
    return fingerprints;
  }

  private static int firstCharacter(Reader text) throws IOException {
    int c = text.read();
    while (Character.isWhitespace(c)) {
      c = text.read();
    }
    return c;
  }

  static void requireColumns(
      Contract contract, DeliveredFile file, Set<String> needed, List<String> found) {
    Set<String> missing = new TreeSet<>(needed);
    found.forEach(missing::remove);
    if (!missing.isEmpty()) {
      String lacks = String.join(", ", missing);
      String has = String.join(", ", found);
      throw FileFault.MISSING_COLUMN.refusal(
          contract,
          file.path(),
          ("has no column %s, which the contract reads. The file has: %s. Ask %s, or correct"
                  + " physicalName in %s.")
              .formatted(lacks, has, contract.ownership().whom(), contract.file()));
    }
  }
}
