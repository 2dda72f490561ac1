package org.dramatis.identity;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;

/**
 * A source whose rows know their customers.
 *
 * @param rows the linked rows only: the source's columns and {@link LinkedTable#CUSTOMER_KEY}
 */
public record LinkedSource(Contract contract, Dataset<Row> rows) {}
