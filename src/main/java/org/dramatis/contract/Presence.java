package org.dramatis.contract;

/** Whether a row may lack a value. */
public enum Presence {
  OPTIONAL,
  /** A row without the value is rejected. */
  REQUIRED
}
