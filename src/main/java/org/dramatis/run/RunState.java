package org.dramatis.run;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a run came. */
public enum RunState {
  /** At work, or killed at work. */
  @JsonProperty("running")
  RUNNING,
  /** Complete: its folder never changes again. */
  @JsonProperty("succeeded")
  SUCCEEDED,
  /** Ended with an error: the next derive clears its folder. */
  @JsonProperty("failed")
  FAILED
}
