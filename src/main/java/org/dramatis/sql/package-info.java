/**
 * The SQL that a configuration may contain.
 *
 * <p>Comes in: an expression as somebody wrote it. Goes out: a parsed {@link
 * org.dramatis.sql.SqlExpression}, or what is refused in it and why. What is allowed is a list over
 * Spark's own tree: nothing whose result depends on row order, clock, chance or the machine.
 */
package org.dramatis.sql;
