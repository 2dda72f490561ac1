package org.dramatis.extract.read;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.extract.row.ExtractTable;

/**
 * Files as they are.
 *
 * @param groups rows; each has the columns that the contract reads, {@link RawRows#RECORD}, {@link
 *     RawRows#CUT} and {@link ExtractTable#FINGERPRINT}
 * @param unread by fingerprint the columns that the contract does not read
 */
public record RawExtract(List<Dataset<Row>> groups, Map<String, List<String>> unread) {
  public RawExtract {
    groups = List.copyOf(groups);
    unread = Map.copyOf(unread);
  }
}
