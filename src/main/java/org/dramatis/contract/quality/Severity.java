package org.dramatis.contract.quality;

/** What a broken quality rule does. */
public enum Severity {
  /** It stops the run before anything is published. */
  ERROR,
  /** It goes into the audit and the report. */
  WARNING
}
