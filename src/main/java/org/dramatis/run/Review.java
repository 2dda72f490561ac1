package org.dramatis.run;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the council has to look at a run. */
public enum Review {
  @JsonProperty("needed")
  NEEDED,
  @JsonProperty("not needed")
  NOT_NEEDED
}
