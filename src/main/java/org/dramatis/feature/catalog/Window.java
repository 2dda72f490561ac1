package org.dramatis.feature.catalog;

/** Which events a feature looks at. */
public sealed interface Window {
  /** Events in the last {@code days} days up to as_of. */
  record Days(int days) implements Window {
    @Override
    public Days half() {
      return new Days(Math.max(1, days / 2));
    }
  }

  /** Every event up to as_of ({@code window: all}). */
  record All() implements Window {
    @Override
    public All half() {
      return this;
    }
  }

  /** Half as many days, at least one; all events stay all events. */
  Window half();
}
