package org.dramatis.extract;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dramatis.contract.Contract;

/** The beginning and the end of a Parquet file, looked at before Spark reads the file. */
final class ParquetFile {
  private ParquetFile() {}

  /** The file's columns. */
  static StructType schema(SparkSession spark, Contract contract, DeliveredFile file) {
    try {
      return spark.read().parquet(GlobText.escaped(file.uri())).schema();
    } catch (Exception e) { // Scala declares no checked exceptions
      throw UnreadableFile.blamed(contract, e);
    }
  }
}
