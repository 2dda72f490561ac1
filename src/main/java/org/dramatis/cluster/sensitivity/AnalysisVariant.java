package org.dramatis.cluster.sensitivity;

/** What another analyst, with the same customers and features, might have done differently. */
public enum AnalysisVariant {
  /** The other choice of balance between sources: none where there is one, and the reverse. */
  BALANCE,
  /** Features as they are, where the catalogue transforms them. */
  NO_TRANSFORMS,
  /** The rank of each value in place of the value. */
  RANKS,
  /** Half as many days of events, where features look at the events of some days. */
  HALF_WINDOW
}
