package org.dramatis.identity;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;
import org.dramatis.extract.SourceRows;

/**
 * Rows whose foreign keys can be followed.
 *
 * @param contract the source's contract
 * @param rows with at least the columns that take part in relationships
 */
public record KeyedRows(Contract contract, Dataset<Row> rows) {

  /** The accepted rows of a source. */
  static KeyedRows of(SourceRows source) {
    return new KeyedRows(source.contract(), source.accepted());
  }
}
