/**
 * The SQL of the program and of its configuration, on the ground floor.
 *
 * <p>Comes in: names and texts. Goes out: what Spark understands by them and nothing else.
 */
package org.dramatis.sql;
