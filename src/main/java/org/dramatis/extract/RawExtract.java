package org.dramatis.extract;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Files as they are.
 *
 * @param groups rows; each has the columns that the contract reads, {@link RawRows#RECORD}, {@link
 *     RawRows#CUT} and {@link ExtractTable#FINGERPRINT}
 * @param unread by fingerprint the columns that the contract does not read
 */
record RawExtract(List<Dataset<Row>> groups, Map<String, List<String>> unread) {
  RawExtract {
    groups = List.copyOf(groups);
    unread = Map.copyOf(unread);
  }
}
