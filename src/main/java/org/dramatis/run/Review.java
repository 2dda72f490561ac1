package org.dramatis.run;

/** Whether the council has to look at a run. */
public enum Review {
  NEEDED,
  NOT_NEEDED
}
