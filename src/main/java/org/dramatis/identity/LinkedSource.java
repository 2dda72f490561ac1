package org.dramatis.identity;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;
import org.dramatis.extract.row.ExtractTable;

/**
 * A source's linked rows only: its columns, {@link LinkedTable#CUSTOMER_KEY} and, where a lookup
 * dates them, {@link ExtractTable#LOOKED_UP_TIME}.
 */
public record LinkedSource(Contract contract, Dataset<Row> rows) {

  /** When a row happened; empty when the contract names no event time. */
  public Optional<Column> eventTime() {
    return ExtractTable.eventTime(contract);
  }
}
