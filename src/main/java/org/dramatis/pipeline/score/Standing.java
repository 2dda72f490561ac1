package org.dramatis.pipeline.score;

import org.dramatis.yaml.Spelling;

/** What a customer is to the published personas. */
public enum Standing {
  /** Of a persona that holds. */
  PERSONA,
  /** Of a persona whose time is over. */
  EXPIRED,
  /** Of a segment whose persona was retired, and that no other stands for. */
  RETIRED,
  /** Of a segment that no persona ever stood for. */
  NO_PERSONA,
  /** Beyond the reach of the nearest segment, and so like none. */
  BEYOND_REACH,
  /** Not one of those whom the charter's scope admits. */
  OUTSIDE_SCOPE;

  /** As files spell it. */
  public String word() {
    return Spelling.of(this);
  }
}
