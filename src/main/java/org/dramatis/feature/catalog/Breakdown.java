package org.dramatis.feature.catalog;

/**
 * A feature that is computed once per category ({@code by}, {@code as}, {@code most}).
 *
 * @param by the column that names the category: of the source, or {@code lookup.column}
 * @param most how many categories are kept, the largest first
 */
public record Breakdown(String by, Measure as, int most) {

  /** What a category's figure is. */
  public enum Measure {
    /**
     * The category's part of the customer's total, 0 to 1; in vectors it is shrunk towards
     * everyone's.
     */
    SHARE,
    /** The value itself, in the feature's unit. */
    VALUE
  }
}
