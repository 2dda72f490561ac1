package org.dramatis.run;

/** What a workspace holds of a run before it begins. */
public enum ExistingRun {
  /** Nothing: derive it. */
  ABSENT,
  /** The remains of a run that failed or was killed: they are cleared and it is derived again. */
  UNFINISHED,
  /** All of it, but readers see another run: publish it, there is nothing to compute. */
  SUCCEEDED,
  /** All of it, and readers see it: there is nothing to do. */
  PUBLISHED
}
