package org.dramatis.charter;

/** Which customers are looked at. */
public enum Population {
  /** Those whom the charter's scope admits. */
  IN_SCOPE,
  /** Everyone on the list. */
  ALL
}
