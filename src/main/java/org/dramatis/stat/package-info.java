/**
 * Statistics.
 *
 * <p>Comes in: numbers, as arrays, contingency tables, sufficient statistics or a {@link
 * org.dramatis.stat.DataMatrix} with one row per observation. Goes out: one number or one small
 * matrix. What is undefined is {@link java.util.OptionalDouble#empty()}, never NaN. Everything here
 * is a pure function that knows nothing of customers, files or Spark. {@link
 * org.dramatis.stat.FigureFormat} is the one place that writes numbers for readers.
 */
package org.dramatis.stat;
