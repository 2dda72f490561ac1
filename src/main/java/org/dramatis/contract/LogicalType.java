package org.dramatis.contract;

/** The ODCS logical types that a column may have. */
public enum LogicalType {
  STRING,
  INTEGER,
  NUMBER,
  DATE,
  TIMESTAMP,
  BOOLEAN
}
