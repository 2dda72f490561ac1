package org.dramatis.run;

/** How far a run came. */
public enum RunState {
  /** At work, or killed at work. */
  RUNNING,
  /** Complete: its folder never changes again. */
  SUCCEEDED,
  /** Ended with an error: the next derive clears its folder. */
  FAILED
}
