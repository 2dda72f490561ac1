package org.dramatis.identity;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dramatis.contract.Contract;

/** A source's linked rows only: its columns and {@link LinkedTable#CUSTOMER_KEY}. */
public record LinkedSource(Contract contract, Dataset<Row> rows) {}
