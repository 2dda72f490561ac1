package org.dramatis.contract;

/** How an extract's files are written. */
public enum FileFormat {
  /** Delimited text with a header line in every file. */
  CSV,
  /** One JSON object per line. */
  JSON,
  /** Apache Parquet. */
  PARQUET
}
