package org.dramatis.persona;

/** What the council decided to do for a segment's customers. */
public enum Rank {
  /** What is built is built for them; at most three. */
  PRIMARY,
  /** They are served, and nothing is built for them alone. */
  SERVED,
  /** Not now. */
  NOT_NOW
}
