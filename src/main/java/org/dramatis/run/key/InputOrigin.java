package org.dramatis.run.key;

/** Whose data a project reads. */
public enum InputOrigin {
  /** Every input file is one that the sample command wrote: its customers are invented. */
  PUBLIC_SAMPLE,
  /** Anything else. */
  PROJECT
}
