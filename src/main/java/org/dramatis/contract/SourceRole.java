package org.dramatis.contract;

/** What a source is to the run ({@code dramatis.role} in its contract). */
public enum SourceRole {
  /** The list of customers: one accepted row is one customer. Exactly one source has this role. */
  SPINE,
  /** Things that happened to customers, any number per customer. */
  EVENTS,
  /** Facts about customers, one row per customer. */
  ATTRIBUTES,
  /** A table that other sources refer to: products, stores, logins. */
  LOOKUP,
  /** People who objected: they are removed before anything is computed. */
  SUPPRESSION,
  /** A department's own assignment of customers to its personas. */
  LABELS;

  /** Whether it says who customers are, and not what they did. */
  public boolean isAboutPeople() {
    return this == SPINE || this == ATTRIBUTES;
  }
}
