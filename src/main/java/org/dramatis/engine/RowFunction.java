package org.dramatis.engine;

import java.io.Serializable;

/**
 * What Spark's generated code calls for every row. Every task has a copy of its own, so that it may
 * remember what rows have in common; its text stands in query plans and tells nothing.
 *
 * @param <T> {@link SparkRow} or {@code Boolean}
 */
public interface RowFunction<T> extends Serializable {
  /**
   * The result for a row.
   *
   * @param row valid until the next call
   */
  T of(SparkRow row);
}
