/**
 * Statistics.
 *
 * <p>Comes in: numbers, as arrays, contingency tables, sufficient statistics or a {@link
 * org.dramatis.stat.DataMatrix} with one row per observation. Goes out: one number or one small
 * matrix. What is undefined is {@link java.util.OptionalDouble#empty()}, never NaN. Everything here
 * is a pure function that knows nothing of customers, files or Spark.
 */
package org.dramatis.stat;
