package org.dramatis.contract;

/** Whether a column identifies people. */
public enum Classification {
  /** May be kept as it is. */
  OPEN,
  /** Identifies people: pseudonymised where it joins sources, dropped everywhere else. */
  RESTRICTED
}
