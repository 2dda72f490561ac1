package org.dramatis.run;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whether the newest data is as young as the charter's cadence promises; JSON {@code stale}. */
public enum DataAge {
  /** As young as the cadence promises. */
  TIMELY,
  /** Older. */
  STALE;

  /** Whether the status says {@code "stale": true}. */
  @JsonValue
  public boolean stale() {
    return this == STALE;
  }

  @JsonCreator
  static DataAge ofStale(boolean stale) {
    return stale ? STALE : TIMELY;
  }
}
