package org.dramatis.feature;

/** Which events a feature looks at. */
public sealed interface Window {
  /** Events in the last {@code days} days up to as_of. */
  record Days(int days) implements Window {}

  /** Every event up to as_of ({@code window: all}). */
  record All() implements Window {}
}
