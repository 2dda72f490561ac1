package org.dramatis.contract;

/** Whether a column's values may repeat. */
public enum KeyRole {
  NONE,
  /** No value twice ({@code unique: true}). */
  UNIQUE,
  /** Part of the primary key: together with its other parts no value twice, and never missing. */
  PRIMARY
}
